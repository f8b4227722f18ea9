package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.microdosing.evidence.json.JsonReference;

/**
 * One result of a study: an outcome, measured in some way, in one arm against something, with
 * direction, figures and the place it was read.
 *
 * @param id id, unique in the library, for example {@code bershad-2019-f1}
 * @param studyId id of the study
 * @param outcome normalised outcome
 * @param outcomeText the outcome in the words of the source, where they say more
 * @param measure instrument or measure, in the words of the source
 * @param measurement what is measured, in terms of the vocabulary
 * @param arm the arm, or all participants
 * @param versus what the arm is compared with
 * @param relation what the figure relates; a comparison unless the record says otherwise
 * @param contrast what kind of comparison it is, where arm and {@code versus} do not tell rightly;
 *     {@link Attribution#comparator} decides
 * @param timepoint when it was measured, in the words of the source
 * @param timing when it was measured, as numbers
 * @param period which part of a crossover it is about; all periods if a crossover does not say
 * @param direction which way it points; empty where a finding only describes
 * @param estimateFavours which side the estimate favours, whatever its size; says nothing of
 *     significance
 * @param inferred how the result was inferred, where its source does not state it
 * @param analysis what kind of analysis the source calls it
 * @param significant whether the source calls it statistically significant
 * @param statistic the reported statistic
 * @param groups figures per group; may hold groups beyond the two compared
 * @param countUnit what events of groups are counted in; people where events have a total and
 *     nothing is said
 * @param compared people in this comparison, each once, where it differs from the sum of the arms
 * @param mixesArms whether the figure joins people on drug and on placebo
 * @param subgroup whether only part of the people of its arms are in it, such as those with one
 *     form of an illness
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
    Optional<Measurement> measurement,
    ArmRef arm,
    Comparison versus,
    RelationKind relation,
    Optional<ComparatorClass> contrast,
    Optional<String> timepoint,
    Optional<Timing> timing,
    Optional<CrossoverPeriod> period,
    Optional<Direction> direction,
    Optional<FavouredSide> estimateFavours,
    Optional<InferenceKind> inferred,
    Optional<AnalysisKind> analysis,
    Optional<Boolean> significant,
    Optional<Statistic> statistic,
    List<Group> groups,
    Optional<CountUnit> countUnit,
    OptionalInt compared,
    boolean mixesArms,
    boolean subgroup,
    Source source,
    String locator,
    Optional<String> note,
    boolean poolable,
    List<String> disagreesWith,
    OptionalDouble prePostCorrelation,
    Optional<ReportedDoses> reportedDoses,
    OptionalInt people,
    Optional<String> substance)
    implements Serializable, JsonReference {

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
    Objects.requireNonNull(measurement, "measurement");
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(versus, "versus");
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(contrast, "contrast");
    Objects.requireNonNull(timepoint, "timepoint");
    Objects.requireNonNull(timing, "timing");
    Objects.requireNonNull(period, "period");
    Checks.recorded(direction);
    Objects.requireNonNull(estimateFavours, "estimateFavours");
    Objects.requireNonNull(inferred, "inferred");
    Objects.requireNonNull(analysis, "analysis");
    Objects.requireNonNull(significant, "significant");
    Objects.requireNonNull(statistic, "statistic");
    groups = List.copyOf(groups);
    Objects.requireNonNull(countUnit, "countUnit");
    Objects.requireNonNull(compared, "compared");
    Objects.requireNonNull(source, "source");
    Checks.text(locator, "locator");
    Objects.requireNonNull(note, "note");
    disagreesWith = List.copyOf(disagreesWith);
    Objects.requireNonNull(prePostCorrelation, "prePostCorrelation");
    Objects.requireNonNull(reportedDoses, "reportedDoses");
    Objects.requireNonNull(people, "people");
    Objects.requireNonNull(substance, "substance");
    Checks.notNegative(people, "people");
    Checks.notNegative(compared, "compared");
    Checks.twoArms(arm.id(), versus.arm());
    Checks.correlation(prePostCorrelation, "prePostCorrelation");
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

  /**
   * Returns the counts of events: those of its arm, and of the arm that it is compared with; where
   * none are given of its arm, those of every group.
   *
   * @return for example {@code 6/48 v 5/47}, or {@code 21/72 v 10/70 sessions} where no people are
   *     counted; empty where the source gives no counts
   * @since 0.2
   */
  public Optional<String> counts() {
    return EventCounts.of(groups, arm, versus, countUnit);
  }

  /**
   * Returns the means of the arm and of the arm that it is compared with, where each was measured
   * at one time.
   *
   * @return for example {@code means 2.65 v 5.36}, in the unit of the measure; empty where one of
   *     them is not known
   * @since 0.2
   */
  public Optional<String> means() {
    return GroupMeans.of(groups, arm, versus);
  }

  /**
   * Returns what the groups tell beside the statistic: the counts of events, else their means where
   * the statistic has no value.
   *
   * @return for example {@code 6/48 v 5/47} or {@code means 2.65 v 5.36}; empty where neither was
   *     read
   * @since 0.2
   */
  public Optional<String> groupFigures() {
    boolean valued = statistic.filter(s -> s.value().isPresent()).isPresent();
    return counts().or(() -> valued ? Optional.empty() : means());
  }

  /**
   * Returns the figures: the reported statistic, then what the groups tell beside it.
   *
   * @return for example {@code percentage 35%; 12/34 v 9/36}; empty where neither was read
   * @since 0.2
   */
  public Optional<String> figures() {
    String all =
        Stream.of(statistic.map(Statistic::toString), groupFigures())
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /**
   * Tells whether events of groups are of people, each counted once; those of sessions, doses or
   * events are not independent of each other.
   *
   * @return true where the record names no other unit
   * @since 0.2
   */
  public boolean countsPeople() {
    return countUnit.orElse(CountUnit.PEOPLE) == CountUnit.PEOPLE;
  }

  /** Returns the finding on one line: id, outcome, comparison, direction and figures. */
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
    figures().ifPresent(s -> text.append("; ").append(s));
    return text.append(" [").append(verification().label()).append("]").toString();
  }

  /**
   * Starts a finding; it needs an outcome, a measure, an arm, a source and a place in it besides.
   *
   * @param studyId id of the study
   * @param id id of the finding
   * @return a builder
   * @since 0.2
   */
  public static Builder builder(String studyId, String id) {
    return new Builder(new Components<>(Finding.class))
        .set("studyId", studyId)
        .set("id", id)
        .set("versus", Comparison.NONE)
        .set("relation", RelationKind.COMPARISON)
        .set("poolable", true);
  }

  /**
   * Starts a copy of this finding, to change some of it.
   *
   * @return a builder that holds what this finding holds
   * @since 0.2
   */
  public Builder toBuilder() {
    return new Builder(Components.of(Finding.class, this));
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /**
   * Puts a finding together, component by component; what is not set stays unknown. Not for several
   * threads.
   *
   * @since 0.2
   */
  public static final class Builder {

    private final Components<Finding> components;

    private Builder(Components<Finding> components) {
      this.components = components;
    }

    private Builder set(String component, Object value) {
      components.set(component, value);
      return this;
    }

    /**
     * Sets the id.
     *
     * @param value the value
     * @return this builder
     */
    public Builder id(String value) {
      return set("id", value);
    }

    /**
     * Sets the id of the study.
     *
     * @param value the value
     * @return this builder
     */
    public Builder studyId(String value) {
      return set("studyId", value);
    }

    /**
     * Sets the outcome.
     *
     * @param value the value
     * @return this builder
     */
    public Builder outcome(Outcome value) {
      return set("outcome", value);
    }

    /**
     * Sets the outcome in the words of the source.
     *
     * @param value the value
     * @return this builder
     */
    public Builder outcomeText(String value) {
      return set("outcomeText", value);
    }

    /**
     * Sets the measure in the words of the source.
     *
     * @param value the value
     * @return this builder
     */
    public Builder measure(String value) {
      return set("measure", value);
    }

    /**
     * Sets what is measured, in terms of the vocabulary.
     *
     * @param value the value
     * @return this builder
     */
    public Builder measurement(Measurement value) {
      return set("measurement", value);
    }

    /**
     * Sets the arm.
     *
     * @param value the value
     * @return this builder
     */
    public Builder arm(ArmRef value) {
      return set("arm", value);
    }

    /**
     * Sets what the arm is compared with.
     *
     * @param value the value
     * @return this builder
     */
    public Builder versus(Comparison value) {
      return set("versus", value);
    }

    /**
     * Sets what the figure relates.
     *
     * @param value the value
     * @return this builder
     */
    public Builder relation(RelationKind value) {
      return set("relation", value);
    }

    /**
     * Sets what kind of comparison it is.
     *
     * @param value the value
     * @return this builder
     */
    public Builder contrast(ComparatorClass value) {
      return set("contrast", value);
    }

    /**
     * Sets when it was measured, in the words of the source.
     *
     * @param value the value
     * @return this builder
     */
    public Builder timepoint(String value) {
      return set("timepoint", value);
    }

    /**
     * Sets when it was measured, as numbers.
     *
     * @param value the value
     * @return this builder
     */
    public Builder timing(Timing value) {
      return set("timing", value);
    }

    /**
     * Sets which part of a crossover it is about.
     *
     * @param value the value
     * @return this builder
     */
    public Builder period(CrossoverPeriod value) {
      return set("period", value);
    }

    /**
     * Sets which way it points.
     *
     * @param value the value
     * @return this builder
     */
    public Builder direction(Direction value) {
      return set("direction", value);
    }

    /**
     * Sets which side the estimate favours.
     *
     * @param value the value
     * @return this builder
     */
    public Builder estimateFavours(FavouredSide value) {
      return set("estimateFavours", value);
    }

    /**
     * Sets how the result was inferred.
     *
     * @param value the value
     * @return this builder
     */
    public Builder inferred(InferenceKind value) {
      return set("inferred", value);
    }

    /**
     * Sets what kind of analysis it is.
     *
     * @param value the value
     * @return this builder
     */
    public Builder analysis(AnalysisKind value) {
      return set("analysis", value);
    }

    /**
     * Sets whether the source calls it statistically significant.
     *
     * @param value the value
     * @return this builder
     */
    public Builder significant(boolean value) {
      return set("significant", value);
    }

    /**
     * Sets the reported statistic.
     *
     * @param value the value
     * @return this builder
     */
    public Builder statistic(Statistic value) {
      return set("statistic", value);
    }

    /**
     * Sets the figures of groups.
     *
     * @param value the value
     * @return this builder
     */
    public Builder groups(List<Group> value) {
      return set("groups", value);
    }

    /**
     * Sets what events of groups are counted in.
     *
     * @param value the value
     * @return this builder
     */
    public Builder countUnit(CountUnit value) {
      return set("countUnit", value);
    }

    /**
     * Sets the people in this comparison.
     *
     * @param value the value
     * @return this builder
     */
    public Builder compared(int value) {
      return set("compared", value);
    }

    /**
     * Sets whether the figure joins people on drug and on placebo.
     *
     * @param value the value
     * @return this builder
     */
    public Builder mixesArms(boolean value) {
      return set("mixesArms", value);
    }

    /**
     * Sets whether only part of the people of its arms are in it.
     *
     * @param value the value
     * @return this builder
     */
    public Builder subgroup(boolean value) {
      return set("subgroup", value);
    }

    /**
     * Sets where it was read.
     *
     * @param value the value
     * @return this builder
     */
    public Builder source(Source value) {
      return set("source", value);
    }

    /**
     * Sets the place in the source.
     *
     * @param value the value
     * @return this builder
     */
    public Builder locator(String value) {
      return set("locator", value);
    }

    /**
     * Sets what else to know.
     *
     * @param value the value
     * @return this builder
     */
    public Builder note(String value) {
      return set("note", value);
    }

    /**
     * Sets whether the figures may be pooled.
     *
     * @param value the value
     * @return this builder
     */
    public Builder poolable(boolean value) {
      return set("poolable", value);
    }

    /**
     * Sets the ids of findings that report the same thing differently.
     *
     * @param value the value
     * @return this builder
     */
    public Builder disagreesWith(List<String> value) {
      return set("disagreesWith", value);
    }

    /**
     * Sets the correlation of the same people's scores.
     *
     * @param value the value
     * @return this builder
     */
    public Builder prePostCorrelation(double value) {
      return set("prePostCorrelation", value);
    }

    /**
     * Sets the doses that people reported.
     *
     * @param value the value
     * @return this builder
     */
    public Builder reportedDoses(ReportedDoses value) {
      return set("reportedDoses", value);
    }

    /**
     * Sets the people behind the finding.
     *
     * @param value the value
     * @return this builder
     */
    public Builder people(int value) {
      return set("people", value);
    }

    /**
     * Sets the substance of a mixed arm that it is about.
     *
     * @param value the value
     * @return this builder
     */
    public Builder substance(String value) {
      return set("substance", value);
    }

    /**
     * Makes the finding.
     *
     * @return the finding
     * @throws IllegalStateException if something is missing that a finding needs
     * @throws IllegalArgumentException if something is out of its range
     */
    public Finding build() {
      return components.make();
    }
  }
}
