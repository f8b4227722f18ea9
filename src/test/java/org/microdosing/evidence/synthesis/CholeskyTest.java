package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The factors of a matrix")
class CholeskyTest {

  private static double[][] positive(int n, Random random) {
    double[][] root = new double[n][n];
    for (double[] row : root) {
      for (int j = 0; j < n; j++) {
        row[j] = random.nextGaussian();
      }
    }
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int l = 0; l < n; l++) {
          matrix[i][j] += root[i][l] * root[j][l];
        }
      }
    }
    return matrix;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 12})
  @DisplayName("solve, invert and give the determinant of the product of eigenvalues")
  void solves(int n) {
    double[][] matrix = positive(n, new Random(n));
    Cholesky factor = Cholesky.of(matrix);
    double[] x = factor.solve(matrix[0]);

    assertThat(x[0]).isCloseTo(1, within(1e-7));
    for (int i = 1; i < n; i++) {
      assertThat(x[i]).isCloseTo(0, within(1e-7));
    }
    SymmetricEigen eigen = SymmetricEigen.of(matrix);
    double log = 0;
    for (int l = 0; l < eigen.size(); l++) {
      log += Math.log(eigen.value(l));
    }
    assertThat(factor.logDeterminant()).isCloseTo(log, within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 12})
  @DisplayName("by eigenvectors put the matrix together again")
  void eigenvectors(int n) {
    double[][] matrix = positive(n, new Random(100 + n));
    SymmetricEigen eigen = SymmetricEigen.of(matrix);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int l = 0; l < n; l++) {
          sum += eigen.value(l) * eigen.vector(i, l) * eigen.vector(j, l);
        }
        assertThat(sum).isCloseTo(matrix[i][j], within(1e-12 * n * n));
      }
    }
  }

  @Test
  @DisplayName("do not depend on the unit, however small or large")
  void units() {
    double[][] matrix = positive(4, new Random(7));
    double[] x = Cholesky.of(matrix).solve(matrix[2]);
    for (int exponent : new int[] {-200, -60, 60, 200}) {
      double[][] scaled = new double[4][4];
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          scaled[i][j] = Math.scalb(matrix[i][j], 2 * exponent);
        }
      }
      assertThat(Cholesky.of(scaled).solve(scaled[2])).as("2^%s", exponent).isEqualTo(x);
    }
  }

  @Test
  @DisplayName("are refused where the matrix has none")
  void singular() {
    assertThatThrownBy(() -> Cholesky.of(new double[][] {{1, 1}, {1, 1}}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("not positive definite");
    assertThatThrownBy(() -> Cholesky.of(new double[][] {{0}}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("a matrix of 1 rows is not positive definite");
  }
}
