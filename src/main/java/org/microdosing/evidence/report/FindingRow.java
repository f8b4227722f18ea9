package org.microdosing.evidence.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.measure.PValue.Relation;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Timing;
import org.microdosing.evidence.query.FindingQuery;

/**
 * A row of the table of findings: the finding, and the study that it needs to be understood.
 *
 * @param finding the finding
 * @param evidence its study with what places its arms in dose bands
 */
record FindingRow(Finding finding, StudyEvidence evidence) {

  /** Returns what makes rows of the findings of a query. */
  static Function<Finding, FindingRow> over(FindingQuery findings) {
    Map<String, StudyEvidence> studies = new HashMap<>();
    findings.studies().evidence().forEach(e -> studies.put(e.id(), e));
    return f -> new FindingRow(f, Objects.requireNonNull(studies.get(f.studyId()), f.studyId()));
  }

  static Optional<String> sign(Relation relation) {
    return relation == Relation.EQUAL ? Optional.empty() : Optional.of(relation.sign());
  }

  Study study() {
    return evidence.study();
  }

  Optional<Arm> arm() {
    return study().arm(finding.arm().id());
  }

  List<String> direct() {
    return substances(true);
  }

  List<String> related() {
    return substances(false);
  }

  private List<String> substances(boolean direct) {
    return Attribution.exposures(study(), finding).stream()
        .filter(e -> (e.kind() == ExposureKind.DIRECT) == direct)
        .map(Exposure::substance)
        .distinct()
        .sorted()
        .toList();
  }

  OptionalDouble dose(Function<Dose, OptionalDouble> figure) {
    return arm().flatMap(Arm::dose).map(figure).orElse(OptionalDouble.empty());
  }

  Optional<Statistic> statistic() {
    return finding.statistic();
  }

  OptionalDouble figure(Function<Statistic, OptionalDouble> figure) {
    return statistic().map(figure).orElse(OptionalDouble.empty());
  }

  OptionalDouble bound(ToDoubleFunction<Interval> bound) {
    return statistic()
        .flatMap(Statistic::interval)
        .map(i -> OptionalDouble.of(bound.applyAsDouble(i)))
        .orElse(OptionalDouble.empty());
  }

  Optional<PValue> pValue() {
    return statistic().flatMap(Statistic::pValue);
  }

  OptionalDouble p() {
    return pValue().map(p -> OptionalDouble.of(p.value())).orElse(OptionalDouble.empty());
  }

  <T> Optional<T> measured(Function<Measurement, Optional<T>> part) {
    return finding.measurement().flatMap(part);
  }

  OptionalDouble time(Function<Timing, OptionalDouble> part) {
    return finding.timing().map(part).orElse(OptionalDouble.empty());
  }

  /** Returns a figure of the group of an arm, if there is one. */
  OptionalDouble events(Optional<String> arm, Function<Group, OptionalDouble> figure) {
    return arm.flatMap(finding::group).map(figure).orElse(OptionalDouble.empty());
  }
}
