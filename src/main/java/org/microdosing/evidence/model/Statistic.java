package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.measure.PValue.Relation;

/**
 * A number that a source reports for a finding: an effect, a test, a share.
 *
 * @param type what kind of number it is
 * @param typeText the kind in the words of the source, where they say more
 * @param value the value, in {@code unit} or the unit of the measure
 * @param relation how the true value stands to {@code value}; equal unless the source says
 *     otherwise
 * @param interval confidence or credible interval of the value
 * @param pValue p value
 * @param standardError standard error of the value
 * @param standardDeviation standard deviation beside the value
 * @param degreesOfFreedom degrees of freedom, one or two; empty if not given
 * @param unit unit of the value
 * @param range range between which the source puts the value
 * @param unadjusted the value before the adjustment that the source makes
 * @param effectSize a further effect size beside the value, as printed
 * @param note what else the source says
 * @since 0.1
 */
public record Statistic(
    StatisticType type,
    Optional<String> typeText,
    OptionalDouble value,
    Relation relation,
    Optional<Interval> interval,
    Optional<PValue> pValue,
    OptionalDouble standardError,
    OptionalDouble standardDeviation,
    List<Double> degreesOfFreedom,
    Optional<String> unit,
    Optional<ValueRange> range,
    OptionalDouble unadjusted,
    Optional<String> effectSize,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Statistic {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(typeText, "typeText");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(pValue, "pValue");
    Objects.requireNonNull(standardError, "standardError");
    Objects.requireNonNull(standardDeviation, "standardDeviation");
    degreesOfFreedom = List.copyOf(degreesOfFreedom);
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(unadjusted, "unadjusted");
    Objects.requireNonNull(effectSize, "effectSize");
    Objects.requireNonNull(note, "note");
    Checks.finite(value, "value");
    Checks.notNegative(standardError, "standardError");
    Checks.notNegative(standardDeviation, "standardDeviation");
    Checks.finite(unadjusted, "unadjusted");
    if (value.isPresent() && !type.canBe(value.getAsDouble())) {
      throw new IllegalArgumentException(
          "a value of type "
              + type.id()
              + " lies "
              + type.bounds()
              + ": "
              + Numbers.plain(value.getAsDouble()));
    }
    boolean positive = true;
    for (double degrees : degreesOfFreedom) {
      positive &= degrees > 0;
    }
    if (degreesOfFreedom.size() > 2 || !positive) {
      throw new IllegalArgumentException(
          "degreesOfFreedom are one or two numbers above 0: " + degreesOfFreedom);
    }
  }

  /**
   * Returns value, range, interval and p value, without saying what they are of.
   *
   * @return for example {@code 25% [10, 40] 95%}, empty if the source gives none
   * @since 0.2
   */
  public String figures() {
    return withPValue(amount());
  }

  /** Returns the statistic on one line, for example {@code mean difference 1.8 [-1, 4.6] 95%}. */
  @Override
  public String toString() {
    if (type == StatisticType.P_VALUE) {
      return figures();
    }
    return withPValue((typeText.orElse(type.label()) + " " + amount()).strip());
  }

  private String withPValue(String words) {
    return pValue.map(p -> words.isEmpty() ? p.toString() : words + ", " + p).orElse(words);
  }

  private String amount() {
    StringBuilder text = new StringBuilder();
    value.ifPresent(
        v -> {
          text.append(' ');
          if (relation != Relation.EQUAL && typeText.isEmpty()) {
            text.append(relation.sign()).append(' ');
          }
          text.append(Numbers.plain(v));
          if (type == StatisticType.PERCENTAGE) {
            text.append('%');
          }
        });
    range.ifPresent(
        r ->
            text.append(' ')
                .append(Numbers.plain(r.low()))
                .append(" to ")
                .append(Numbers.plain(r.high())));
    unit.ifPresent(u -> text.append(' ').append(u));
    interval.ifPresent(i -> text.append(' ').append(i));
    return text.toString().strip();
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
