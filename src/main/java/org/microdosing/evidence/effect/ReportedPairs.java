package org.microdosing.evidence.effect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.TDistribution;
import org.microdosing.evidence.effect.EffectReading.FiguresRead;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.synthesis.GroupMean;

/**
 * Reads what a source reports of the same people at two times, or under both conditions of a
 * crossover.
 *
 * <p>The two results are rebuilt from their difference: the standard deviation of the difference is
 * {@code SE √n}, that of people {@code SE √n / √(2(1 - r))} (Cochrane Handbook, sections 6.5.2.8
 * and 23.2.7.2). Of a t, of an F with one degree of freedom above, and of an exact p value only the
 * ratio of the difference to its error is known, which is all that is needed.
 */
final class ReportedPairs {

  /**
   * A difference with its standard error, in any unit.
   *
   * @param value the difference
   * @param error its standard error
   * @param basis what it was read from
   * @param signed whether its sign is certain to be after minus before, or arm minus control
   */
  private record Difference(double value, double error, EffectBasis basis, boolean signed) {}

  private final ComparedGroups compared;
  private final MeasuredThing measured;
  private final Statistic statistic;
  private final EffectMeasure measure;
  private final LeftOutReason unknown;

  private ReportedPairs(
      ComparedGroups compared,
      MeasuredThing measured,
      Statistic statistic,
      EffectMeasure measure,
      LeftOutReason unknown) {
    this.compared = compared;
    this.measured = measured;
    this.statistic = statistic;
    this.measure = measure;
    this.unknown = unknown;
  }

  /** Reads a change of one group. */
  static FiguresRead change(ComparedGroups compared, MeasuredThing measured, Statistic statistic) {
    return new ReportedPairs(
            compared,
            measured,
            statistic,
            EffectMeasure.STANDARDISED_CHANGE_RAW,
            LeftOutReason.CORRELATION_UNKNOWN)
        .read();
  }

  /** Reads a difference between the periods of a crossover. */
  static FiguresRead periods(ComparedGroups compared, MeasuredThing measured, Statistic statistic) {
    return new ReportedPairs(
            compared, measured, statistic, EffectMeasure.HEDGES_G, LeftOutReason.PERIODS_CORRELATED)
        .read();
  }

  private FiguresRead read() {
    if (!isConvertible()) {
      return statistic.value().isEmpty()
          ? FiguresRead.missing(LeftOutReason.NO_FIGURES)
          : new FiguresRead.Missing(
              LeftOutReason.NOT_CONVERTIBLE,
              statistic.type().label() + " of the same people twice");
    }
    if (compared.correlation().isEmpty() || compared.correlation().getAsDouble() >= 1) {
      return FiguresRead.missing(unknown);
    }
    OptionalInt n = compared.pairs();
    if (n.isEmpty() || n.getAsInt() < 3) {
      return FiguresRead.missing(LeftOutReason.NO_GROUP_SIZES);
    }
    return difference(n.getAsInt())
        .<FiguresRead>map(d -> rebuilt(d, n.getAsInt()))
        .orElseGet(() -> FiguresRead.missing(LeftOutReason.NO_SPREAD));
  }

  private boolean isConvertible() {
    boolean standardised = statistic.value().isPresent() && isStandardised();
    return !standardised
        && (isOfTwoTimes() || ReportedError.ofScores(statistic, measured).isPresent());
  }

  /** By which spread a standardised change was divided, nobody says. */
  private boolean isStandardised() {
    return switch (statistic.type()) {
      case HEDGES_G, COHEN_D, EFFECT_SIZE -> true;
      default -> false;
    };
  }

  /** Tells whether the value is a difference, or a test of one. */
  private boolean isOfTwoTimes() {
    List<Double> df = statistic.degreesOfFreedom();
    return statistic.value().isPresent()
        && switch (statistic.type()) {
          case MEAN_DIFFERENCE, T -> true;
          case F -> df.size() == 2 && df.get(0) == 1 && statistic.value().getAsDouble() >= 0;
          default -> false;
        };
  }

  private Optional<Difference> difference(int n) {
    if (!isOfTwoTimes()) {
      PValue p = ReportedError.ofScores(statistic, measured).orElseThrow();
      double t = TDistribution.of(n - 1.0).inverseSurvivalProbability(p.value() / 2);
      return Optional.of(new Difference(t, 1, EffectBasis.REPORTED_P_VALUE, false));
    }
    double value = statistic.value().orElseThrow();
    if (statistic.type() == StatisticType.MEAN_DIFFERENCE) {
      OptionalDouble se = ReportedError.of(statistic, n - 1.0);
      return se.isPresent()
          ? Optional.of(
              new Difference(value, se.getAsDouble(), EffectBasis.REPORTED_DIFFERENCE, true))
          : Optional.empty();
    }
    double t = statistic.type() == StatisticType.F ? Math.sqrt(value) : value;
    return Optional.of(new Difference(t, 1, EffectBasis.REPORTED_TEST, false));
  }

  private FiguresRead.Found rebuilt(Difference difference, int n) {
    double r = compared.correlation().orElseThrow();
    double sd = difference.error() * Math.sqrt(n) / Math.sqrt(2 * (1 - r));
    GroupMean before = GroupMean.of("before", 0, sd, n);
    GroupMean after = GroupMean.of("after", difference.value(), sd, n);
    String note =
        "standard deviation rebuilt from the "
            + (statistic.type() == StatisticType.MEAN_DIFFERENCE ? "difference " : "reported ")
            + statistic
            + " with a correlation of "
            + r;
    return new FiguresRead.Found(
        measure == EffectMeasure.HEDGES_G ? EffectKind.DIFFERENCE : EffectKind.CHANGE,
        difference.basis(),
        new EffectFigures.Pair(before, after, r, measure, note),
        difference.signed());
  }
}
