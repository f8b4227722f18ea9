package org.microdosing.evidence.certainty;

import java.util.List;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Sample;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.UnreportedTrial;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.table.FindingTraits;
import org.microdosing.evidence.table.SilentTrials;
import org.microdosing.evidence.table.StudyFacts;

/** Bodies of evidence of samples that are made of one study each. */
final class Bodies {

  private Bodies() {}

  /** One sample: what it is like, and the findings of its study. */
  record Sample(SamplesAlike alike, String study, List<Finding> findings) {}

  static Sample sample(
      Direction direction,
      int people,
      Study study,
      List<Finding> findings,
      BlindingStatus blinding) {
    int traits = 0;
    for (Finding finding : findings) {
      traits |= FindingTraits.traitsOf(study, finding);
    }
    return new Sample(
        new SamplesAlike(
            direction,
            blinding,
            StudyFacts.traitsOf(study),
            traits,
            (traits & FindingTraits.MIXED) != 0,
            people < InformationSize.ONE_TRIAL,
            1,
            people),
        study.id(),
        findings);
  }

  static BodyOfEvidence body(
      Outcome outcome, EvidenceBasis basis, List<Sample> samples, List<UnreportedTrial> silent) {
    List<Finding> findings = samples.stream().flatMap(s -> s.findings().stream()).toList();
    int full = count(findings, Verification.FULL_TEXT);
    int part = count(findings, Verification.ABSTRACT);
    return new BodyOfEvidence(
        outcome,
        DoseBand.MICRODOSE,
        basis,
        samples.stream().map(Sample::alike).toList(),
        new ReadingCounts(full, part, findings.size() - full - part),
        wanted -> samples.stream().filter(s -> wanted.test(s.alike())).map(Sample::study).toList(),
        SilentTrials.of(silent),
        0);
  }

  private static int count(List<Finding> findings, Verification reading) {
    return (int) findings.stream().filter(f -> f.verification() == reading).count();
  }
}
