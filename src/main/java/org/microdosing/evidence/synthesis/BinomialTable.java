package org.microdosing.evidence.synthesis;

/**
 * The likelihood of a table of two binomial counts at an intercept, the mean of the log odds of its
 * groups.
 */
final class BinomialTable implements TableLikelihood {

  private final TwoByTwo table;
  private final double constant;
  private double intercept;
  private double slope;
  private double curvature;

  BinomialTable(TwoByTwo table) {
    this.table = table;
    this.constant =
        HypergeometricTable.logChoose(table.total1(), table.events1())
            + HypergeometricTable.logChoose(table.total2(), table.events2());
    this.intercept =
        Math.log(
            (0.5 + table.events1() + table.events2())
                / (0.5 + table.nonEvents1() + table.nonEvents2()));
  }

  double intercept() {
    return intercept;
  }

  /** Moves to another intercept. */
  void intercept(double other) {
    intercept = other;
  }

  /** Returns the logarithm of the likelihood with a probability of its own for each group. */
  double saturated() {
    return constant
        + entropy(table.events1(), table.total1())
        + entropy(table.events2(), table.total2());
  }

  private static double entropy(int events, int total) {
    return part(events, total) + part(total - events, total);
  }

  private static double part(double events, double total) {
    return events == 0 ? 0 : events * Math.log(events / total);
  }

  @Override
  public double at(double logOddsRatio) {
    double first = intercept + logOddsRatio / 2;
    double second = intercept - logOddsRatio / 2;
    double p1 = 1 / (1 + Math.exp(-first));
    double p2 = 1 / (1 + Math.exp(-second));
    slope = ((table.events1() - table.total1() * p1) - (table.events2() - table.total2() * p2)) / 2;
    curvature = -(table.total1() * p1 * (1 - p1) + table.total2() * p2 * (1 - p2)) / 4;
    return constant
        + table.events1() * first
        - table.total1() * softplus(first)
        + table.events2() * second
        - table.total2() * softplus(second);
  }

  /** Returns {@code log(1 + exp(x))}. */
  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  @Override
  public double slope() {
    return slope;
  }

  @Override
  public double curvature() {
    return curvature;
  }
}
