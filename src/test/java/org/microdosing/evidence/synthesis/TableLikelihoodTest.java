package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The likelihood of a table of counts")
class TableLikelihoodTest {

  private static final List<TwoByTwo> TABLES =
      List.of(
          new TwoByTwo("usual", 7, 20, 4, 25),
          new TwoByTwo("few", 1, 30, 0, 31),
          new TwoByTwo("most", 19, 20, 15, 16),
          new TwoByTwo("unequal", 3, 5, 40, 200));

  static Stream<TwoByTwo> tables() {
    return TABLES.stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  @DisplayName("with its margins is the hypergeometric chance, tilted by the odds ratio")
  void hypergeometric(TwoByTwo t) {
    HypergeometricTable table = new HypergeometricTable(t);
    int events = t.events1() + t.events2();
    HypergeometricDistribution even =
        HypergeometricDistribution.of(t.total1() + t.total2(), t.total1(), events);
    for (double logOddsRatio : new double[] {-2, 0, 0.7}) {
      double total =
          IntStream.rangeClosed(0, events)
              .mapToDouble(k -> even.probability(k) * Math.exp(k * logOddsRatio))
              .sum();
      double chance = even.probability(t.events1()) * Math.exp(t.events1() * logOddsRatio) / total;
      assertThat(table.at(logOddsRatio)).isCloseTo(Math.log(chance), within(1e-11));
    }
    derivatives(table);
  }

  @ParameterizedTest
  @MethodSource("tables")
  @DisplayName("with an intercept is that of two binomial groups around it")
  void binomial(TwoByTwo t) {
    BinomialTable table = new BinomialTable(t);
    for (double intercept : new double[] {-3, 0.2, 2}) {
      table.intercept(intercept);
      assertThat(table.intercept()).isEqualTo(intercept);
      for (double logOddsRatio : new double[] {-2, 0, 0.7}) {
        double p1 = 1 / (1 + Math.exp(-intercept - logOddsRatio / 2));
        double p2 = 1 / (1 + Math.exp(-intercept + logOddsRatio / 2));
        assertThat(table.at(logOddsRatio))
            .isCloseTo(
                BinomialDistribution.of(t.total1(), p1).logProbability(t.events1())
                    + BinomialDistribution.of(t.total2(), p2).logProbability(t.events2()),
                within(1e-10));
      }
      derivatives(table);
    }
    double share1 = t.events1() / (double) t.total1();
    double share2 = t.events2() / (double) t.total2();
    assertThat(table.saturated())
        .isCloseTo(
            BinomialDistribution.of(t.total1(), share1).logProbability(t.events1())
                + BinomialDistribution.of(t.total2(), share2).logProbability(t.events2()),
            within(1e-10));
  }

  /** Compares slope and curvature with differences of the likelihood. */
  private static void derivatives(TableLikelihood table) {
    double h = 1e-4;
    for (double at : new double[] {-1, 0.3, 2}) {
      double above = table.at(at + h);
      double below = table.at(at - h);
      double here = table.at(at);
      assertThat(table.slope()).isCloseTo((above - below) / (2 * h), within(1e-5));
      assertThat(table.curvature()).isCloseTo((above - 2 * here + below) / (h * h), within(1e-4));
    }
  }

  @Test
  @DisplayName("says where the events of the first group are as few or as many as they can be")
  void extremes() {
    assertThat(new HypergeometricTable(new TwoByTwo("a", 0, 10, 3, 10)).isExtreme()).isTrue();
    assertThat(new HypergeometricTable(new TwoByTwo("a", 3, 10, 0, 10)).isExtreme()).isTrue();
    assertThat(new HypergeometricTable(new TwoByTwo("a", 1, 10, 2, 10)).isExtreme()).isFalse();
    // With 15 events of 20 people at least 5 are in the first group.
    assertThat(new HypergeometricTable(new TwoByTwo("a", 5, 10, 10, 10)).isExtreme()).isTrue();
    assertThat(new HypergeometricTable(new TwoByTwo("a", 6, 10, 9, 10)).isExtreme()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 31, 60})
  @DisplayName("is integrated by a rule that is exact for moments of the normal distribution")
  void moments(int points) {
    GaussHermite rule = GaussHermite.of(points);
    double expected = 1;
    for (int power = 0; power < Math.min(2 * points, 14); power += 2) {
      double even = 0;
      double odd = 0;
      for (int j = 0; j < rule.points(); j++) {
        even += Math.exp(rule.logWeight(j)) * Math.pow(rule.node(j), power);
        odd += Math.exp(rule.logWeight(j)) * Math.pow(rule.node(j), power + 1);
      }
      assertThat(even / expected).as("power %s", power).isCloseTo(1, within(1e-11));
      assertThat(odd / expected).as("power %s", power + 1).isCloseTo(0, within(1e-11));
      expected *= power + 1;
    }
  }

  static Stream<Function<TwoByTwo, TableLikelihood>> likelihoods() {
    return Stream.of(HypergeometricTable::new, BinomialTable::new);
  }

  @ParameterizedTest
  @MethodSource("likelihoods")
  @DisplayName("is integrated over true effects as sums over a fine grid are")
  void integral(Function<TwoByTwo, TableLikelihood> likelihood) {
    RandomEffectIntegral integral = new RandomEffectIntegral(GaussHermite.of(31));
    for (TwoByTwo t : TABLES) {
      TableLikelihood table = likelihood.apply(t);
      for (double mean : new double[] {-4, 0, 1}) {
        assertThat(integral.log(table, mean, 0)).isEqualTo(table.at(mean));
        for (double tau : new double[] {0.1, 1, 3}) {
          double step = 0.05;
          double sum = 0;
          for (double u = -9; u <= 9; u += step) {
            sum += step * Math.exp(table.at(mean + tau * u) - u * u / 2);
          }
          assertThat(integral.log(table, mean, tau))
              .as("%s, mean %s, tau %s", t.label(), mean, tau)
              .isCloseTo(Math.log(sum / Math.sqrt(2 * Math.PI)), within(1e-6));
        }
      }
    }
  }
}
