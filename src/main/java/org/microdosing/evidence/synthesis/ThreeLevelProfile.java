package org.microdosing.evidence.synthesis;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.synthesis.ThreeLevelLikelihood.Point;

/**
 * Profile-likelihood intervals of the two variances of a three-level model: the values at which the
 * likelihood, maximised over everything else, is not significantly below its maximum.
 *
 * <p>Bounds are looked for by following the other variance from point to point; at each bound it is
 * then looked for everywhere, and if the followed maximum was not the highest, the bounds are
 * looked for again in that way.
 */
final class ThreeLevelProfile {

  /** How far above the scale of the data an upper bound is looked for before it counts as open. */
  private static final double FAR = 1e8;

  /** A difference of log-likelihoods that is rounding. */
  private static final double FLAT = 1e-8;

  private final ThreeLevelOptimizer optimizer;
  private final Point maximum;
  private final double scale;

  ThreeLevelProfile(ThreeLevelOptimizer optimizer, Point maximum, double scale) {
    this.optimizer = optimizer;
    this.maximum = maximum;
    this.scale = scale;
  }

  /** Returns the interval of the variance between clusters. */
  Interval between(double level) {
    double[] within = {maximum.within()};
    return interval(
        maximum.between(),
        x -> {
          Point point = optimizer.followBetween(x, within[0]).point();
          within[0] = point.within();
          return point.logLikelihood();
        },
        x -> optimizer.profileBetween(x, maximum.within()).point().logLikelihood(),
        level);
  }

  /** Returns the interval of the variance within clusters. */
  Interval within(double level) {
    double[] between = {maximum.between()};
    return interval(
        maximum.within(),
        x -> {
          Point point = optimizer.followWithin(x, between[0]).point();
          between[0] = point.between();
          return point.logLikelihood();
        },
        x -> optimizer.profileWithin(x, maximum.between()).point().logLikelihood(),
        level);
  }

  private Interval interval(
      double estimate, DoubleUnaryOperator followed, DoubleUnaryOperator searched, double level) {
    Interval found = interval(estimate, followed, level);
    for (double bound : new double[] {found.low(), found.high()}) {
      if (Double.isFinite(bound)
          && searched.applyAsDouble(bound) > followed.applyAsDouble(bound) + FLAT) {
        return interval(estimate, searched, level);
      }
    }
    return found;
  }

  private Interval interval(double estimate, DoubleUnaryOperator profile, double level) {
    double critical = ChiSquaredDistribution.of(1).inverseSurvivalProbability(1 - level);
    DoubleUnaryOperator excess =
        x -> 2 * (maximum.logLikelihood() - profile.applyAsDouble(x)) - critical;
    double low = 0;
    if (estimate > 0 && excess.applyAsDouble(0) > 0) {
      low = root(excess, 0, estimate);
    }
    double inside = estimate;
    double outside = estimate + scale / 16;
    while (excess.applyAsDouble(outside) < 0) {
      inside = outside;
      outside *= 2;
      if (outside > FAR * scale) {
        return new Interval(low, Double.POSITIVE_INFINITY, level);
      }
    }
    return new Interval(low, root(excess, inside, outside), level);
  }

  private double root(DoubleUnaryOperator excess, double from, double to) {
    return new BrentSolver(1e-12, 1e-14 * scale, 1e-12).findRoot(excess, from, to);
  }
}
