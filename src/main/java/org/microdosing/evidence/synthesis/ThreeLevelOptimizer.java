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
    double[][] starts = {{.5, .5}, {1, 0}, {0, 1}, {0, 0}, {.05, .05}, {5, 5}};
    for (double[] start : starts) {
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
            climb(between, scale, false, true)));
  }

  /** Returns the maximum over the between variance at a fixed within variance. */
  Maximum profileWithin(double within, double betweenStart) {
    return best(
        List.of(
            climb(betweenStart, within, true, false),
            climb(0, within, true, false),
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
      double[] move = step(at, moveBetween, moveWithin);
      if (size(move, at) <= TOLERANCE) {
        return new Maximum(at, step, true);
      }
      Optional<Point> next = improve(at, move);
      if (next.isEmpty()) {
        // No step along an ascent direction improves: the likelihood is flat to the last digit.
        return new Maximum(at, step, size(move, at) <= 1e-6);
      }
      at = next.get();
    }
    return new Maximum(at, MAX_STEPS, false);
  }

  /**
   * Returns a step over the variances that are free and not held at 0: Newton's where the
   * likelihood is curved as at a maximum, else a scoring step, which leads up everywhere.
   */
  private static double[] step(Point at, boolean moveBetween, boolean moveWithin) {
    double between = at.scoreBetween();
    double within = at.scoreWithin();
    boolean freeBetween = moveBetween && !(at.between() == 0 && between <= 0);
    boolean freeWithin = moveWithin && !(at.within() == 0 && within <= 0);
    if (freeBetween && freeWithin) {
      Information information = at.observed().isDefinite() ? at.observed() : at.expected();
      if (information.isDefinite()) {
        double determinant = information.determinant();
        double b = (information.within() * between - information.shared() * within) / determinant;
        double w = (information.between() * within - information.shared() * between) / determinant;
        boolean leaves = (at.between() == 0 && b < 0) || (at.within() == 0 && w < 0);
        if (!leaves) {
          return new double[] {b, w};
        }
        // A joint step that would leave the bounds at once is replaced by a step of one alone.
        freeBetween = at.between() > 0;
        freeWithin = at.within() > 0 || !freeBetween;
      }
    }
    return new double[] {
      freeBetween ? between / curvature(at.observed().between(), at.expected().between()) : 0,
      freeWithin ? within / curvature(at.observed().within(), at.expected().within()) : 0
    };
  }

  private static double curvature(double observed, double expected) {
    return observed > 0 ? observed : expected;
  }

  private Optional<Point> improve(Point at, double[] move) {
    double part = 1;
    // Near the maximum the likelihood changes by less than its last digit: such steps are taken.
    double slack = 1e-13 * (1 + Math.abs(at.logLikelihood()));
    for (int i = 0; i < MAX_HALVINGS; i++, part /= 2) {
      Point next =
          likelihood.at(
              Math.max(0, at.between() + part * move[0]),
              Math.max(0, at.within() + part * move[1]));
      boolean small = size(move, at) < 1e-4;
      if (next.logLikelihood() >= at.logLikelihood() - (small ? slack : 0)
          && (next.between() != at.between() || next.within() != at.within())) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private double size(double[] move, Point at) {
    double reachable =
        Math.max(
            Math.abs(Math.max(-at.between(), move[0])), Math.abs(Math.max(-at.within(), move[1])));
    return reachable / (scale + at.between() + at.within());
  }
}
