package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@DisplayName("A logistic mixed model of counts")
class LogisticMixedModelTest {

  private static final JsonNode CATHETERS = MetaforFile.read("glmm-nielweise2007");
  private static final List<TwoByTwo> TABLES = tables();

  private static List<TwoByTwo> tables() {
    List<TwoByTwo> tables = new ArrayList<>();
    for (int i = 0; i < CATHETERS.get("ai").size(); i++) {
      int a = CATHETERS.get("ai").get(i).intValue();
      int c = CATHETERS.get("ci").get(i).intValue();
      tables.add(
          new TwoByTwo(
              "study " + (i + 1),
              a,
              a + CATHETERS.get("bi").get(i).intValue(),
              c,
              c + CATHETERS.get("di").get(i).intValue()));
    }
    return tables;
  }

  @Test
  @DisplayName("by the conditional likelihood agrees with metafor's rma.glmm")
  void conditional() {
    LogisticMixedModel m = LogisticMixedModel.of(TABLES).fit();
    JsonNode expected = CATHETERS.get("CM.EL");

    Figures.same(m.estimate(), expected, "estimate", 1e-6);
    Figures.same(m.tauSquared(), expected, "tau2", 5e-6);
    // Their error comes from differences of a likelihood that is integrated to few digits.
    figures(m, expected, 1e-4);
  }

  @Test
  @DisplayName("by the unconditional likelihood agrees with metafor's where glmer stops")
  void unconditionalAgrees() {
    LogisticMixedModel m =
        LogisticMixedModel.of(TABLES)
            .likelihood(EventsLikelihood.UNCONDITIONAL)
            .quadraturePoints(7)
            .fit();
    JsonNode expected = CATHETERS.get("UM.FS");

    // glmer stops 0.0015 standard errors from the maximum; its help warns of such tolerances.
    Figures.same(m.estimate(), expected, "estimate", 5e-4);
    Figures.same(m.tauSquared(), expected, "tau2", 2e-3);
    figures(m, expected, 2e-3);
  }

  private static void figures(LogisticMixedModel m, JsonNode expected, double relative) {
    Figures.same(m.heterogeneity(), expected, "LRT", 1e-6);
    Figures.same(m.standardError(), expected, "se", relative);
    Figures.same(m.confidenceInterval().low(), expected, "ciLow", relative);
    Figures.same(m.confidenceInterval().high(), expected, "ciHigh", 2 * relative);
    Figures.same(m.coefficient().statistic(), expected, "statistic", relative);
    Figures.same(m.pValue(), expected, "p", 20 * relative);
    assertThat(m.informative()).isEqualTo(17);
    assertThat(m.warnings()).singleElement().asString().startsWith("1 table tells nothing");
  }

  @Test
  @DisplayName("has, with study intercepts, no higher likelihood at the figures of metafor")
  void higherThanTheirs() {
    LogisticMixedModel m =
        LogisticMixedModel.of(TABLES)
            .likelihood(EventsLikelihood.UNCONDITIONAL)
            .quadraturePoints(15)
            .fit();
    JsonNode theirs = CATHETERS.get("UM.FS");
    double tau = Math.sqrt(theirs.get("tau2").doubleValue());
    double mean = theirs.get("estimate").doubleValue();

    assertThat(unconditional(m.estimate(), Math.sqrt(m.tauSquared())))
        .isCloseTo(m.logLikelihood(), within(1e-7));
    assertThat(unconditional(mean, tau))
        .isLessThan(m.logLikelihood())
        .isCloseTo(m.logLikelihood(), within(1e-4));
  }

  /** The likelihood by sums over a fine grid of true effects, intercepts by golden section. */
  private static double unconditional(double mean, double tau) {
    double sum = 0;
    for (TwoByTwo table : TABLES) {
      if (table.isUninformative()) {
        continue;
      }
      double low = -12;
      double high = 2;
      double ratio = (Math.sqrt(5) - 1) / 2;
      for (int i = 0; i < 80; i++) {
        double a = high - ratio * (high - low);
        double b = low + ratio * (high - low);
        if (grid(table, a, mean, tau) > grid(table, b, mean, tau)) {
          high = b;
        } else {
          low = a;
        }
      }
      sum += grid(table, (low + high) / 2, mean, tau);
    }
    return sum;
  }

