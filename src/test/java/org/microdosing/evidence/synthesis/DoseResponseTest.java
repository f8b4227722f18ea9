package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A dose-response curve")
class DoseResponseTest {

  private static DoseArmMean mean(String trial, double dose, double mean, double sd, int people) {
    return new DoseArmMean(trial, dose + " mg", dose, mean, sd, people);
  }

  private static DoseArmEvents events(String trial, double dose, int events, int people) {
    return new DoseArmEvents(trial, dose + " mg", dose, events, people);
  }

  /** Nausea after LSD in the five arms of one trial (Robison and others 2025). */
  private static final List<DoseArmEvents> NAUSEA =
      List.of(
          events("LSD", 0, 1, 39),
          events("LSD", 25, 3, 39),
          events("LSD", 50, 11, 40),
          events("LSD", 100, 16, 40),
          events("LSD", 200, 24, 40));

  private static final List<DoseArmMean> MEANS =
      List.of(
          mean("a", 0, 10, 4, 30),
          mean("a", 10, 11.5, 5, 28),
          mean("a", 20, 14, 5, 31),
          mean("b", 0, 20, 6, 50),
          mean("b", 5, 20.4, 6, 45),
          mean("b", 20, 24.5, 7, 52),
          mean("c", 5, 7, 3, 20),
          mean("c", 10, 8.2, 3, 20));

  @ParameterizedTest
  @CsvSource({"LINEAR", "QUADRATIC"})
  @DisplayName(
      "of means with one slope is the weighted regression with an intercept for each trial")
  void meansByRegression(DoseShape shape) {
    DoseResponse curve = DoseResponse.of(MEANS, "mg").shape(shape).commonCurve(true).fit();
    List<EffectSize> effects =
        MEANS.stream().map(a -> EffectSize.of("arm", a.observed(), a.variance())).toList();
    MetaRegressionPlan plan =
        MetaRegression.of(effects)
            .category("trial", MEANS.stream().map(DoseArmMean::trial).toList())
            .moderator("dose", MEANS.stream().mapToDouble(DoseArmMean::dose).toArray());
    if (shape == DoseShape.QUADRATIC) {
      plan =
          plan.moderator("square", MEANS.stream().mapToDouble(a -> a.dose() * a.dose()).toArray());
    }
    MetaRegression expected = plan.equalEffects();

    same(curve.linear(), expected.coefficient("dose"));
    curve.quadratic().ifPresent(q -> same(q, expected.coefficient("square")));
    assertThat(curve.quadratic().isPresent()).isEqualTo(shape == DoseShape.QUADRATIC);
    assertThat(curve.misfit()).isCloseTo(expected.q(), within(1e-6));
    assertThat(curve.misfitPValue()).isCloseTo(expected.qPValue(), within(1e-6));
    assertThat(curve.tauSquared()).isZero();
    assertThat(curve.at(10).predictionInterval()).isEmpty();
    double[] at =
        shape == DoseShape.QUADRATIC ? new double[] {0, 0, 10, 100} : new double[] {0, 0, 10};
    double[] zero = new double[at.length];
    assertThat(curve.at(10).estimate())
        .isCloseTo(
            expected.predict(at).estimate() - expected.predict(zero).estimate(), within(1e-6));
  }

  private static void same(Coefficient actual, Coefficient expected) {
    assertThat(actual.estimate()).isCloseTo(expected.estimate(), within(1e-6));
    assertThat(actual.standardError()).isCloseTo(expected.standardError(), within(1e-6));
    assertThat(actual.pValue()).isCloseTo(expected.pValue(), within(1e-5));
  }

