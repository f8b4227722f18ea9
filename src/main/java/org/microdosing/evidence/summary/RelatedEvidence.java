package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;

/**
 * A study that concerns a substance without giving it as such, or findings of a study that do: an
 * active metabolite, one isomer, a mixture or people who took one of several substances. It stands
 * beside the counts and never in them.
 *
 * @param study id of the study
 * @param kinds in which ways it is related
 * @param findings the findings, which may be none
 * @since 0.1
 */
public record RelatedEvidence(String study, Set<ExposureKind> kinds, List<Finding> findings) {

  /** Copies the collections. */
  public RelatedEvidence {
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    findings = List.copyOf(findings);
  }

  static List<RelatedEvidence> of(EvidenceColumns columns, int[] given, SummaryScope scope) {
    if (scope.substance().isEmpty()) {
      return List.of();
    }
    String substance = scope.substance().get().id();
    boolean[] armsConcerned = columns.arms().sets().concerning(substance);
    boolean[] concerned = columns.exposures().concerning(substance);
    List<RelatedEvidence> related = new ArrayList<>();
    for (int study : given) {
      if (concerns(columns, study, armsConcerned, concerned)) {
        of(columns.study(study), scope, substance).ifPresent(related::add);
      }
    }
    return List.copyOf(related);
  }

  /** Tells whether any exposure of a study concerns the substance without being the substance. */
  private static boolean concerns(
      EvidenceColumns columns, int study, boolean[] ofArms, boolean[] ofFindings) {
    ArmColumns arms = columns.arms();
    for (int arm = arms.first(study); arm < arms.first(study + 1); arm++) {
      if (ofArms[arms.exposures(arm)]) {
        return true;
      }
    }
    FindingKinds kinds = columns.kinds();
    for (int row = columns.first(study); row < columns.first(study + 1); row++) {
      if (ofFindings[kinds.exposures(kinds.kindOf(row))]) {
        return true;
      }
    }
    return false;
  }

  private static Optional<RelatedEvidence> of(
      StudyEvidence one, SummaryScope scope, String substance) {
    List<Finding> findings = scope.related(one);
    Set<ExposureKind> kinds = EnumSet.noneOf(ExposureKind.class);
    for (Finding finding : findings) {
      add(kinds, Attribution.exposures(one.study(), finding), substance);
    }
    if (scope.bands().isEmpty()) {
      for (Arm arm : one.study().arms()) {
        add(kinds, arm.exposures(), substance);
      }
    }
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(new RelatedEvidence(one.id(), kinds, findings));
  }

  private static void add(Set<ExposureKind> kinds, List<Exposure> exposures, String substance) {
    for (Exposure exposure : exposures) {
      if (exposure.substance().equals(substance) && exposure.kind() != ExposureKind.DIRECT) {
        kinds.add(exposure.kind());
      }
    }
  }

  /** Returns the study, how it is related and its findings by direction, on one line. */
  @Override
  public String toString() {
    String how = String.join(", ", kinds.stream().map(ExposureKind::label).toList());
    return PageWords.fit(study + " (" + how + "): " + DirectionCounts.of(findings));
  }
}
