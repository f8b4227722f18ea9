package org.microdosing.evidence.report;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.AnalysisKind;
import org.microdosing.evidence.model.CrossoverPeriod;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.HigherIs;
import org.microdosing.evidence.model.InferenceKind;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.Timing;

/** The columns of the table of findings that tell how a figure came about and what it counts. */
final class FindingDetailColumns {

  /** The columns in their order, each behind those that were there before it. */
  static final List<Column<FindingRow>> COLUMNS =
      List.of(
          Column.optional(
              "arm_key",
              "key of the arm in the table of arms; none where it is about no single arm",
              r -> ArmKey.of(r.study(), Optional.of(r.finding().arm().id()))),
          Column.optional(
              "versus_arm_key",
              "key of the other arm in the table of arms",
              r -> ArmKey.of(r.study(), r.finding().versus().arm())),
          Column.text(
              "sample",
              "study that first reported the people; findings of one sample are of the same people",
              r -> r.evidence().sample()),
          Column.optional(
              "outcome_text",
              "the outcome in the words of the source, where they say more",
              r -> r.finding().outcomeText()),
          Column.term(
              "relation",
              "what the figure relates",
              RelationKind.class,
              r -> r.finding().relation()),
          Column.optional(
              "instrument", "id of the instrument", r -> r.measured(Measurement::instrument)),
          Column.optional(
              "subscale", "part of the instrument", r -> r.measured(Measurement::subscale)),
          Column.optional("event", "id of the adverse event", r -> r.measured(Measurement::event)),
          Column.optionalTerm(
              "metric",
              "what the figure is",
              Metric.class,
              r -> r.finding().measurement().map(Measurement::metric)),
          Column.optionalTerm(
              "higher_is",
              "what more of the figure means for the person",
              HigherIs.class,
              r -> r.finding().measurement().map(Measurement::higherIs)),
          SharedColumns.phase(r -> r.finding().timing()),
          SharedColumns.days(r -> r.finding().timing()),
          Column.number(
              "days_after_last_dose",
              "days from the last dose",
              r -> r.time(Timing::daysAfterLastDose)),
          Column.number(
              "hours_after_dose", "hours from a dose", r -> r.time(Timing::hoursAfterDose)),
          Column.optionalTerm(
              "period",
              "part of a crossover; all of it where none is named",
              CrossoverPeriod.class,
              r -> r.finding().period()),
          Column.optionalTerm(
              "estimate_favours",
              "side that the estimate favours, whatever its size",
              FavouredSide.class,
              r -> r.finding().estimateFavours()),
          Column.optionalTerm(
              "inferred",
              "how the result was inferred, where the source does not state it",
              InferenceKind.class,
              r -> r.finding().inferred()),
          Column.optionalTerm(
              "analysis",
              "what kind of analysis the source calls it",
              AnalysisKind.class,
              r -> r.finding().analysis()),
          Column.optional(
              "counts", "events of the groups in words, the arm first", r -> r.finding().counts()),
          Column.number(
              "events",
              "events in the arm: people where total is given, unless count_unit says otherwise",
              r -> r.events(Optional.of(r.finding().arm().id()), Group::events)),
          Column.number(
              "total",
              "people, or what count_unit says, at risk in the arm",
              r -> r.events(Optional.of(r.finding().arm().id()), Group::total)),
          Column.number(
              "versus_events",
              "events in the other arm",
              r -> r.events(r.finding().versus().arm(), Group::events)),
          Column.number(
              "versus_total",
              "people, or what count_unit says, at risk in the other arm",
              r -> r.events(r.finding().versus().arm(), Group::total)),
          SharedColumns.countUnit(r -> r.finding().countUnit()),
          Column.count(
              "compared",
              "people in the comparison, each once, where the record states them",
              r -> r.finding().compared()),
          Column.count(
              "people",
              "people behind it, where they are not the arm's",
              r -> r.finding().people()),
          Column.flag(
              "mixes_arms",
              "whether it joins people on drug and on placebo",
              r -> Optional.of(r.finding().mixesArms())),
          Column.flag(
              "subgroup",
              "whether only part of the people of its arms are in it",
              r -> Optional.of(r.finding().subgroup())),
          Column.number(
              "pre_post_correlation",
              "correlation of the same people before and after",
              r -> r.finding().prePostCorrelation()),
          Column.texts(
              "disagrees_with",
              "findings that report the same thing differently",
              r -> r.finding().disagreesWith()));

  private FindingDetailColumns() {}
}
