package org.microdosing.evidence.synthesis;

import java.util.function.DoubleUnaryOperator;

/**
 * The distribution function of a smooth density, by Gauss and Legendre's rule of ten points on
 * panels of equal width.
 */
final class QuadraturePanels {

  private static final double[] NODES = {
    0.14887433898163122,
    0.4333953941292472,
    0.6794095682990244,
    0.8650633666889845,
    0.9739065285171717
  };
  private static final double[] WEIGHTS = {
    0.29552422471475287,
    0.26926671930999635,
    0.21908636251598204,
    0.1494513491505806,
    0.06667134430868814
  };
  private static final int MAX_STEPS = 100;

  private final DoubleUnaryOperator density;
  private final double[] bounds;
  private final double[] cumulative;

  /** Integrates a density, which need not be normalised, panel by panel. */
  QuadraturePanels(DoubleUnaryOperator density, double low, double high, double width) {
    this.density = density;
    int n = Math.max(1, (int) Math.ceil((high - low) / width));
    bounds = new double[n + 1];
    cumulative = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      bounds[i] = low + (high - low) * i / n;
      if (i > 0) {
        cumulative[i] = cumulative[i - 1] + integral(bounds[i - 1], bounds[i]);
      }
    }
  }

  private double integral(double from, double to) {
    double middle = (from + to) / 2;
    double half = (to - from) / 2;
    double sum = 0;
    for (int i = 0; i < NODES.length; i++) {
      double distance = half * NODES[i];
      sum +=
          WEIGHTS[i]
              * (density.applyAsDouble(middle - distance)
                  + density.applyAsDouble(middle + distance));
    }
    return half * sum;
  }

  /** Returns where a part of the whole lies below. */
  double quantile(double probability) {
    double wanted = probability * cumulative[cumulative.length - 1];
    int panel = 1;
    while (panel < cumulative.length - 1 && cumulative[panel] < wanted) {
      panel++;
    }
    double start = bounds[panel - 1];
    double low = start;
    double high = bounds[panel];
    double part = (wanted - cumulative[panel - 1]) / (cumulative[panel] - cumulative[panel - 1]);
    double x = low + part * (high - low);
    for (int step = 0; step < MAX_STEPS; step++) {
      double excess = cumulative[panel - 1] + integral(start, x) - wanted;
      if (excess < 0) {
        low = x;
      } else {
        high = x;
      }
      double next = x - excess / density.applyAsDouble(x);
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      if (Math.abs(next - x) <= 1e-14 * (1 + Math.abs(x))) {
        return next;
      }
      x = next;
    }
    return x;
  }
}
