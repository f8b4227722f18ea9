package org.microdosing.evidence.synthesis;

import java.util.function.ToDoubleFunction;

/** The maximum of a smooth function of a few numbers, by Newton's steps with differences. */
final class DifferenceMaximum {

  private static final double FIRST = 1e-4;
  private static final double SECOND = 1e-3;
  private static final int MAX_STEPS = 200;

  private final ToDoubleFunction<double[]> function;
  private double[] at;
  private double value;

  /** Climbs from a start. */
  DifferenceMaximum(ToDoubleFunction<double[]> function, double... start) {
    this.function = function;
    this.at = start.clone();
    this.value = function.applyAsDouble(at);
    for (int step = 0; step < MAX_STEPS && step(); step++) {
      // Each step climbs.
    }
  }

  double at(int i) {
    return at[i];
  }

  double value() {
    return value;
  }

  /** Climbs one step, and tells whether another may help. */
  private boolean step() {
    int n = at.length;
    double[] slope = new double[n];
    for (int i = 0; i < n; i++) {
      slope[i] = (moved(i, FIRST, 0, 0) - moved(i, -FIRST, 0, 0)) / (2 * FIRST);
    }
    double[] move = direction(information(SECOND), slope);
    double size = 0;
    for (double part : move) {
      size = Math.max(size, Math.abs(part));
    }
    if (size < 1e-9) {
      return false;
    }
    for (double part = Math.min(1, 5 / size); part * size > 1e-10; part /= 2) {
      double[] next = at.clone();
      for (int i = 0; i < n; i++) {
        next[i] += part * move[i];
      }
      double height = function.applyAsDouble(next);
      if (height > value) {
        at = next;
        value = height;
        return true;
      }
    }
    return false;
  }

  /** Returns Newton's step, with as much added to the curvature as makes it lead up. */
  private static double[] direction(double[][] information, double[] slope) {
    double ridge = 0;
    for (int attempt = 0; attempt < 60; attempt++) {
      double[][] curved = new double[slope.length][];
      for (int i = 0; i < slope.length; i++) {
        curved[i] = information[i].clone();
        curved[i][i] += ridge;
      }
      try {
        return Cholesky.of(curved).solve(slope);
      } catch (ArithmeticException notDefinite) {
        ridge = ridge == 0 ? 1e-3 : 4 * ridge;
      }
    }
    return slope;
  }

  /** Returns the negative second derivatives, by two widths of differences. */
  double[][] information() {
    double[][] fine = information(2 * SECOND);
    double[][] coarse = information(4 * SECOND);
    for (int i = 0; i < fine.length; i++) {
      for (int j = 0; j < fine.length; j++) {
        fine[i][j] = (4 * fine[i][j] - coarse[i][j]) / 3;
      }
    }
    return fine;
  }

  private double[][] information(double h) {
    int n = at.length;
    double[][] information = new double[n][n];
    double middle = value;
    for (int i = 0; i < n; i++) {
      information[i][i] = (2 * middle - moved(i, h, 0, 0) - moved(i, -h, 0, 0)) / (h * h);
      for (int j = 0; j < i; j++) {
        double mixed =
            moved(i, h, j, h) - moved(i, h, j, -h) - moved(i, -h, j, h) + moved(i, -h, j, -h);
        information[i][j] = -mixed / (4 * h * h);
        information[j][i] = information[i][j];
      }
    }
    return information;
  }

  private double moved(int i, double by, int j, double other) {
    double[] x = at.clone();
    x[i] += by;
    x[j] += other;
    return function.applyAsDouble(x);
  }
}
