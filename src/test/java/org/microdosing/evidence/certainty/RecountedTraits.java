package org.microdosing.evidence.certainty;

import java.util.List;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.table.FindingTraits;

/** What is true of a finding, told from its record and not from the table. */
final class RecountedTraits {

  private RecountedTraits() {}

  /** Returns the sum of the constants of {@link FindingTraits}. */
  static int of(Study study, Finding finding) {
    List<Arm> arms = Attribution.arms(study, finding);
    return when(Course.isStudied(study, finding), FindingTraits.COURSE)
        + when(arms.stream().anyMatch(RecountedTraits::isAmountKnown), FindingTraits.MEASURED)
        + when(
            Attribution.exposures(study, finding).stream()
                .anyMatch(given -> given.kind() == ExposureKind.MIXED),
            FindingTraits.MIXED)
        + when(Attribution.comparator(study, finding).isPlacebo(), FindingTraits.PLACEBO)
        + when(finding.source().greyLiterature(), FindingTraits.GREY);
  }

  private static boolean isAmountKnown(Arm arm) {
    return arm.dose().stream()
        .filter(dose -> dose.amount().isPresent() || dose.max().isPresent())
        .anyMatch(
            dose ->
                dose.material() != Material.SELF_SELECTED && !dose.material().isNaturalMaterial());
  }

  private static int when(boolean condition, int trait) {
    return condition ? trait : 0;
  }
}
