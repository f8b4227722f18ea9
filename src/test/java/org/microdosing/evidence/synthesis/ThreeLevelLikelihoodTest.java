package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.synthesis.ThreeLevelLikelihood.Point;

@DisplayName("The likelihood of a three-level model")
class ThreeLevelLikelihoodTest {

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
    assertThat(at.expected().isDefinite()).isTrue();
  }

  private static void close(double derivative, double difference) {
    assertThat(derivative).isCloseTo(difference, within(1e-5 * (1 + Math.abs(difference))));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  @DisplayName("without clusters that share a variance is that of a two-level model")
  void withoutBetween(boolean restricted) {
    Point at = likelihood(restricted).at(0, 0.4);
    LinearModel flat =
        LinearModel.intercept(
            new double[] {0.3, 1.1, 0.2, -0.8, -0.1, 2},
            new double[] {0.2, 0.1, 0.5, 0.3, 0.4, 0.15});
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