  @Test
  @DisplayName("of the counts of one trial solves the equations of logistic regression")
  void logisticEquations() {
    DoseResponse curve = DoseResponse.of(NAUSEA, "µg").shape(DoseShape.QUADRATIC).fit();
    for (int power = 0; power <= 2; power++) {
      double sum = 0;
      for (DosePoint point : curve.points()) {
        sum +=
            Math.pow(point.dose() / 200, power)
                * point.people()
                * (point.observed() - point.fitted());
      }
      assertThat(sum).as("power %s", power).isCloseTo(0, within(1e-5));
    }
    // The error by the information of logistic regression.
    double[][] information = new double[3][3];
    for (DosePoint point : curve.points()) {
      double w = point.people() * point.fitted() * (1 - point.fitted());
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          information[i][j] += w * Math.pow(point.dose() / 200, i + j);
        }
      }
    }
    double[][] covariance = Cholesky.of(information).inverse();
    assertThat(curve.linear().standardError() * 200)
        .isCloseTo(Math.sqrt(covariance[1][1]), within(1e-5));
    assertThat(curve.quadratic().orElseThrow().standardError() * 200 * 200)
        .isCloseTo(Math.sqrt(covariance[2][2]), within(1e-5));
    assertThat(curve.covariance().get(0).get(1) * 200 * 200 * 200)
        .isCloseTo(covariance[1][2], within(1e-5));
    assertThat(curve.misfitDegreesOfFreedom()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"LINEAR", "QUADRATIC"})
  @DisplayName("of the counts of one trial is R's glm, with its deviance for misfit")
  void glm(DoseShape shape) throws IOException {
    JsonNode expected;
    try (InputStream in = DoseResponseTest.class.getResourceAsStream("/glm/nausea.json")) {
      expected = JsonMapper.shared().readTree(Objects.requireNonNull(in)).get(shape.name());
    }
    DoseResponse curve = DoseResponse.of(NAUSEA, "µg").shape(shape).level(0.9).fit();
    List<Coefficient> coefficients =
        Stream.concat(Stream.of(curve.linear()), curve.quadratic().stream()).toList();

    for (int i = 0; i < coefficients.size(); i++) {
      Coefficient c = coefficients.get(i);
      Figures.close(c.estimate(), expected.get("b").get(i + 1).doubleValue(), 1e-7, c.name());
      Figures.close(c.standardError(), expected.get("se").get(i + 1).doubleValue(), 1e-7, "error");
    }
    Figures.column(curve.points(), DosePoint::fitted, expected, "fitted", 1e-7);
    Figures.same(curve.logLikelihood(), expected, "logLik", 1e-12);
    Figures.same(curve.misfit(), expected, "deviance", 1e-10);
    Figures.same(curve.misfitPValue(), expected, "p", 1e-10);
    for (JsonNode at : expected.get("at")) {
      DoseDifference difference = curve.at(at.get("dose").doubleValue());
      Figures.same(difference.estimate(), at, "estimate", 1e-7);
      Figures.same(difference.coefficient().standardError(), at, "se", 1e-7);
      assertThat(difference.confidenceInterval().level()).isEqualTo(0.9);
    }
    assertThat(curve.warnings()).isEmpty();
  }

  private static final List<DoseArmEvents> DIFFERING =
      List.of(
          events("a", 0, 5, 60),
          events("a", 10, 20, 60),
          events("a", 20, 45, 60),
          events("b", 0, 10, 80),
          events("b", 10, 15, 80),
          events("b", 20, 18, 80),
          events("c", 0, 4, 50),
          events("c", 10, 7, 50),
          events("c", 20, 14, 50),
          events("d", 0, 20, 70),
          events("d", 20, 61, 70));

  @Test
  @DisplayName("of counts whose slopes differ has the maximum and errors of sums over all slopes")
  void randomSlopesOfCounts() {
    DoseResponse curve = DoseResponse.of(DIFFERING, "mg").fit();
    double slope = curve.linear().estimate();
    double tau = Math.sqrt(curve.tauSquared());
    double best = summed(slope, tau);
    assertThat(tau).isGreaterThan(0.03);
    assertThat(curve.logLikelihood()).isCloseTo(best, within(1e-8));
    double h = 1e-3;
    double[][] around = new double[3][3];
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        around[i + 1][j + 1] = summed(slope + i * h, tau + j * h);
        assertThat(around[i + 1][j + 1]).isLessThanOrEqualTo(best);
      }
    }
    double ss = (2 * best - around[0][1] - around[2][1]) / (h * h);
    double tt = (2 * best - around[1][0] - around[1][2]) / (h * h);
    double st = (around[0][2] + around[2][0] - around[0][0] - around[2][2]) / (4 * h * h);
    assertThat(curve.linear().standardError())
        .isCloseTo(Math.sqrt(tt / (ss * tt - st * st)), within(1e-4));
    DoseDifference at = curve.at(15);
    double half = at.confidenceInterval().high() - at.estimate();
    double reach = at.predictionInterval().orElseThrow().high() - at.estimate();
    assertThat(reach / half)
        .isCloseTo(Math.hypot(1, tau / curve.linear().standardError()), within(1e-9));
    assertThat(curve.warnings()).singleElement().asString().startsWith("few trials (4)");
    List<DoseArmEvents> five = new ArrayList<>(DIFFERING);
    five.add(events("e", 0, 9, 30));
    five.add(events("e", 10, 16, 30));
    assertThat(DoseResponse.of(five, "mg").fit().warnings()).isEmpty();
    assertThat(DoseResponse.of(DIFFERING, "mg").commonCurve(true).fit().warnings()).isEmpty();
    DoseResponse two = DoseResponse.of(DIFFERING.subList(0, 6), "mg").fit();
    assertThat(two.at(10).predictionInterval()).isPresent();
    assertThat(two.toString()).contains("linear terms differ between trials", "variance between");
  }

  /** The log-likelihood of the counts by sums over slopes, intercepts by golden section. */
  private static double summed(double slope, double tau) {
    double sum = 0;
    for (List<DoseArmEvents> arms : DoseResponsePlan.trials(DIFFERING).values()) {
      double low = -6;
      double high = 3;
      double ratio = (Math.sqrt(5) - 1) / 2;
      while (high - low > 1e-7) {
        double a = high - ratio * (high - low);
        double b = low + ratio * (high - low);
        if (summed(arms, a, slope, tau) > summed(arms, b, slope, tau)) {
          high = b;
        } else {
          low = a;
        }
      }
      sum += summed(arms, (low + high) / 2, slope, tau);
    }
    return sum;
  }

  private static double summed(
      List<DoseArmEvents> arms, double intercept, double slope, double tau) {
    double step = 0.2;
    double sum = 0;
    for (double u = -8; u <= 8; u += step) {
      double log = -u * u / 2;
      for (DoseArmEvents arm : arms) {
        double logOdds = intercept + (slope + tau * u) * arm.dose();
        log += arm.events() * logOdds - arm.people() * Math.log1p(Math.exp(logOdds));
      }
      sum += step * Math.exp(log);
    }
    return Math.log(sum / Math.sqrt(2 * Math.PI));
  }

  @Test
  @DisplayName("of means runs through the weighted middle of each trial, with one slope for all")
  void fittedMeans() {
    DoseResponse curve = DoseResponse.of(MEANS, "mg").commonCurve(true).fit();
    DoseResponsePlan.trials(MEANS)
        .forEach(
            (trial, arms) -> {
              double rest = 0;
              double first = Double.NaN;
              for (DoseArmMean arm : arms) {
                DosePoint point = curve.points().get(MEANS.indexOf(arm));
                double start = point.fitted() - curve.linear().estimate() * arm.dose();
                first = Double.isNaN(first) ? start : first;
                assertThat(start).isCloseTo(first, within(1e-9));
                rest += (point.observed() - point.fitted()) * arm.people() / (arm.sd() * arm.sd());
              }
              assertThat(rest).as(trial).isCloseTo(0, within(1e-6));
            });
  }

  @Test
  @DisplayName("says which doses lie outside those that were given, and which do not")
  void extrapolation() {
    DoseResponse curve = DoseResponse.of(MEANS.subList(6, 8), "mg").fit();
    assertThat(curve.at(4.9).extrapolated()).isTrue();
    assertThat(curve.at(5).extrapolated()).isFalse();
    assertThat(curve.at(10).extrapolated()).isFalse();
    assertThat(curve.at(10.1).extrapolated()).isTrue();
  }

  @Test
  @DisplayName("of means whose slopes differ has the maximum that full matrices have")
  void randomSlopes() {
    DoseResponse curve = DoseResponse.of(MEANS, "mg").fit();
    double best = curve.logLikelihood();
    assertThat(direct(curve.linear().estimate(), Math.sqrt(curve.tauSquared())))
        .isCloseTo(best, within(1e-9));
    for (double slope = 0; slope < 0.5; slope += 0.01) {
      for (double tau = 0; tau < 0.5; tau += 0.01) {
        assertThat(direct(slope, tau)).isLessThanOrEqualTo(best + 1e-9);
      }
    }
  }

  /** The log-likelihood of the means by full matrices, intercepts by generalised least squares. */
  private static double direct(double slope, double tau) {
    double sum = 0;
    for (List<DoseArmMean> arms : DoseResponsePlan.trials(MEANS).values()) {
      int n = arms.size();
      double[][] covariance = new double[n][n];
      double[] rest = new double[n];
      double[] ones = new double[n];
      for (int i = 0; i < n; i++) {
        ones[i] = 1;
        rest[i] = arms.get(i).observed() - slope * arms.get(i).dose();
        for (int j = 0; j < n; j++) {
          covariance[i][j] =
              tau * tau * arms.get(i).dose() * arms.get(j).dose()
                  + (i == j ? arms.get(i).variance() : 0);
        }
      }
      Cholesky factor = Cholesky.of(covariance);
      double[] weights = factor.solve(ones);
      double w = IntStream.range(0, n).mapToDouble(i -> weights[i]).sum();
      double mean = IntStream.range(0, n).mapToDouble(i -> weights[i] * rest[i]).sum() / w;
      for (int i = 0; i < n; i++) {
        rest[i] -= mean;
      }
      double[] half = factor.half(rest);
      double squares = IntStream.range(0, n).mapToDouble(i -> half[i] * half[i]).sum();
      sum -= 0.5 * (n * Math.log(2 * Math.PI) + factor.logDeterminant() + squares);
    }
    return sum;
  }

  @Test
  @DisplayName("finds slopes that differ between trials, for counts and for means")
  void heterogeneity() {
    Random random = new Random(4);
    List<DoseArmEvents> counts = new ArrayList<>();
    List<DoseArmMean> means = new ArrayList<>();
    for (int trial = 0; trial < 12; trial++) {
      double slope = 0.1 + 0.05 * random.nextGaussian();
      double intercept = random.nextGaussian();
      for (double dose : new double[] {0, 10, 20}) {
        double logOdds = intercept - 1 + slope * dose;
        int events = 0;
        for (int person = 0; person < 150; person++) {
          events += random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
        }
        counts.add(events("t" + trial, dose, events, 150));
        means.add(
            mean(
                "t" + trial, dose, intercept + slope * dose + 0.1 * random.nextGaussian(), 1, 100));
      }
    }
    for (List<? extends DoseArm> arms : List.of(counts, means)) {
      DoseResponse curve = DoseResponse.of(arms, "mg").fit();
      assertThat(curve.linear().estimate()).isCloseTo(0.1, within(0.04));
      assertThat(Math.sqrt(curve.tauSquared())).isCloseTo(0.05, within(0.025));
      DoseResponse common = curve.plan().commonCurve(true).fit();
      assertThat(common.linear().standardError()).isLessThan(curve.linear().standardError());
      DoseDifference at = curve.at(15);
      assertThat(at.predictionInterval().orElseThrow().low())
          .isLessThan(at.confidenceInterval().low());
      assertThat(at.extrapolated()).isFalse();
      assertThat(curve.at(30).extrapolated()).isTrue();
    }
  }

  @Test
  @DisplayName("does not depend on the unit of the dose, and shifts of a trial are its intercept's")
  void units() {
    DoseResponse curve = DoseResponse.of(MEANS, "mg").shape(DoseShape.QUADRATIC).fit();
    List<DoseArmMean> moved =
        MEANS.stream()
            .map(
                a ->
                    mean(
                        a.trial(),
                        1000 * a.dose(),
                        8 * a.observed() + (a.trial().equals("b") ? 500 : 0),
                        8 * a.sd(),
                        a.people()))
            .toList();
    DoseResponse other = DoseResponse.of(moved, "µg").shape(DoseShape.QUADRATIC).fit();
    assertThat(other.at(10_000).estimate() / 8).isCloseTo(curve.at(10).estimate(), within(1e-5));
    assertThat(other.at(10_000).confidenceInterval().low() / 8)
        .isCloseTo(curve.at(10).confidenceInterval().low(), within(1e-5));
    assertThat(other.tauSquared() * 1e6 / 64).isCloseTo(curve.tauSquared(), within(1e-5));
  }

  @Test
  @DisplayName("names its points, and prints them")
  void prints() {
    DoseResponse curve = DoseResponse.of(NAUSEA, "µg").fit();
    assertThat(curve.points()).extracting(DosePoint::label).contains("0.0 mg", "200.0 mg");
    assertThat(curve.points()).extracting(DosePoint::observed).contains(24 / 40.0);
    assertThat(curve.toString())
        .contains("linear", "5 arms", "per µg", "chi²(3)", "LSD, 200.0 mg", "0.6000");
    assertThat(curve.toString().lines()).allMatch(line -> line.length() <= 100);
    assertThat(curve.toString()).doesNotContain("squared", "between trials");
    assertThat(curve.plan().shape(DoseShape.QUADRATIC).fit().toString())
        .contains("quadratic", "per µg squared", "chi²(2)");
    assertThat(DoseResponse.of(MEANS, "mg").fit().toString())
        .contains("linear terms differ between trials", "few trials (3)");
  }

  @Test
  @DisplayName("leaves out trials without events, and says what it cannot tell")
  void refuses() {
    List<DoseArmEvents> more = new ArrayList<>(NAUSEA);
    more.add(events("none", 0, 0, 10));
    more.add(events("none", 50, 0, 10));
    DoseResponse curve = DoseResponse.of(more, "µg").fit();
    assertThat(curve.warnings()).singleElement().asString().endsWith("a curve: none");
    assertThat(curve.linear().estimate())
        .isCloseTo(DoseResponse.of(NAUSEA, "µg").fit().linear().estimate(), within(1e-9));
    assertThatThrownBy(() -> DoseResponse.of(more.subList(5, 7), "µg").fit())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing is known of a curve");
    assertThatThrownBy(() -> DoseResponse.of(NAUSEA.subList(0, 1), "µg"))
        .hasMessageContaining("arms of one dose alone");
    List<DoseArm> mixed = List.of(NAUSEA.get(0), MEANS.get(0));
    assertThatThrownBy(() -> DoseResponse.of(mixed, "µg"))
        .hasMessageContaining("no curve in common");
    assertThatThrownBy(() -> DoseResponse.of(List.of(), "µg")).hasMessageContaining("found none");
    DoseResponsePlan two = DoseResponse.of(NAUSEA.subList(0, 2), "µg").shape(DoseShape.QUADRATIC);
    assertThatThrownBy(two::fit).hasMessageContaining("needs more doses");
    List<DoseArmEvents> twice = new ArrayList<>(NAUSEA.subList(0, 2));
    twice.add(events("other", 0, 3, 20));
    twice.add(events("other", 25, 5, 20));
    DoseResponsePlan twoDoses = DoseResponse.of(twice, "µg").shape(DoseShape.QUADRATIC);
    assertThatThrownBy(twoDoses::fit).hasMessageContaining("needs more doses than the 2");
    List<DoseArmEvents> parted = List.of(events("p", 0, 0, 20), events("p", 10, 20, 20));
    assertThatThrownBy(() -> DoseResponse.of(parted, "mg").fit())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no bound");
    assertThatThrownBy(() -> events("p", -1, 0, 20)).hasMessageContaining("dose");
    assertThatThrownBy(() -> events(" ", 1, 0, 20)).hasMessageContaining("label");
    assertThatThrownBy(() -> new DoseArmEvents("p", " ", 1, 0, 20)).hasMessageContaining("label");
    assertThatThrownBy(() -> events("p", 1, 21, 20)).hasMessageContaining("its 20 people: 21");
    assertThatThrownBy(() -> mean(" ", 1, 0, 1, 20)).hasMessageContaining("label");
    assertThatThrownBy(() -> new DoseArmMean("p", " ", 1, 0, 1, 20)).hasMessageContaining("label");
    assertThatThrownBy(() -> curve.at(-1)).hasMessageContaining("dose");
    assertThatThrownBy(() -> curve.plan().level(95)).hasMessageContaining("0.95");
    assertThat(DoseResponse.of(NAUSEA.subList(0, 2), "µg").fit().warnings())
        .singleElement()
        .asString()
        .contains("not tested");
  }
}
