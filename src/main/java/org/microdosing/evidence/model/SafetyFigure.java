package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;

/**
 * The number behind a statement on safety, with what it counts.
 *
 * @param value the number
 * @param low lowest of several numbers
 * @param high highest of several numbers
 * @param qualifier what stands before the number
 * @param interval confidence interval of the value
 * @param unit what the number counts or measures, in words
 * @param also further numbers, in words
 * @since 0.2
 */
public record SafetyFigure(
    OptionalDouble value,
    OptionalDouble low,
    OptionalDouble high,
    Optional<Qualifier> qualifier,
    Optional<Interval> interval,
    String unit,
    Optional<String> also)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public SafetyFigure {
    Objects.requireNonNull(value, "value");
    Checks.finite(value, "value");
    Objects.requireNonNull(low, "low");
    Checks.finite(low, "low");
    Objects.requireNonNull(high, "high");
    Checks.finite(high, "high");
    Objects.requireNonNull(qualifier, "qualifier");
    Objects.requireNonNull(interval, "interval");
    Checks.text(unit, "unit");
    Objects.requireNonNull(also, "also");
    if (value.isEmpty() && (low.isEmpty() || high.isEmpty())) {
      throw new IllegalArgumentException("a figure needs a value, or low and high");
    }
    Checks.ordered(low, "low", high, "high");
  }

  /** Returns the number with its interval and unit, then the further numbers. */
  @Override
  public String toString() {
    String number =
        value.isPresent()
            ? Numbers.plain(value.getAsDouble())
            : Numbers.plain(low.orElseThrow()) + " to " + Numbers.plain(high.orElseThrow());
    return qualifier.map(q -> q.label() + " ").orElse("")
        + number
        + interval.map(i -> " " + i).orElse("")
        + (unit.startsWith("-") ? unit : " " + unit)
        + also.map(a -> "; " + a).orElse("");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
