package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The covariance of a cluster")
class ClusterCovarianceTest {

  private static final double[] VARIANCES = {0.2, 0.05, 0.9, 0.2, 0.31};

  @ParameterizedTest
  @CsvSource({"0, 0.4, 0.1", "0.6, 0, 0", "0.6, 0.4, 0.1", "0.99, 3, 0", "0.3, 0, 5"})
  @DisplayName("has the inverse, determinant and traces that full matrices have")
  void fullMatrices(double correlation, double between, double within) {
    int n = VARIANCES.length;
    double[][] full = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        full[i][j] =
            between
                + (i == j
                    ? VARIANCES[i] + within
                    : correlation * Math.sqrt(VARIANCES[i] * VARIANCES[j]));
      }
    }
    Cholesky factor = Cholesky.of(full);
    double[][] inverse = factor.inverse();
    ClusterCovariance closed = new ClusterCovariance(VARIANCES, correlation, between, within);

    double[] ones = {1, 1, 1, 1, 1};
    double[] x = {1, -2, 0.5, 3, 0};
    assertThat(closed.inverseOfOnes()).containsExactly(factor.solve(ones), within(1e-9));
    assertThat(closed.inverseOf(x)).containsExactly(factor.solve(x), within(1e-9));
    assertThat(closed.logDeterminant()).isCloseTo(factor.logDeterminant(), within(1e-10));
    double weight = 0;
    double trace = 0;
    double square = 0;
    for (int i = 0; i < n; i++) {
      trace += inverse[i][i];
      for (int j = 0; j < n; j++) {
        weight += inverse[i][j];
        square += inverse[i][j] * inverse[i][j];
      }
    }
    assertThat(closed.weight()).isCloseTo(weight, within(1e-9));
    assertThat(closed.trace()).isCloseTo(trace, within(1e-9 * trace));
    assertThat(closed.traceOfSquare()).isCloseTo(square, within(1e-9 * square));
  }
}
