package org.microdosing.evidence.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.ComparisonKind;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * A finding with what it takes to understand it: its study, its arm, the dose, the dose band and
 * where it was published.
 *
 * @param finding the finding
 * @param study its study
 * @param arm the arm that it is about; empty where it is about several, or about all participants
 * @param band the dose band that queries and summaries file it under
 * @param shortName what the study is called beside the other studies of its library
 * @since 0.2
 */
public record EvidenceRow(
    Finding finding, Study study, Optional<Arm> arm, DoseBand band, String shortName) {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the finding is not one of the study
   */
  public EvidenceRow {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(shortName, "shortName");
    if (!finding.studyId().equals(study.id())) {
      throw new IllegalArgumentException(finding.id() + " is no finding of " + study.id());
    }
  }

  static EvidenceRow of(StudyEvidence evidence, Finding finding) {
    List<Arm> arms = Attribution.arms(evidence.study(), finding);
    return new EvidenceRow(
        finding,
        evidence.study(),
        arms.size() == 1 ? Optional.of(arms.get(0)) : Optional.empty(),
        evidence.band(finding),
        evidence.shortName());
  }

  /**
   * Returns the dose of the arm.
   *
   * @return the dose, empty where there is no single arm or its dose is not known
   */
  public Optional<Dose> dose() {
    return arm.flatMap(Arm::dose);
  }

  /**
   * Returns where the study was published.
   *
   * @return the citation
   */
  public Citation citation() {
    return study.citation();
  }

  /**
   * Returns the figures of the finding: its statistic, and counts or means of its groups.
   *
   * @return for example {@code 6/48 v 5/47}; empty where no figure was read
   */
  public Optional<String> figures() {
    return finding.figures();
  }

  /** Returns finding, arm, dose, band, comparison, result and citation on one line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(finding.id());
    text.append(": ").append(finding.outcome().label()).append(" (").append(finding.measure());
    text.append("), ").append(arm.map(Arm::id).orElseGet(() -> finding.arm().id()));
    text.append(" (");
    dose().ifPresent(dose -> text.append(dose).append(", "));
    text.append(band.label()).append(')');
    if (finding.versus().kind() != ComparisonKind.NONE) {
      text.append(" vs ").append(finding.versus());
    }
    text.append(": ").append(finding.direction().map(Direction::label).orElse("descriptive"));
    figures().ifPresent(figures -> text.append("; ").append(figures));
    return text.append(" [")
        .append(finding.verification().label())
        .append("] ")
        .append(shortName)
        .toString();
  }
}
