package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.page.WordWrap;
import org.microdosing.evidence.table.ArmColumns;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.Selection;

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

  static List<RelatedEvidence> of(Selection selection, SummaryScope scope) {
    EvidenceColumns columns = selection.columns();
    if (scope.substance().isEmpty()) {
      return List.of();
    }
    String substance = scope.substance().get().id();
    boolean[] related = related(columns, scope, substance);
    boolean[] concerning = columns.arms().sets().concerning(substance);
    FindingKinds about = columns.kinds();
    boolean anyBand = scope.bands().isEmpty();
    List<RelatedEvidence> found = new ArrayList<>();
    ArmColumns arms = columns.arms();
    for (int study : selection.studies()) {
      Set<ExposureKind> kinds = Set.of();
      List<Finding> findings = List.of();
      for (int row = columns.first(study); row < columns.first(study + 1); row++) {
        int kind = about.kindOf(row);
        if (related[kind] && selection.has(row)) {
          findings = findings.isEmpty() ? new ArrayList<>() : findings;
          findings.add(columns.finding(row));
          kinds = kinds.isEmpty() ? EnumSet.noneOf(ExposureKind.class) : kinds;
          add(kinds, columns.exposures().exposures(about.exposures(kind)), substance);
        }
      }
      for (int arm = arms.first(study); anyBand && arm < arms.first(study + 1); arm++) {
        if (concerning[arms.exposures(arm)]) {
          kinds = kinds.isEmpty() ? EnumSet.noneOf(ExposureKind.class) : kinds;
          add(kinds, arms.sets().exposures(arms.exposures(arm)), substance);
        }
      }
      if (!kinds.isEmpty()) {
        found.add(new RelatedEvidence(columns.study(study).id(), kinds, findings));
      }
    }
    return List.copyOf(found);
  }

  /** Tells of each kind of finding whether it concerns the substance without being about it. */
  private static boolean[] related(EvidenceColumns columns, SummaryScope scope, String substance) {
    boolean[] giving = columns.exposures().giving(substance);
    boolean[] related = columns.exposures().concerning(substance);
    for (int i = 0; i < related.length; i++) {
      related[i] &= !giving[i];
    }
    return columns.kinds().whether(related, scope.rows());
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
    return WordWrap.hanging(study + inWords());
  }

  /** Returns how the study is related, and its findings by direction. */
  String inWords() {
    String how = kinds.stream().map(ExposureKind::label).collect(Collectors.joining(", "));
    return " (" + how + "): " + DirectionCounts.of(findings);
  }
}
