package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One result of a study: an outcome, measured in some way, in one arm against something, with
 * direction, figures and the place it was read.
 *
 * @param id id, unique in the library, for example {@code bershad-2019-f1}
 * @param studyId id of the study
 * @param outcome normalised outcome
 * @param outcomeText the outcome in the words of the source, where they say more
 * @param measure instrument or measure, in the words of the source
 * @param arm the arm, or all participants
 * @param versus what the arm is compared with
 * @param timepoint when it was measured, in the words of the source
 * @param direction which way it points; empty where a finding only describes
 * @param significant whether the source calls it statistically significant
 * @param statistic the reported statistic
 * @param groups figures per group; may hold groups beyond the two compared
 * @param source where it was read
 * @param locator the place in the source
 * @param note what else to know
 * @param poolable false where a note says that the figures must not be pooled
 * @param disagreesWith ids of findings that report the same thing differently
 * @param prePostCorrelation correlation between the same people's scores before and after, -1 to 1
 * @param reportedDoses doses that people reported
 * @param people people behind the finding, where they are not the arm's
 * @param substance id of the substance that a finding of a mixed arm is about
 * @since 0.1
 */
public record Finding(
    String id,
    String studyId,
    Outcome outcome,
    Optional<String> outcomeText,
    String measure,
    ArmRef arm,
    Comparison versus,
    Optional<String> timepoint,
    Optional<Direction> direction,
    Optional<Boolean> significant,
    Optional<Statistic> statistic,
    List<Group> groups,
    Source source,
    String locator,
    Optional<String> note,
    boolean poolable,
    List<String> disagreesWith,
    OptionalDouble prePostCorrelation,
    Optional<ReportedDoses> reportedDoses,
    OptionalInt people,
    Optional<String> substance)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Finding {
    Checks.text(id, "id");
    Checks.text(studyId, "studyId");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(outcomeText, "outcomeText");
    Checks.text(measure, "measure");
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(versus, "versus");
    Objects.requireNonNull(timepoint, "timepoint");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(significant, "significant");
    Objects.requireNonNull(statistic, "statistic");
    groups = List.copyOf(groups);
    Objects.requireNonNull(source, "source");
    Checks.text(locator, "locator");
    Objects.requireNonNull(note, "note");
    disagreesWith = List.copyOf(disagreesWith);
    Objects.requireNonNull(prePostCorrelation, "prePostCorrelation");
    Objects.requireNonNull(reportedDoses, "reportedDoses");
    Objects.requireNonNull(people, "people");
    Objects.requireNonNull(substance, "substance");
    Checks.notNegative(people, "people");
    if (prePostCorrelation.isPresent() && !(Math.abs(prePostCorrelation.getAsDouble()) <= 1)) {
      throw new IllegalArgumentException(
          "prePostCorrelation lies between -1 and 1: " + prePostCorrelation.getAsDouble());
    }
  }

  /**
   * Returns how well the source of this finding was read.
   *
   * @return the verification of the source
   */
  public Verification verification() {
    return source.verification();
  }

  /**
   * Returns the figures of one arm.
   *
   * @param armId id of the arm
   * @return the first group of that arm, empty if the source gives none
   */
  public Optional<Group> group(String armId) {
    return groups.stream().filter(g -> g.arm().id().equals(armId)).findFirst();
  }

  /** Returns the finding on one line: id, outcome, comparison, direction and statistic. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(id);
    text.append(": ").append(outcome.label()).append(" (").append(measure).append("), ");
    text.append(arm);
    if (versus.kind() != ComparisonKind.NONE) {
      text.append(" vs ").append(versus);
    }
    timepoint.ifPresent(t -> text.append(", ").append(t));
    text.append(": ").append(direction.map(Direction::label).orElse("descriptive"));
    statistic.ifPresent(s -> text.append("; ").append(s));
    return text.append(" [").append(verification().label()).append("]").toString();
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
