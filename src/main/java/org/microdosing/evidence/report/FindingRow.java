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
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.query.FindingQuery;

/**
 * A row of the table of findings: the finding, and the study that it needs to be understood.
 *
 * @param finding the finding
 * @param evidence its study with what places its arms in dose bands
 */
record FindingRow(Finding finding, StudyEvidence evidence) {

  static final List<Column<FindingRow>> COLUMNS =
      List.of(
          Column.text("finding_id", "id of the finding", r -> r.finding.id()),
          Column.text("study_id", "id of the study", r -> r.finding.studyId()),
          Column.optional("sample_of", "study with the same people", r -> r.study().sampleOf()),
          Column.text("citation", "short citation", r -> r.evidence.shortName()),
          Column.count("year", "year of publication", r -> r.study().citation().year()),
          Column.optional("doi", "DOI without resolver", r -> r.study().citation().doi()),
          Column.term("design", "design of the study", r -> r.study().design()),
          Column.term("blinding", "blinding of the study", r -> r.study().blinding()),
          Column.term("species", "species", r -> r.study().population().species()),
          Column.terms("conditions", "conditions", r -> r.study().population().conditions()),
          Column.texts("substances", "substances it is direct evidence for", FindingRow::direct),
          Column.texts("related_substances", "others, mixed in or related", FindingRow::related),
          Column.term("dose_band", "dose band of the arm", r -> r.evidence.band(r.finding)),
          Column.text("arm", "id of the arm, or all", r -> r.finding.arm().id()),
          Column.optional("arm_label", "the arm in words", r -> r.arm().map(Arm::label)),
          Column.number("dose_low", "dose, or the lowest of a range", r -> r.dose(Dose::amount)),
          Column.number("dose_high", "highest dose of a range", r -> r.dose(Dose::max)),
          Column.optional(
              "dose_unit",
              "unit of the doses",
              r -> r.arm().flatMap(Arm::dose).flatMap(Dose::unit).map(u -> u.id())),
          Column.term("versus", "kind of comparison", r -> r.finding.versus().kind()),
          Column.optional("versus_arm", "id of the other arm", r -> r.finding.versus().arm()),
          Column.term(
              "comparator",
              "class of what it is compared with",
              r -> Attribution.comparator(r.study(), r.finding)),
          Column.term("outcome", "outcome", r -> r.finding.outcome()),
          Column.term("outcome_family", "family of it", r -> r.finding.outcome().family()),
          Column.text("measure", "instrument or measure", r -> r.finding.measure()),
          Column.optional("timepoint", "when it was measured", r -> r.finding.timepoint()),
          Column.optionalTerm("direction", "which way it points", r -> r.finding.direction()),
          Column.flag("significant", "called significant", r -> r.finding.significant()),
          Column.optionalTerm(
              "statistic", "reported statistic", r -> r.statistic().map(Statistic::type)),
          Column.number("value", "its value", r -> r.figure(Statistic::value)),
          Column.optional(
              "value_relation",
              "< or >, where the value is a bound",
              r -> r.statistic().map(Statistic::relation).flatMap(FindingRow::sign)),
          Column.number(
              "interval_low", "lower bound; none if it is open", r -> r.bound(Interval::low)),
          Column.number(
              "interval_high", "upper bound; none if it is open", r -> r.bound(Interval::high)),
          Column.number("interval_level", "coverage, 0.95 for 95%", r -> r.bound(Interval::level)),
          Column.number("p", "p value", FindingRow::p),
          Column.optional(
              "p_relation",
              "< or >, where p is a bound",
              r -> r.pValue().map(PValue::relation).flatMap(FindingRow::sign)),
          Column.number("standard_error", "SE", r -> r.figure(Statistic::standardError)),
          Column.optional("unit", "unit", r -> r.statistic().flatMap(Statistic::unit)),
          Column.flag("poolable", "may be pooled", r -> Optional.of(r.finding.poolable())),
          Column.term(
              "verification", "how its source was read", r -> r.finding.source().verification()),
          Column.flag(
              "grey_literature",
              "whether its source is not scholarly",
              r -> Optional.of(r.finding.source().greyLiterature())),
          Column.text("source", "its source", r -> r.finding.source().what()),
          Column.optional("source_address", "where", r -> r.finding.source().address()),
          Column.text("locator", "place in the source", r -> r.finding.locator()),
          Column.optional("note", "what else to know", r -> r.finding.note()));

  /** Returns what makes rows of the findings of a query. */
  static Function<Finding, FindingRow> over(FindingQuery findings) {
    Map<String, StudyEvidence> studies = new HashMap<>();
    findings.studies().evidence().forEach(e -> studies.put(e.id(), e));
    return f -> new FindingRow(f, Objects.requireNonNull(studies.get(f.studyId()), f.studyId()));
  }

  private static Optional<String> sign(Relation relation) {
    return relation == Relation.EQUAL ? Optional.empty() : Optional.of(relation.sign());
  }

  private Study study() {
    return evidence.study();
  }

  private Optional<Arm> arm() {
    return study().arm(finding.arm().id());
  }

  private List<String> direct() {
    return substances(true);
  }

  private List<String> related() {
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

  private OptionalDouble dose(Function<Dose, OptionalDouble> figure) {
    return arm().flatMap(Arm::dose).map(figure).orElse(OptionalDouble.empty());
  }

  private Optional<Statistic> statistic() {
    return finding.statistic();
  }

  private OptionalDouble figure(Function<Statistic, OptionalDouble> figure) {
    return statistic().map(figure).orElse(OptionalDouble.empty());
  }

  private OptionalDouble bound(ToDoubleFunction<Interval> bound) {
    return statistic()
        .flatMap(Statistic::interval)
        .map(i -> OptionalDouble.of(bound.applyAsDouble(i)))
        .orElse(OptionalDouble.empty());
  }

  private Optional<PValue> pValue() {
    return statistic().flatMap(Statistic::pValue);
  }

  private OptionalDouble p() {
    return pValue().map(p -> OptionalDouble.of(p.value())).orElse(OptionalDouble.empty());
  }
}
