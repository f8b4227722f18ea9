package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A weighted least-squares fit")
class WeightedFitTest {

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed <= 20, seed -> seed + 1);
  }

  private static final class Data {
    private final double[] y;
    private final double[] v;
    private final double[][] x;
    private final LinearModel model;

    private Data(double[] y, double[] v, double[][] x) {
      this.y = y;
      this.v = v;
      this.x = x;
      this.model = LinearModel.of(y, v, x);
    }
  }

  private static Data data(long seed) {
    Random random = new Random(seed);
    int k = 6 + random.nextInt(10);
    double[] y = IntStream.range(0, k).mapToDouble(i -> random.nextGaussian()).toArray();
    double[] v = IntStream.range(0, k).mapToDouble(i -> Math.exp(random.nextGaussian())).toArray();
    double[][] x = new double[3][k];
    for (int i = 0; i < k; i++) {
      x[0][i] = 1;
      x[1][i] = 200 * random.nextDouble();
      x[2][i] = 2000 + random.nextInt(25);
    }
    return new Data(y, v, x);
  }

  /** P from its definition, with the inverse by elimination. */
  private static double[][] projection(Data data, double tau) {
    int k = data.y.length;
    double[][] information = new double[3][3];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        for (int i = 0; i < k; i++) {
          information[a][b] += data.x[a][i] * data.x[b][i] / (data.v[i] + tau);
        }
      }
    }
    double[][] inverse = inverse(information);
    double[][] p = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double sum = 0;
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            sum += data.x[a][i] * inverse[a][b] * data.x[b][j];
          }
        }
        double wi = 1 / (data.v[i] + tau);
        double wj = 1 / (data.v[j] + tau);
        p[i][j] = (i == j ? wi : 0) - wi * sum * wj;
      }
    }
    return p;
  }

  private static double[][] inverse(double[][] m) {
    int n = m.length;
    double[][] a = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(m[i], 0, a[i], 0, n);
      a[i][n + i] = 1;
    }
    for (int i = 0; i < n; i++) {
      double pivot = a[i][i];
      for (int j = 0; j < 2 * n; j++) {
        a[i][j] /= pivot;
      }
      for (int r = 0; r < n; r++) {
        double factor = a[r][i];
        for (int j = 0; r != i && j < 2 * n; j++) {
          a[r][j] -= factor * a[i][j];
        }
      }
    }
    double[][] result = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(a[i], n, result[i], 0, n);
    }
    return result;
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] c = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int l = 0; l < b.length; l++) {
          c[i][j] += a[i][l] * b[l][j];
        }
      }
    }
    return c;
  }

  private static double[][] diagonal(double[] d) {
    double[][] m = new double[d.length][d.length];
    for (int i = 0; i < d.length; i++) {
      m[i][i] = d[i];
    }
    return m;
  }

  private static double trace(double[][] m) {
    return IntStream.range(0, m.length).mapToDouble(i -> m[i][i]).sum();
  }

  private static double form(double[] y, double[][] m) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y.length; j++) {
        sum += y[i] * m[i][j] * y[j];
      }
    }
    return sum;
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isEqualTo(expected, within(1e-6 * (1 + Math.abs(expected))));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("has the traces and quadratic forms of its projection matrix")
  void tracesAndForms(long seed) {
    Data data = data(seed);
    double tau = 0.3;
    WeightedFit fit = data.model.fit(tau);
    double[][] p = projection(data, tau);
    double[][] pp = product(p, p);
    double[][] pv = product(p, diagonal(data.v));
    close(fit.traceP(), trace(p));
    close(fit.tracePp(), trace(pp));
    close(fit.tracePd(data.v), trace(pv));
    close(fit.tracePdPe(data.v, data.v), trace(product(pv, pv)));
    close(fit.tracePdPe(data.v, null), trace(product(pv, p)));
    close(fit.residualSumOfSquares(), form(data.y, p));
    close(fit.residualQuadratic(), form(data.y, pp));
    close(fit.residualCubic(), form(data.y, product(pp, p)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("has coefficients whose residuals are orthogonal to the design")
  void normalEquations(long seed) {
    Data data = data(seed);
    WeightedFit fit = data.model.fit(0.1);
    double[] b = fit.coefficients();
    double hats = 0;
    for (int j = 0; j < 3; j++) {
      double sum = 0;
      for (int i = 0; i < data.y.length; i++) {
        double residual =
            data.y[i] - b[0] * data.x[0][i] - b[1] * data.x[1][i] - b[2] * data.x[2][i];
        assertThat(fit.residual(i)).isEqualTo(residual, within(1e-9));
        sum += fit.weight(i) * fit.residual(i) * data.x[j][i];
      }
      assertThat(sum).isEqualTo(0, within(1e-9));
    }
    for (int i = 0; i < data.y.length; i++) {
      hats += fit.hat(i);
    }
    assertThat(hats).isEqualTo(3, within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("has the inverse of the weighted cross-products as covariance")
  void covariance(long seed) {
    Data data = data(seed);
    WeightedFit fit = data.model.fit(0);
    double[][] information = new double[3][3];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        for (int i = 0; i < data.y.length; i++) {
          information[a][b] += data.x[a][i] * data.x[b][i] / data.v[i];
        }
      }
    }
    double[][] identity = product(information, fit.covariance());
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        double scale = Math.sqrt(information[a][a] / information[b][b]);
        assertThat(identity[a][b] / scale).isEqualTo(a == b ? 1 : 0, within(1e-6));
      }
    }
    double[][] m = information;
    double determinant =
        m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
            - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
            + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    assertThat(fit.logDeterminant()).isEqualTo(Math.log(determinant), within(1e-5));
  }

  @Test
  @DisplayName("refuses columns that depend on each other, and designs with too many of them")
  void rank() {
    double[] y = {1, 2, 3, 4};
    double[] v = {1, 1, 1, 1};
    double[] ones = {1, 1, 1, 1};
    LinearModel constant = LinearModel.of(y, v, new double[][] {ones, {5, 5, 5, 5}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> constant.fit(0))
        .withMessageContaining("column 2");
    LinearModel nothing = LinearModel.of(y, v, new double[][] {ones, {0, 0, 0, 0}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nothing.fit(0))
        .withMessageContaining("column 2");
    double[] one = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearModel.of(one, one, new double[][] {one, one}))
        .withMessageContaining("2 coefficients");
    double[] two = {1, 2};
    double[] twoOnes = {1, 1};
    LinearModel saturated = LinearModel.of(two, twoOnes, new double[][] {twoOnes, two});
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> MixedModelFit.randomEffects(saturated, TauEstimator.REML, CoefficientTest.Z))
        .withMessageContaining("more than 2 effects");
  }
}
