package org.microdosing.evidence.summary;

import java.util.List;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Verification;

/** Samples of bodies of evidence, made of one study each. */
final class Bodies {

  private Bodies() {}

  static BodySample sample(
      Direction direction,
      int people,
      Study study,
      List<Finding> findings,
      BlindingStatus blinding) {
    int traits = 0;
    for (Finding finding : findings) {
      traits |= FindingTraits.traitsOf(study, finding);
    }
    int fullText = count(findings, Verification.FULL_TEXT);
    int abstracts = count(findings, Verification.ABSTRACT);
    return new BodySample(
        direction,
        people,
        blinding,
        StudyFacts.traitsOf(study),
        traits,
        (traits & FindingTraits.MIXED) != 0,
        fullText,
        abstracts,
        findings.size() - fullText - abstracts,
        List.of(study.id()));
  }

  private static int count(List<Finding> findings, Verification reading) {
    return (int) findings.stream().filter(f -> f.verification() == reading).count();
  }

  static EvidenceBody body(
      Outcome outcome,
      EvidenceBasis basis,
      List<BodySample> samples,
      List<UnreportedTrial> silent) {
    List<String> studies = samples.stream().flatMap(s -> s.studies().stream()).sorted().toList();
    return new EvidenceBody(
        outcome,
        DoseBand.MICRODOSE,
        basis,
        samples,
        EvidenceBody.people(samples),
        studies,
        SilentTrials.of(silent),
        0);
  }
}
