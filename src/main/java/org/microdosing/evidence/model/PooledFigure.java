package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.page.Phrases;

/**
 * The numbers of a pooled estimate, as a review reports them.
 *
 * <p>They are the review's, not computed here; what the review leaves out is empty.
 *
 * @param type what kind of number the value is; empty where none was seen
 * @param typeText the kind in the words of the source, where they say more
 * @param value the estimate, on the scale of its type
 * @param interval confidence interval of the estimate
 * @param range range over which several estimates spread
 * @param pValue p value
 * @param k number of studies pooled
 * @param n number of participants in them
 * @param effectSizes number of effect sizes, where one study gives several
 * @param iSquared share of the variance that is heterogeneity, in percent
 * @param tauSquared variance between studies, in the squared unit of the value
 * @param predictionInterval interval for the effect in a new study
 * @since 0.1
 */
public record PooledFigure(
    Optional<StatisticType> type,
    Optional<String> typeText,
    OptionalDouble value,
    Optional<Interval> interval,
    Optional<ValueRange> range,
    Optional<PValue> pValue,
    OptionalInt k,
    OptionalInt n,
    OptionalInt effectSizes,
    OptionalDouble iSquared,
    OptionalDouble tauSquared,
    Optional<Interval> predictionInterval)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public PooledFigure {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(typeText, "typeText");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(pValue, "pValue");
    Objects.requireNonNull(k, "k");
    Checks.notNegative(k, "k");
    Objects.requireNonNull(n, "n");
    Checks.notNegative(n, "n");
    Objects.requireNonNull(effectSizes, "effectSizes");
    Checks.notNegative(effectSizes, "effectSizes");
    Objects.requireNonNull(iSquared, "iSquared");
    Objects.requireNonNull(tauSquared, "tauSquared");
    Objects.requireNonNull(predictionInterval, "predictionInterval");
    Checks.finite(value, "value");
    Checks.percent(iSquared, "iSquared");
    Checks.notNegative(tauSquared, "tauSquared");
  }

  /**
   * Returns the figure on one line, for example {@code Hedges' g -0.9 [-1.26, -0.55] 95%, k 12}.
   */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    StringBuilder first = new StringBuilder(typeText.or(() -> type.map(Term::label)).orElse(""));
    value.ifPresent(v -> first.append(first.isEmpty() ? "" : " ").append(Numbers.plain(v)));
    range.ifPresent(
        r ->
            first
                .append(first.isEmpty() ? "" : " ")
                .append(Numbers.plain(r.low()))
                .append(" to ")
                .append(Numbers.plain(r.high())));
    interval.ifPresent(i -> first.append(first.isEmpty() ? "" : " ").append(i));
    if (!first.isEmpty()) {
      parts.add(first.toString());
    }
    pValue.ifPresent(p -> parts.add(p.toString()));
    k.ifPresent(count -> parts.add("k " + count));
    n.ifPresent(count -> parts.add("n " + count));
    effectSizes.ifPresent(count -> parts.add(Phrases.count(count, "effect size", "effect sizes")));
    iSquared.ifPresent(i -> parts.add("I² " + Numbers.significantPercent(i / 100, 4)));
    tauSquared.ifPresent(t -> parts.add("τ² " + Numbers.plain(t)));
    predictionInterval.ifPresent(i -> parts.add("prediction interval " + i));
    return String.join(", ", parts);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
