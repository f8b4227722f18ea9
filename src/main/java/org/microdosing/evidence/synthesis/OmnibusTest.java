package org.microdosing.evidence.synthesis;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;
import org.microdosing.evidence.page.Phrases;

/**
 * A test of several coefficients, or of several groups, at once.
 *
 * @param statistic a chi-squared statistic, or an F statistic if there are denominator degrees of
 *     freedom; infinite if the coefficients have no error but differ from 0
 * @param degreesOfFreedom the number of coefficients, or of groups less one
 * @param denominatorDegreesOfFreedom those of the F distribution, or empty for chi-squared
 * @param pValue the p value
 * @since 0.1
 */
public record OmnibusTest(
    double statistic,
    int degreesOfFreedom,
    OptionalInt denominatorDegreesOfFreedom,
    double pValue) {

  /** Returns a chi-squared test. */
  static OmnibusTest chiSquared(double statistic, int degreesOfFreedom) {
    return new OmnibusTest(
        statistic,
        degreesOfFreedom,
        OptionalInt.empty(),
        ReferenceDistribution.chiSquaredTail(statistic, degreesOfFreedom));
  }

  /**
   * Returns the Wald-type test of all coefficients but the first: chi-squared if the model is
   * tested by z, else F.
   */
  static OmnibusTest ofModerators(MixedModelFit fit) {
    int m = fit.p() - 1;
    double wald = wald(fit);
    OptionalInt df = fit.testDegreesOfFreedom();
    if (df.isEmpty()) {
      return chiSquared(wald, m);
    }
    double f = wald / m;
    return new OmnibusTest(f, m, df, FDistribution.of(m, df.getAsInt()).survivalProbability(f));
  }

  /** Returns {@code b' V⁻¹ b} by the Cholesky factor of V, the covariance of the coefficients. */
  private static double wald(MixedModelFit fit) {
    int m = fit.p() - 1;
    if (fit.varianceFactor() == 0) {
      return IntStream.rangeClosed(1, m).allMatch(j -> fit.coefficient(j) == 0)
          ? 0
          : Double.POSITIVE_INFINITY;
    }
    double[][] root = new double[m][m];
    double[] solved = new double[m];
    double sum = 0;
    for (int i = 0; i < m; i++) {
      for (int j = 0; j <= i; j++) {
        double value = correlation(fit, i + 1, j + 1);
        for (int l = 0; l < j; l++) {
          value -= root[i][l] * root[j][l];
        }
        root[i][j] = i == j ? Math.sqrt(value) : value / root[j][j];
      }
      double value = fit.coefficient(i + 1) / fit.standardError(i + 1);
      for (int l = 0; l < i; l++) {
        value -= root[i][l] * solved[l];
      }
      solved[i] = value / root[i][i];
      sum += solved[i] * solved[i];
    }
    return sum;
  }

  /** Correlations keep coefficients of very different size (dose, year) within range. */
  private static double correlation(MixedModelFit fit, int i, int j) {
    return fit.covariance(i, j) / (fit.standardError(i) * fit.standardError(j));
  }

  /** Returns the test on one line, for example {@code F(1, 11) = 17.5978, p = 0.0015}. */
  @Override
  public String toString() {
    String name =
        denominatorDegreesOfFreedom.isPresent()
            ? "F(" + degreesOfFreedom + ", " + denominatorDegreesOfFreedom.getAsInt() + ")"
            : "Q(" + degreesOfFreedom + ")";
    return name + " = " + ResultTable.number(statistic) + ", " + Phrases.p(pValue);
  }
}
