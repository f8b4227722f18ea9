package org.microdosing.evidence.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.ComparisonKind;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.model.Verification;

/** The columns of the table of findings. */
final class FindingColumns {

  private static final List<Column<FindingRow>> RESULT =
      List.of(
          Column.text("finding_id", "id of the finding", r -> r.finding().id()),
          Column.text("study_id", "id of the study", r -> r.finding().studyId()),
          Column.optional("sample_of", "study with the same people", r -> r.study().sampleOf()),
          Column.text("citation", "short citation", r -> r.evidence().shortName()),
          Column.count("year", "year of publication", r -> r.study().citation().year()),
          Column.optional("doi", "DOI without resolver", r -> r.study().citation().doi()),
          Column.term("design", "design of the study", Design.class, r -> r.study().design()),
          Column.term(
              "blinding", "blinding of the study", Blinding.class, r -> r.study().blinding()),
          Column.term("species", "species", Species.class, r -> r.study().population().species()),
          Column.terms("conditions", "conditions", r -> r.study().population().conditions()),
          Column.texts("substances", "substances it is direct evidence for", FindingRow::direct),
          Column.texts("related_substances", "others, mixed in or related", FindingRow::related),
          Column.term(
              "dose_band",
              "dose band of the arm",
              DoseBand.class,
              r -> r.evidence().band(r.finding())),
          Column.text("arm", "id of the arm, or all", r -> r.finding().arm().id()),
          Column.optional("arm_label", "the arm in words", r -> r.arm().map(Arm::label)),
          Column.number(
              "dose_low",
              "dose, or the lowest of a range, in dose_unit",
              r -> r.dose(Dose::amount)),
          Column.number(
              "dose_high", "highest dose of a range, in dose_unit", r -> r.dose(Dose::max)),
          Column.optionalTerm(
              "dose_unit",
              "unit of the doses",
              DoseUnit.class,
              r -> r.arm().flatMap(Arm::dose).flatMap(Dose::unit)),
          Column.term(
              "versus",
              "kind of comparison",
              ComparisonKind.class,
              r -> r.finding().versus().kind()),
          Column.optional("versus_arm", "id of the other arm", r -> r.finding().versus().arm()),
          Column.term(
              "comparator",
              "class of what it is compared with",
              ComparatorClass.class,
              r -> Attribution.comparator(r.study(), r.finding())),
          Column.term("outcome", "outcome", Outcome.class, r -> r.finding().outcome()),
          Column.term(
              "outcome_family",
              "family of it",
              OutcomeFamily.class,
              r -> r.finding().outcome().family()),
          Column.text("measure", "instrument or measure", r -> r.finding().measure()),
          Column.optional("timepoint", "when it was measured", r -> r.finding().timepoint()),
          Column.optionalTerm(
              "direction", "which way it points", Direction.class, r -> r.finding().direction()),
          Column.flag("significant", "called significant", r -> r.finding().significant()),
          Column.optionalTerm(
              "statistic",
              "reported statistic",
              StatisticType.class,
              r -> r.statistic().map(Statistic::type)),
          Column.number(
              "value", "its value, in unit where there is one", r -> r.figure(Statistic::value)),
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
          Column.number(
              "standard_error",
              "standard error of the value",
              r -> r.figure(Statistic::standardError)),
          Column.optional("unit", "unit of the value", r -> r.statistic().flatMap(Statistic::unit)),
          Column.flag("poolable", "may be pooled", r -> Optional.of(r.finding().poolable())),
          Column.term(
              "verification",
              "how its source was read",
              Verification.class,
              r -> r.finding().source().verification()),
          Column.flag(
              "grey_literature",
              "whether its source is not scholarly",
              r -> Optional.of(r.finding().source().greyLiterature())),
          Column.text("source", "its source", r -> r.finding().source().what()),
          Column.optional("source_address", "where", r -> r.finding().source().address()),
          Column.text("locator", "place in the source", r -> r.finding().locator()),
          Column.optional("note", "what else to know", r -> r.finding().note()));

  static final TableLayout<FindingRow> LAYOUT =
      new TableLayout<>(
          "findings",
          "one result of a study, with the figures as its source prints them",
          List.of("finding_id"),
          List.of(
              new TableReference("study_id", "studies", "study_id"),
              new TableReference("arm_key", "arms", "arm_key"),
              new TableReference("versus_arm_key", "arms", "arm_key")),
          Stream.concat(RESULT.stream(), FindingDetailColumns.COLUMNS.stream()).toList());

  private FindingColumns() {}
}
