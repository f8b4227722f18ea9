package org.microdosing.evidence.synthesis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** From effects and moderators to a {@link LinearModel}, and from there to its fit. */
final class DesignMatrix {

  /** A column that differs from the columns before it by a smaller share depends on them. */
  private static final double TOLERANCE = 1e-9;

  private DesignMatrix() {}

  /** Returns a model of effects with an intercept and further columns. */
  static LinearModel withIntercept(List<EffectSize> effects, double[]... columns) {
    double[] ones = new double[effects.size()];
    Arrays.fill(ones, 1);
    double[][] all = new double[columns.length + 1][];
    all[0] = ones;
    System.arraycopy(columns, 0, all, 1, columns.length);
    return of(effects, all);
  }

  /** Returns a model of effects with exactly these columns. */
  static LinearModel of(List<EffectSize> effects, double[]... columns) {
    return LinearModel.of(
        effects.stream().mapToDouble(EffectSize::estimate).toArray(),
        effects.stream().mapToDouble(EffectSize::variance).toArray(),
        columns);
  }

  /** Fits a model with an estimator of the between-study variance, or without any. */
  static MixedModelFit fit(
      LinearModel model, Optional<TauEstimator> estimator, CoefficientTest test) {
    return estimator.isPresent()
        ? MixedModelFit.randomEffects(model, estimator.get(), test)
        : MixedModelFit.equalEffects(model, test);
  }

  /** Tells whether a column of the design is a linear combination of those before it. */
  static boolean isDependent(LinearModel model, int column) {
    int k = model.k();
    double[] values = new double[k];
    double[][] before = new double[column][k];
    for (int i = 0; i < k; i++) {
      values[i] = model.design(i, column);
      for (int j = 0; j < column; j++) {
        before[j][i] = model.design(i, j);
      }
    }
    double[] ones = new double[k];
    Arrays.fill(ones, 1);
    double rest = LinearModel.of(values, ones, before).unweightedFit().residualSumOfSquares();
    return Math.sqrt(rest) <= TOLERANCE * Math.sqrt(InnerProduct.of(values, values));
  }
}
