package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.synthesis.ThreeLevelLikelihood.Information;
import org.microdosing.evidence.synthesis.ThreeLevelLikelihood.Point;

/**
 * Maximises the likelihood of a three-level model over its two variances, which cannot be negative.
 *
 * <p>Newton and scoring steps with a projection on the bounds and step halving, so that the
 * likelihood never falls; from several starting points, because it can have more than one maximum.
 */
final class ThreeLevelOptimizer {

  private static final int MAX_STEPS = 1_000;
  private static final int MAX_HALVINGS = 60;

  /** A step below this part of the scale of the variances ends the search. */
  private static final double TOLERANCE = 1e-13;

  /** Where climbs begin: maxima lie apart mostly where one variance is 0 or much the smaller. */
  private static final double[][] STARTS = {
    {0.5, 0.5},
    {1, 0},
    {0, 1},
    {0, 0},
    {0.05, 0.05},
    {5, 5},
    {0.02, 0},
    {0, 0.02},
    {2, 0.1},
    {0.1, 2}
  };

  private final ThreeLevelLikelihood likelihood;
  private final double scale;

  ThreeLevelOptimizer(ThreeLevelLikelihood likelihood, double scale) {
    this.likelihood = likelihood;
    this.scale = scale;
  }

  /**
   * Where a search ended.
   *
   * @param point the model at the maximum
   * @param steps the steps taken from the best starting point
   * @param converged whether the last step was below the tolerance
   */
  record Maximum(Point point, int steps, boolean converged) {}

  /** Returns the highest of the maxima found from all starting points. */
  Maximum maximum() {
    List<Maximum> found = new ArrayList<>();
    for (double[] start : STARTS) {
      found.add(climb(start[0] * scale, start[1] * scale, true, true));
    }
    return best(found);
  }

  /** Returns the maximum over the within variance at a fixed between variance. */
  Maximum profileBetween(double between, double withinStart) {
    return best(
        List.of(
            climb(between, withinStart, false, true),
            climb(between, 0, false, true),
            climb(between, 0.02 * scale, false, true),
            climb(between, scale, false, true)));
  }

  /** Returns the maximum over the between variance at a fixed within variance. */
  Maximum profileWithin(double within, double betweenStart) {
    return best(
        List.of(
            climb(betweenStart, within, true, false),
            climb(0, within, true, false),
            climb(0.02 * scale, within, true, false),
            climb(scale, within, true, false)));
  }

  /** Returns the maximum over the within variance that a climb from a value of it leads to. */
  Maximum followBetween(double between, double withinStart) {
    return climb(between, withinStart, false, true);
  }

  /** Returns the maximum over the between variance that a climb from a value of it leads to. */
  Maximum followWithin(double within, double betweenStart) {
    return climb(betweenStart, within, true, false);
  }

  private static Maximum best(List<Maximum> found) {
    Maximum best = found.get(0);
    for (Maximum next : found) {
      double gain = next.point().logLikelihood() - best.point().logLikelihood();
      if (gain > 1e-9 || (next.converged() && !best.converged() && gain > -1e-9)) {
        best = next;
      }
    }
    return best;
  }

  private Maximum climb(double between, double within, boolean moveBetween, boolean moveWithin) {
    Point at = likelihood.at(between, within);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] alone = alone(at, moveBetween, moveWithin);
      if (size(alone, at) <= TOLERANCE) {
        return new Maximum(at, step, true);
      }
      Optional<Point> next = higher(at, alone);
      if (next.isEmpty()) {
        // No step along an ascent direction improves: the likelihood is flat to the last digit.
        return new Maximum(at, step, size(alone, at) <= 1e-6);
      }
      at = next.get();
    }
    return new Maximum(at, MAX_STEPS, false);
  }

  /**
   * Returns a step of each variance by itself, which leads up: none of a variance that is not to
   * move, or that is 0 where the likelihood falls from there.
   */
  private static double[] alone(Point at, boolean moveBetween, boolean moveWithin) {
    boolean freeBetween = moveBetween && (at.between() > 0 || at.scoreBetween() > 0);
    boolean freeWithin = moveWithin && (at.within() > 0 || at.scoreWithin() > 0);
    return new double[] {
      freeBetween
          ? at.scoreBetween() / curvature(at.observed().between(), at.expected().between())
          : 0,
      freeWithin ? at.scoreWithin() / curvature(at.observed().within(), at.expected().within()) : 0
    };
  }

  private static double curvature(double observed, double expected) {
    return observed > 0 ? observed : expected;
  }

  /** Returns Newton's step of both variances together, which leads up near a maximum. */
  private static double[] together(Point at) {
    Information information = at.observed();
    double between = at.scoreBetween();
    double within = at.scoreWithin();
    double determinant = information.determinant();
    return new double[] {
      (information.within() * between - information.shared() * within) / determinant,
      (information.between() * within - information.shared() * between) / determinant
    };
  }

  /** Returns a higher point, by Newton's step if both variances move, else by steps alone. */
  private Optional<Point> higher(Point at, double[] alone) {
    if (alone[0] != 0 && alone[1] != 0) {
      Optional<Point> newton = improved(at, together(at), 1);
      if (newton.isPresent()) {
        return newton;
      }
    }
    double part = 1;
    for (int i = 0; i < MAX_HALVINGS; i++, part /= 2) {
      Optional<Point> next = improved(at, alone, part);
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  private Optional<Point> improved(Point at, double[] move, double part) {
    Point next =
        likelihood.at(
            Math.max(0, at.between() + part * move[0]), Math.max(0, at.within() + part * move[1]));
    // Near the maximum the likelihood changes by less than its last digit: such steps are taken.
    double slack = size(move, at) < 1e-4 ? 1e-13 * (1 + Math.abs(at.logLikelihood())) : 0;
    return next.logLikelihood() >= at.logLikelihood() - slack
            && (next.between() != at.between() || next.within() != at.within())
        ? Optional.of(next)
        : Optional.empty();
  }

  private double size(double[] move, Point at) {
    double reachable =
        Math.max(
            Math.abs(Math.max(-at.between(), move[0])), Math.abs(Math.max(-at.within(), move[1])));
    return reachable / (scale + at.between() + at.within());
  }
}
