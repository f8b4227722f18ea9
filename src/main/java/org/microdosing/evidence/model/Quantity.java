package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Numbers;

/**
 * A figure as a source gives it: one value or a range, perhaps with a wider range around it, a
 * standard deviation or a word such as about.
 *
 * @param value the value, where the source gives one
 * @param low lower end of the usual range
 * @param high upper end of the usual range
 * @param extremeLow lower end of the whole range
 * @param extremeHigh upper end of the whole range
 * @param standardDeviation standard deviation of the value
 * @param qualifier how the figures stand to the quantity
 * @param unit unit of all figures
 * @since 0.1
 */
public record Quantity(
    OptionalDouble value,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble extremeLow,
    OptionalDouble extremeHigh,
    OptionalDouble standardDeviation,
    Optional<Qualifier> qualifier,
    QuantityUnit unit)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Quantity {
    Objects.requireNonNull(value, "value");
    Checks.notNegative(value, "value");
    Objects.requireNonNull(low, "low");
    Checks.notNegative(low, "low");
    Objects.requireNonNull(high, "high");
    Checks.notNegative(high, "high");
    Objects.requireNonNull(extremeLow, "extremeLow");
    Checks.notNegative(extremeLow, "extremeLow");
    Objects.requireNonNull(extremeHigh, "extremeHigh");
    Checks.notNegative(extremeHigh, "extremeHigh");
    Objects.requireNonNull(standardDeviation, "standardDeviation");
    Checks.notNegative(standardDeviation, "standardDeviation");
    Objects.requireNonNull(qualifier, "qualifier");
    Objects.requireNonNull(unit, "unit");
    if (value.isEmpty() && low.isEmpty() && high.isEmpty()) {
      throw new IllegalArgumentException("a quantity needs a value or a range");
    }
    Checks.ordered(low, "low", high, "high");
    Checks.ordered(extremeLow, "extremeLow", low, "low");
    Checks.ordered(high, "high", extremeHigh, "extremeHigh");
    Checks.ordered(extremeLow, "extremeLow", extremeHigh, "extremeHigh");
  }

  /**
   * Returns the figures with their unit, for example {@code 4-6 h (3-12)} or {@code about 3.5 h}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    qualifier.ifPresent(q -> text.append(q.label()).append(' '));
    if (value.isPresent()) {
      text.append(Numbers.plain(value.getAsDouble()));
    } else {
      text.append(range(low, high));
    }
    text.append(' ').append(unit.label());
    if (extremeLow.isPresent() || extremeHigh.isPresent()) {
      text.append(" (").append(range(extremeLow, extremeHigh)).append(')');
    }
    standardDeviation.ifPresent(s -> text.append(" (SD ").append(Numbers.plain(s)).append(')'));
    return text.toString();
  }

  private static String range(OptionalDouble low, OptionalDouble high) {
    if (low.isEmpty()) {
      return "up to " + Numbers.plain(high.orElseThrow());
    }
    return Numbers.plain(low.getAsDouble())
        + (high.isPresent() ? "-" + Numbers.plain(high.getAsDouble()) : " or more");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