  private static double grid(TwoByTwo table, double intercept, double mean, double tau) {
    BinomialTable binomial = new BinomialTable(table);
    binomial.intercept(intercept);
    double sum = 0;
    double step = 0.2;
    for (double u = -8; u <= 8; u += step) {
      sum += step * Math.exp(binomial.at(mean + tau * u) - u * u / 2);
    }
    return Math.log(sum / Math.sqrt(2 * Math.PI));
  }

  @ParameterizedTest
  @EnumSource(EventsLikelihood.class)
  @DisplayName("is not changed by tables without events, or by more points of the integral")
  void doubleZeros(EventsLikelihood likelihood) {
    List<TwoByTwo> tables = TABLES.subList(0, 8);
    LogisticMixedModel m = LogisticMixedModel.of(tables).likelihood(likelihood).fit();
    List<TwoByTwo> more = new ArrayList<>(tables);
    more.add(new TwoByTwo("empty", 0, 50, 0, 60));
    more.add(new TwoByTwo("full", 40, 40, 30, 30));
    LogisticMixedModel with = LogisticMixedModel.of(more).likelihood(likelihood).fit();
    LogisticMixedModel finer = m.plan().quadraturePoints(60).fit();

    assertThat(with.estimate()).isEqualTo(m.estimate());
    assertThat(with.warnings()).singleElement().asString().startsWith("2 tables tell nothing");
    assertThat(finer.estimate()).isCloseTo(m.estimate(), within(1e-7));
    assertThat(finer.tauSquared()).isCloseTo(m.tauSquared(), within(1e-6));
    assertThat(finer.standardError()).isCloseTo(m.standardError(), within(1e-6));
  }

  @Test
  @DisplayName("of one odds ratio by the conditional likelihood solves events = expected events")
  void conditionalScore() {
    // No heterogeneity: the same table three times.
    TwoByTwo table = new TwoByTwo("t", 3, 10, 6, 12);
    LogisticMixedModel m = LogisticMixedModel.of(List.of(table, table, table)).fit();
    double total = 0;
    double sum = 0;
    for (int k = 0; k <= 9; k++) {
      double p =
          Math.exp(
              HypergeometricTable.logChoose(10, k)
                  + HypergeometricTable.logChoose(12, 9 - k)
                  + k * m.estimate());
      total += p;
      sum += k * p;
    }
    assertThat(m.tauSquared()).isZero();
    assertThat(sum / total).isCloseTo(3, within(1e-7));
    assertThat(m.heterogeneity()).isCloseTo(0, within(1e-9));
    assertThat(m.warnings()).singleElement().asString().contains("few studies (3)");
  }

