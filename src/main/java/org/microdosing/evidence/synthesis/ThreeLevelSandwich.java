package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.synthesis.ThreeLevelLikelihood.Point;

/** The cluster-robust error of the pooled estimate of a three-level model. */
final class ThreeLevelSandwich {

  /** What the one coefficient of the model is called. */
  static final String NAME = "pooled estimate";

  private ThreeLevelSandwich() {}

  /** Returns the estimate of a plan whose two variances are known. */
  static RobustEstimate estimate(
      ThreeLevelPlan plan, double between, double within, RobustMethod method) {
    LinearModel.Standardised data = plan.standardised();
    double b = Math.scalb(between, -2 * data.exponent());
    double w = Math.scalb(within, -2 * data.exponent());
    Point point = plan.likelihood(data.model()).at(b, w);
    Clusters clusters = Clusters.of(plan.clusters(), data.model().k());
    List<ClusterSandwich.Block> blocks = new ArrayList<>();
    for (List<Integer> group : clusters.groups()) {
      blocks.add(block(data.model(), group, plan.correlation(), point));
    }
    ClusterSandwich sandwich =
        new ClusterSandwich(new double[][] {{1 / point.precision()}}, blocks, method);
    return RobustEstimate.of(
        NAME,
        Math.scalb(point.estimate(), data.exponent()) + data.origin(),
        Math.scalb(sandwich.standardError(0), data.exponent()),
        sandwich.degreesOfFreedom(0),
        plan.level(),
        method,
        clusters.size());
  }

  private static ClusterSandwich.Block block(
      LinearModel data, List<Integer> group, double correlation, Point point) {
    int n = group.size();
    double[][] design = new double[n][];
    double[] residuals = new double[n];
    double[][] covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      int row = group.get(i);
      design[i] = new double[] {1};
      residuals[i] = data.estimate(row) - point.estimate();
      for (int j = 0; j < i; j++) {
        double shared = correlation * Math.sqrt(data.variance(row) * data.variance(group.get(j)));
        covariance[i][j] = point.between() + shared;
        covariance[j][i] = covariance[i][j];
      }
      covariance[i][i] = point.between() + point.within() + data.variance(row);
    }
    return new ClusterSandwich.Block(design, residuals, covariance);
  }
}
