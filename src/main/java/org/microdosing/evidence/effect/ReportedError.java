package org.microdosing.evidence.effect;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Statistic;

/** How sure a reported statistic is: its standard error, interval or exact p value. */
final class ReportedError {

  private ReportedError() {}

  /** Returns the standard error of a difference as reported, from its interval, or from its p. */
  static OptionalDouble of(Statistic statistic, double df) {
    double value = statistic.value().orElseThrow();
    if (statistic.standardError().isPresent() && statistic.standardError().getAsDouble() > 0) {
      return statistic.standardError();
    }
    Optional<Interval> interval = bounded(statistic);
    if (interval.isPresent() && interval.get().width() > 0 && df >= 1) {
      double tail = (1 - interval.get().level()) / 2;
      double t = TDistribution.of(df).inverseSurvivalProbability(tail);
      return OptionalDouble.of(interval.get().width() / (2 * t));
    }
    Optional<PValue> p = exact(statistic).filter(x -> x.value() < 1);
    if (p.isPresent() && value != 0 && df >= 1) {
      double t = TDistribution.of(df).inverseSurvivalProbability(p.get().value() / 2);
      return OptionalDouble.of(Math.abs(value) / t);
    }
    return OptionalDouble.empty();
  }

  static Optional<Interval> bounded(Statistic statistic) {
    return statistic.interval().filter(Interval::isBounded);
  }

  static Optional<PValue> exact(Statistic statistic) {
    return statistic.pValue().filter(p -> p.isExact() && p.value() > 0);
  }

  /**
   * Returns the exact p value of a comparison of scores, which is near that of a t test; that of
   * several groups, of counts and of ratios is none.
   */
  static Optional<PValue> ofScores(Statistic statistic, MeasuredThing measured) {
    boolean ofScores =
        measured.event().isEmpty()
            && switch (measured.metric()) {
              case ENDPOINT, CHANGE, NOT_STATED, TIME, AMPLITUDE -> true;
              case RESPONSE, REMISSION, COUNT, PROPORTION, CORRELATION, OTHER -> false;
            };
    boolean ofTwoGroups =
        switch (statistic.type()) {
          case MEAN_DIFFERENCE,
              HEDGES_G,
              COHEN_D,
              EFFECT_SIZE,
              T,
              BETA,
              P_VALUE,
              MEAN,
              NOT_STATED ->
              true;
          default -> false;
        };
    return ofScores && ofTwoGroups ? exact(statistic) : Optional.empty();
  }
}
