package org.microdosing.evidence.certainty;

import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.SilentTrials;

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

  static CertaintyStep publication(BodyOfEvidence body) {
    SilentTrials silent = body.silent();
    int samples = body.sampleCount();
    if (2 * silent.count() >= samples && silent.count() > 0) {
      return new CertaintyStep(
          CertaintyDomain.PUBLICATION_BIAS,
          -1,
          Phrases.count(
                  silent.count(), "registered randomised trial", "registered randomised trials")
              + " without results, "
              + silent.planned()
              + " people planned, beside "
              + Phrases.samples(samples)
              + " with results",
          silent.studies());
    }
    boolean onlySmallAndGood =
        samples > 1
            && body.samples().stream()
                .allMatch(s -> s.direction() == Direction.IMPROVED && s.small());
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

  static CertaintyStep reading(BodyOfEvidence body) {
    ReadingCounts read = body.readings();
    return CertaintyStep.of(
        CertaintyDomain.READING,
        2 * read.others() > read.all() ? -1 : 0,
        read.full()
            + " findings read in full text, "
            + read.part()
            + " in the abstract, "
            + read.others()
            + " at second hand");
  }
}
