package org.microdosing.evidence.summary;

import java.util.List;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;

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
    Readings readings = Readings.NONE;
    for (Finding finding : findings) {
      traits |= FindingTraits.traitsOf(study, finding);
      readings = readings.and(finding.verification());
    }
    return new BodySample(
        direction,
        people,
        blinding,
        StudyFacts.traitsOf(study),
        traits,
        (traits & FindingTraits.MIXED) != 0,
        readings,
        List.of(study.id()));
  }
}
