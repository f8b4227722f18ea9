package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.synthesis.ThreeLevelLikelihood.Point;

@DisplayName("The likelihood of a three-level model")
class ThreeLevelLikelihoodTest {

  private static final int[] CLUSTER = {0, 0, 0, 1, 1, 2};
  private static final double[] VARIANCE = {0.2, 0.1, 0.5, 0.3, 0.4, 0.15};

  private static ThreeLevelLikelihood likelihood(boolean restricted) {
    return likelihood(restricted, 0);
  }

  private static ThreeLevelLikelihood likelihood(boolean restricted, double correlation) {
    return new ThreeLevelLikelihood(
        List.of(new double[] {0.3, 1.1, 0.2}, new double[] {-0.8, -0.1}, new double[] {2}),
        List.of(new double[] {0.2, 0.1, 0.5}, new double[] {0.3, 0.4}, new double[] {0.15}),
        correlation,
        restricted);
  }

  @ParameterizedTest
  @CsvSource({
    "true, 0, 0.3, 0.2",
    "false, 0, 0.3, 0.2",
    "true, 0, 2, 0.01",
    "false, 0, 0.01, 3",
    "true, 0.6, 0.3, 0.2",
    "false, 0.6, 0.3, 0.2",
    "true, 0.9, 2, 0.01",
    "false, 0.3, 0.01, 3"
  })
  @DisplayName("has the first and second derivatives that differences of it show")
  void derivatives(boolean restricted, double correlation, double b, double w) {
    ThreeLevelLikelihood likelihood = likelihood(restricted, correlation);
    double step = 1e-5 * Math.min(b, w);
    Point at = likelihood.at(b, w);
    Point moreBetween = likelihood.at(b + step, w);
    Point lessBetween = likelihood.at(b - step, w);
    Point moreWithin = likelihood.at(b, w + step);
    Point lessWithin = likelihood.at(b, w - step);

    close(
        at.scoreBetween(),
        (moreBetween.logLikelihood() - lessBetween.logLikelihood()) / (2 * step));
    close(at.scoreWithin(), (moreWithin.logLikelihood() - lessWithin.logLikelihood()) / (2 * step));
    close(
        at.observed().between(),
        (lessBetween.scoreBetween() - moreBetween.scoreBetween()) / (2 * step));
    close(
        at.observed().shared(),
        (lessBetween.scoreWithin() - moreBetween.scoreWithin()) / (2 * step));
    close(
        at.observed().shared(),
        (lessWithin.scoreBetween() - moreWithin.scoreBetween()) / (2 * step));
    close(
        at.observed().within(), (lessWithin.scoreWithin() - moreWithin.scoreWithin()) / (2 * step));
    assertThat(at.expected().determinant()).isPositive();
  }

  private static void close(double derivative, double difference) {
    assertThat(derivative).isCloseTo(difference, within(1e-5 * (1 + Math.abs(difference))));
  }

  @ParameterizedTest
  @CsvSource({"true, 0", "true, 0.6", "false, 0.3"})
  @DisplayName("expects the curvature that traces of full matrices give")
  void expectedInformation(boolean restricted, double correlation) {
    double between = 0.7;
    double within = 0.2;
    Point at = likelihood(restricted, correlation).at(between, within);
    int k = CLUSTER.length;
    double[][] covariance = new double[k][k];
    double[][] shared = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        boolean same = CLUSTER[i] == CLUSTER[j];
        shared[i][j] = same ? 1 : 0;
        double error = Math.sqrt(VARIANCE[i] * VARIANCE[j]) * (i == j ? 1 : correlation);
        covariance[i][j] = same ? between + error + (i == j ? within : 0) : 0;
      }
    }
    double[][] p = Cholesky.of(covariance).inverse();
    if (restricted) {
      double[] rows = Arrays.stream(p).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
      double all = Arrays.stream(rows).sum();
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          p[i][j] -= rows[i] * rows[j] / all;
        }
      }
    }
    double[][] pz = product(p, shared);
    assertThat(at.expected().between()).isCloseTo(trace(product(pz, pz)) / 2, within(1e-10));
    assertThat(at.expected().shared()).isCloseTo(trace(product(pz, p)) / 2, within(1e-10));
    assertThat(at.expected().within()).isCloseTo(trace(product(p, p)) / 2, within(1e-10));
  }

  private static double[][] product(double[][] a, double[][] b) {
    int k = a.length;
    double[][] c = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        for (int l = 0; l < k; l++) {
          c[i][j] += a[i][l] * b[l][j];
        }
      }
    }
    return c;
  }

  private static double trace(double[][] m) {
    return IntStream.range(0, m.length).mapToDouble(i -> m[i][i]).sum();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  @DisplayName("without clusters that share a variance is that of a two-level model")
  void withoutBetween(boolean restricted) {
    Point at = likelihood(restricted).at(0, 0.4);
    LinearModel flat =
        LinearModel.of(
            new double[] {0.3, 1.1, 0.2, -0.8, -0.1, 2},
            new double[] {0.2, 0.1, 0.5, 0.3, 0.4, 0.15},
            new double[][] {{1, 1, 1, 1, 1, 1}});
    WeightedFit fit = flat.fit(0.4);

    assertThat(at.estimate()).isCloseTo(fit.coefficients()[0], within(1e-14));
    assertThat(at.precision()).isCloseTo(1 / fit.covariance()[0][0], within(1e-12));
    double expected = restricted ? fit.tracePp() : flatInformation(fit);
    assertThat(at.expected().within()).isCloseTo(expected / 2, within(1e-12));
  }

  private static double flatInformation(WeightedFit fit) {
    double sum = 0;
    for (int i = 0; i < fit.k(); i++) {
      sum += fit.weight(i) * fit.weight(i);
    }
    return sum;
  }
}
