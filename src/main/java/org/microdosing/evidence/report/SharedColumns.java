package org.microdosing.evidence.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.Timing;
import org.microdosing.evidence.model.TimingPhase;

/** Columns that the tables of findings and of their groups both have. */
final class SharedColumns {

  private SharedColumns() {}

  static <R> Column<R> phase(Function<R, Optional<Timing>> timing) {
    return Column.optionalTerm(
        "phase",
        "at what time of the study",
        TimingPhase.class,
        row -> timing.apply(row).map(Timing::phase));
  }

  static <R> Column<R> days(Function<R, Optional<Timing>> timing) {
    return Column.number(
        "days",
        "days from the first dose, below 0 before it",
        row -> timing.apply(row).map(Timing::days).orElse(OptionalDouble.empty()));
  }

  static <R> Column<R> countUnit(Function<R, Optional<CountUnit>> unit) {
    return Column.optionalTerm(
        "count_unit", "what events are counted in, where the source says", CountUnit.class, unit);
  }
}
