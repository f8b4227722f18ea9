package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Where a likelihood of the between-study variance has its maxima: its slope looked at from zero to
 * beyond where it can still rise.
 *
 * <p>The slope is taken at every factor of the square root of 2 in tau² plus the smallest sampling
 * variance. Along the logarithm of that sum the likelihood is smooth at the scale of such steps,
 * because its weights {@code 1 / (v + tau²)} are. Where the slope comes close to zero and turns
 * away, sixteen more points lie between two steps, so that a shallow maximum is not passed over.
 *
 * @param atZero whether the likelihood falls from zero
 * @param brackets the pairs of neighbouring points between which it turns from rising to falling,
 *     in ascending order
 * @param uneven whether the slope came close to zero and turned away: a search that only goes
 *     uphill may stop there, or before a higher maximum
 * @param evaluations how often the slope was computed
 */
record ScoreGrid(boolean atZero, List<Bracket> brackets, boolean uneven, int evaluations) {

  private static final int FINER = 16;

  /** Two variances: at the lower one the likelihood rises, at the upper one it does not. */
  record Bracket(double low, double high) {}

  private record Point(double value, double slope) {}

  /**
   * Looks at the slope of a likelihood.
   *
   * @param score a number with the sign of the slope at a variance
   * @param smallest the smallest sampling variance
   * @param limit a variance from which on the likelihood falls
   */
  static ScoreGrid of(DoubleUnaryOperator score, double smallest, double limit) {
    List<Point> points = new ArrayList<>();
    do {
      points.add(point(score, smallest, Math.pow(2, (points.size() - 1) / 2.0)));
    } while (points.size() < 3 || points.get(points.size() - 1).value < limit);
    List<Point> all = new ArrayList<>();
    boolean uneven = false;
    boolean finer = false;
    for (int j = 1; j < points.size(); j++) {
      boolean turns = j + 1 < points.size() && turnsAway(points, j);
      uneven |= turns;
      if (finer || turns) {
        for (int i = 1; i < FINER && j > 1; i++) {
          all.add(point(score, smallest, Math.pow(2, (j - 2 + i / (double) FINER) / 2)));
        }
      }
      all.add(points.get(j));
      finer = turns;
    }
    return new ScoreGrid(all.get(0).slope <= 0, brackets(all), uneven, all.size() + 1);
  }

  private static Point point(DoubleUnaryOperator score, double smallest, double factor) {
    double value = smallest * (factor - 1);
    return new Point(value, score.applyAsDouble(value) * factor);
  }

  private static boolean turnsAway(List<Point> points, int j) {
    double before = points.get(j - 1).slope;
    double here = points.get(j).slope;
    double after = points.get(j + 1).slope;
    return here > 0 ? before > here && after > here : before < here && after < here;
  }

  private static List<Bracket> brackets(List<Point> points) {
    List<Bracket> brackets = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i - 1).slope > 0 && points.get(i).slope <= 0) {
        brackets.add(new Bracket(points.get(i - 1).value, points.get(i).value));
      }
    }
    return List.copyOf(brackets);
  }
}
