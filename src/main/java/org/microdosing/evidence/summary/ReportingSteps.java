package org.microdosing.evidence.summary;

import org.microdosing.evidence.model.Direction;

/**
 * The steps for what was not published, and for what this library has not read.
 *
 * <p>Publication bias is suspected where trials are registered and silent, or where there are only
 * small studies that all found benefit (Murad and others 2017, Evid Based Med 22, 85-87). A level
 * is lost if silent randomised trials at the band are at least half as many as the samples that
 * reported, or if two or more samples all improved and none has as many people as one powered trial
 * needs. Which outcomes a silent trial measured, and whether it still runs, records do not tell.
 *
 * <p>A level is lost if most findings were read at second hand: in somebody else's report or a
 * registry. An abstract is the paper's own word, if not all of it.
 */
final class ReportingSteps {

  private ReportingSteps() {}

  static CertaintyStep publication(EvidenceBody body) {
    SilentTrials silent = body.silent();
    int samples = body.samples().size();
    if (2 * silent.count() >= samples && silent.count() > 0) {
      return new CertaintyStep(
          CertaintyDomain.PUBLICATION_BIAS,
          -1,
          silent.count()
              + " registered randomised "
              + (silent.count() == 1 ? "trial" : "trials")
              + " without results, "
              + silent.planned()
              + " people planned, beside "
              + samples
              + (samples == 1 ? " sample" : " samples")
              + " with results",
          silent.studies());
    }
    boolean onlySmallAndGood =
        samples > 1
            && body.samples().stream()
                .allMatch(
                    s -> s.direction() == Direction.IMPROVED && s.people() < Imprecision.ONE_TRIAL);
    return onlySmallAndGood
        ? CertaintyStep.of(
            CertaintyDomain.PUBLICATION_BIAS, -1, "only small samples, and all improved")
        : CertaintyStep.of(
            CertaintyDomain.PUBLICATION_BIAS,
            0,
            silent.count() == 0
                ? "no registered trial is silent"
                : silent.count() + " silent beside " + samples + " samples with results");
  }

  static CertaintyStep reading(EvidenceBody body) {
    int full = 0;
    int part = 0;
    int others = 0;
    for (BodySample sample : body.samples()) {
      full += sample.fullText();
      part += sample.abstracts();
      others += sample.secondHand();
    }
    return CertaintyStep.of(
        CertaintyDomain.READING,
        others > full + part ? -1 : 0,
        full
            + " findings read in full text, "
            + part
            + " in the abstract, "
            + others
            + " at second hand");
  }
}
