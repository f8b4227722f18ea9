package org.microdosing.evidence.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.model.Baseline;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Timing;

/**
 * A row of the table of groups.
 *
 * @param row the finding with its study
 * @param place the place of the group among those of the finding, from 1
 * @param group the group
 */
record GroupRow(FindingRow row, int place, Group group) {

  static final TableLayout<GroupRow> LAYOUT =
      new TableLayout<>(
          "groups",
          "figures of one group behind a finding; a group measured twice has two rows",
          List.of("finding_id", "group"),
          List.of(
              new TableReference("finding_id", "findings", "finding_id"),
              new TableReference("study_id", "studies", "study_id"),
              new TableReference("arm_key", "arms", "arm_key")),
          List.of(
              Column.text("finding_id", "id of the finding", r -> r.finding().id()),
              Column.count(
                  "group",
                  "place among the groups of the finding, from 1",
                  r -> OptionalInt.of(r.place)),
              Column.text("study_id", "id of the study", r -> r.finding().studyId()),
              Column.text(
                  "sample", "study that first reported the people", r -> r.row.evidence().sample()),
              Column.text("arm", "id of the arm, or all", r -> r.group.arm().id()),
              Column.optional(
                  "arm_key",
                  "key of the arm in the table of arms; none where it is no single arm",
                  r -> ArmKey.of(r.row.study(), Optional.of(r.group.arm().id()))),
              Column.optionalTerm(
                  "side",
                  "its place in the comparison: arm or versus; none where it is neither",
                  GroupSide.class,
                  GroupRow::side),
              Column.optionalTerm(
                  "dose_band",
                  "dose band of the arm",
                  DoseBand.class,
                  r -> r.row.study().arm(r.group.arm().id()).map(r.row.evidence()::band)),
              Column.term("outcome", "outcome", Outcome.class, r -> r.finding().outcome()),
              Column.text("measure", "instrument or measure", r -> r.finding().measure()),
              Column.optional(
                  "timepoint",
                  "when it was measured, as the group or else the finding says",
                  r -> r.group.timepoint().or(r.finding()::timepoint)),
              SharedColumns.phase(GroupRow::timing),
              SharedColumns.days(GroupRow::timing),
              Column.count("n", "people in the group", r -> r.group.n()),
              Column.number("mean", "mean, in the unit of the measure", r -> r.group.mean()),
              Column.number("sd", "standard deviation", r -> r.group.sd()),
              Column.number("se", "standard error of the mean", r -> r.group.se()),
              Column.number("median", "median", r -> r.group.median()),
              Column.number(
                  "interval_low",
                  "lower bound of the interval of the mean",
                  r -> r.bound(Interval::low)),
              Column.number(
                  "interval_high",
                  "upper bound of the interval of the mean",
                  r -> r.bound(Interval::high)),
              Column.number(
                  "interval_level", "coverage, 0.95 for 95%", r -> r.bound(Interval::level)),
              Column.number(
                  "events",
                  "people with the event where total is given, unless count_unit says otherwise; else events",
                  r -> r.group.events()),
              Column.number(
                  "total", "people, or what count_unit says, at risk", r -> r.group.total()),
              SharedColumns.countUnit(r -> r.finding().countUnit()),
              Column.count(
                  "baseline_n",
                  "people measured before treatment",
                  r -> r.group.baseline().map(Baseline::n).orElse(OptionalInt.empty())),
              Column.number(
                  "baseline_mean", "mean before treatment", r -> r.baseline(Baseline::mean)),
              Column.number(
                  "baseline_sd",
                  "standard deviation before treatment",
                  r -> r.baseline(Baseline::sd)),
              Column.optional("note", "what else to know", r -> r.group.note())));

  private Finding finding() {
    return row.finding();
  }

  private Optional<GroupSide> side() {
    if (group.arm().equals(finding().arm())) {
      return Optional.of(GroupSide.ARM);
    }
    return finding().versus().arm().filter(group.arm().id()::equals).map(arm -> GroupSide.VERSUS);
  }

  private Optional<Timing> timing() {
    return group.timing().or(finding()::timing);
  }

  private OptionalDouble bound(ToDoubleFunction<Interval> bound) {
    return group
        .interval()
        .map(i -> OptionalDouble.of(bound.applyAsDouble(i)))
        .orElse(OptionalDouble.empty());
  }

  private OptionalDouble baseline(Function<Baseline, OptionalDouble> part) {
    return group.baseline().map(part).orElse(OptionalDouble.empty());
  }
}
