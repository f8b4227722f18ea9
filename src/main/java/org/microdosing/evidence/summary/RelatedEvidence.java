package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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

  static List<RelatedEvidence> of(Collection<StudyEvidence> evidence, SummaryScope scope) {
    if (scope.substance().isEmpty()) {
      return List.of();
    }
    String substance = scope.substance().get().id();
    List<RelatedEvidence> related = new ArrayList<>();
    for (StudyEvidence one : evidence) {
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
      if (!kinds.isEmpty()) {
        related.add(new RelatedEvidence(one.id(), kinds, findings));
      }
    }
    return List.copyOf(related);
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
