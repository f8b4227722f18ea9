package org.microdosing.evidence.certainty;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.ResultsDue;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.table.FindingTraits;
import org.microdosing.evidence.table.SilentTrial;
import org.microdosing.evidence.table.StudyFacts;

/** Bodies of evidence of samples that are made of one study each. */
final class Bodies {

  private Bodies() {}

  static BodySample sample(Direction direction, int people, Study study, BlindingStatus blinding) {
    int traits = 0;
    Set<String> substances = new TreeSet<>();
    for (Finding finding : study.findings()) {
      traits |= RecountedTraits.of(study, finding);
      for (Exposure exposure : Attribution.exposures(study, finding)) {
        if (exposure.kind() == ExposureKind.DIRECT) {
          substances.add(exposure.substance());
        }
      }
    }
    return new BodySample(
        List.of(study.id()),
        direction,
        people,
        false,
        people,
        blinding,
        StudyFacts.traitsOf(study),
        traits,
        (traits & FindingTraits.MIXED) != 0,
        substances,
        EnumSet.copyOf(study.population().conditions()),
        List.of());
  }

  /** Adds what others published of the risk of bias of a sample. */
  static BodySample judged(BodySample sample, RiskOfBiasJudgement... judgements) {
    return new BodySample(
        sample.studies(),
        sample.direction(),
        sample.people(),
        sample.atMost(),
        sample.certain(),
        sample.blinding(),
        sample.traits(),
        sample.findings(),
        sample.mixed(),
        sample.substances(),
        sample.conditions(),
        List.of(judgements));
  }

  /** Takes samples beside registered trials that are silent, as many as there are states. */
  static BodyOfEvidence body(
      Outcome outcome, EvidenceBasis basis, List<BodySample> samples, List<ResultsDue> silent) {
    return new BodyOfEvidence(
        outcome,
        DoseBand.MICRODOSE,
        basis,
        samples,
        ReadingCounts.NONE,
        silent.stream()
            .map(due -> new SilentTrial(BundledEvidence.evidence("registry-nct07189299"), due))
            .toList(),
        0);
  }
}