  @Test
  @DisplayName("of one odds ratio by the unconditional likelihood is the ratio of one large table")
  void largeTable() {
    TwoByTwo table = new TwoByTwo("t", 3, 10, 6, 12);
    LogisticMixedModel m =
        LogisticMixedModel.of(List.of(table, table))
            .likelihood(EventsLikelihood.UNCONDITIONAL)
            .fit();
    assertThat(m.estimate()).isCloseTo(Math.log(3.0 * 6 / (7 * 6)), within(1e-7));
    assertThat(m.standardError())
        .isCloseTo(Math.sqrt((1 / 3.0 + 1 / 7.0 + 1 / 6.0 + 1 / 6.0) / 2), within(1e-5));
    assertThat(m.oddsRatio()).isCloseTo(18.0 / 42, within(1e-7));
    assertThat(m.oddsRatioInterval().contains(18.0 / 42)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(EventsLikelihood.class)
  @DisplayName("finds no higher likelihood on a grid, and turns its sign with the groups")
  void maximum(EventsLikelihood likelihood) {
    Random random = new Random(3);
    List<TwoByTwo> tables = new ArrayList<>();
    List<TwoByTwo> turned = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      double theta = 0.8 + 0.9 * random.nextGaussian();
      int[] events = new int[2];
      for (int person = 0; person < 60; person++) {
        events[0] += random.nextDouble() < 1 / (1 + Math.exp(2 - theta)) ? 1 : 0;
        events[1] += random.nextDouble() < 1 / (1 + Math.exp(2)) ? 1 : 0;
      }
      tables.add(new TwoByTwo("t" + i, events[0], 60, events[1], 60));
      turned.add(new TwoByTwo("t" + i, events[1], 60, events[0], 60));
    }
    LogisticMixedModel m = LogisticMixedModel.of(tables).likelihood(likelihood).fit();
    Collections.reverse(turned);
    LogisticMixedModel other = LogisticMixedModel.of(turned).likelihood(likelihood).fit();

    assertThat(other.estimate()).isCloseTo(-m.estimate(), within(1e-6));
    assertThat(other.tauSquared()).isCloseTo(m.tauSquared(), within(1e-6));
    RandomEffectIntegral integral = new RandomEffectIntegral(GaussHermite.of(31));
    if (likelihood == EventsLikelihood.CONDITIONAL) {
      for (double mean = -1; mean < 2; mean += 0.1) {
        for (double tau = 0; tau < 3; tau += 0.1) {
          double sum = 0;
          for (TwoByTwo table : tables) {
            sum += integral.log(new HypergeometricTable(table), mean, tau);
          }
          assertThat(sum).isLessThanOrEqualTo(m.logLikelihood() + 1e-9);
        }
      }
    }
  }

  @Test
  @DisplayName("says what cannot be estimated, and why")
  void refuses() {
    assertThatThrownBy(() -> LogisticMixedModel.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no tables");
    List<TwoByTwo> none = List.of(new TwoByTwo("a", 0, 10, 0, 10));
    assertThatThrownBy(() -> LogisticMixedModel.of(none).fit())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing is known");
    List<TwoByTwo> few = List.of(new TwoByTwo("a", 0, 10, 2, 10), new TwoByTwo("b", 0, 9, 3, 10));
    assertThatThrownBy(() -> LogisticMixedModel.of(few).fit())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("as few events in the first group");
    LogisticMixedModelPlan plan = LogisticMixedModel.of(TABLES);
    assertThatThrownBy(() -> plan.quadraturePoints(0)).hasMessageContaining("1 to 60");
    assertThatThrownBy(() -> plan.level(95)).hasMessageContaining("0.95");
    assertThatThrownBy(() -> plan.test(CoefficientTest.KNAPP_HARTUNG))
        .hasMessageContaining("Z or T");
    LogisticMixedModel one =
        LogisticMixedModel.of(
                TABLES.subList(0, 1).stream().map(t -> new TwoByTwo("a", 2, 20, 5, 20)).toList())
            .test(CoefficientTest.T)
            .fit();
    assertThat(one.tauSquared()).isZero();
    assertThat(one.coefficient().degreesOfFreedom()).isEmpty();
    assertThat(one.warnings()).singleElement().asString().startsWith("one study");
    LogisticMixedModel t = plan.test(CoefficientTest.T).fit();
    assertThat(t.coefficient().degreesOfFreedom()).hasValue(16);
    assertThat(t.toString()).contains("conditional, exact", "18 tables", "odds ratio", "chi²(16)");
    assertThat(t.toString().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  @DisplayName(
      "of billions of people is fitted with study intercepts, and refused where it is exact")
  void billions() {
    List<TwoByTwo> many =
        List.of(
            new TwoByTwo("a", 1_500_000_000, 2_000_000_000, 1_400_000_000, 2_000_000_000),
            new TwoByTwo("b", 10, 100, 20, 100));
    LogisticMixedModel fitted =
        LogisticMixedModel.of(many).likelihood(EventsLikelihood.UNCONDITIONAL).fit();
    assertThat(fitted.coefficient().estimate()).isBetween(-0.9, 0.3);
    assertThatThrownBy(() -> LogisticMixedModel.of(many).fit())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a: ")
        .hasMessageContaining("UNCONDITIONAL");
  }
}
