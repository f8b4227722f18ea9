package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Kendall's tau")
class KendallTauTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7})
  @DisplayName("has the p value that counting all orders gives")
  void exactByEnumeration(int n) {
    double[] x = ranks(n);
    double[][] orders = permutations(n).toArray(double[][]::new);
    double[] taus = Arrays.stream(orders).mapToDouble(y -> KendallTau.of(x, y).tau()).toArray();

    Map<Double, double[]> oneOfEach = new LinkedHashMap<>();
    for (int i = 0; i < orders.length; i++) {
      oneOfEach.putIfAbsent(taus[i], orders[i]);
    }
    oneOfEach.forEach(
        (tau, order) -> {
          double below = share(taus, t -> t <= tau + 1e-12);
          double above = share(taus, t -> t >= tau - 1e-12);
          double expected = Math.min(1, 2 * Math.min(below, above));
          assertThat(KendallTau.of(x, order).pExact()).isCloseTo(expected, within(1e-12));
        });
  }

  @Test
  @DisplayName("counts the probability of perfect agreement as two orders of all")
  void extremes() {
    assertThat(KendallTau.of(ranks(10), ranks(10)).tau()).isEqualTo(1);
    assertThat(KendallTau.of(ranks(10), ranks(10)).pExact())
        .isCloseTo(2.0 / 3_628_800, within(1e-18));
    // Of two values the variance of the balance is 1, so that z is 1.
    assertThat(KendallTau.of(ranks(2), ranks(2)).pAsymptotic())
        .isCloseTo(0.31731050786291415, within(1e-15));
  }

  @Test
  @DisplayName("without relation is 0 with a p value of 1")
  void none() {
    KendallTau none = KendallTau.of(ranks(4), new double[] {2, 4, 1, 3});
    assertThat(none.tau()).isZero();
    assertThat(none.pExact()).isEqualTo(1);
    assertThat(none.pAsymptotic()).isEqualTo(1);
  }

  @Test
  @DisplayName("with ties is tau-b with a corrected variance and no exact p value")
  void ties() {
    // By hand: 9 concordant and no discordant of 15 pairs, 3 tied in x and 3 in y, so tau-b is
    // 9 / 12, and each variable has one group of three ties.
    double[] x = {1, 1, 1, 2, 3, 4};
    double[] y = {1, 2, 3, 4, 4, 4};
    KendallTau tied = KendallTau.of(x, new double[] {1, 2, 3, 5, 5, 5});
    assertThat(tied).isEqualTo(KendallTau.of(x, y));
    assertThat(tied.isExact()).isFalse();
    assertThat(tied.tau()).isCloseTo(9 / 12.0, within(1e-15));
    double z = 9 / Math.sqrt((6 * 5 * 17 - 66 - 66) / 18.0 + 36 / 60.0 + 36.0 / (9 * 120));
    assertThat(tied.pAsymptotic())
        .isCloseTo(ReferenceDistribution.normal().pValue(z), within(1e-15));
  }

  @Test
  @DisplayName("of a constant has no value")
  void constant() {
    assertThat(KendallTau.of(ranks(3), new double[] {1, 1, 1}).tau()).isNaN();
  }

  @Test
  @DisplayName("is exact up to 170 values, close to the normal approximation there")
  void large() {
    Random random = new Random(7);
    double[] y = random.doubles(170).toArray();
    KendallTau last = KendallTau.of(ranks(170), y);
    assertThat(last.isExact()).isTrue();
    assertThat(last.pExact()).isCloseTo(last.pAsymptotic(), within(2e-3));
    double[] one = DoubleStream.concat(Arrays.stream(y), DoubleStream.of(2)).toArray();
    assertThat(KendallTau.of(ranks(171), one).isExact()).isFalse();
  }

  private static double[] ranks(int n) {
    return IntStream.range(0, n).asDoubleStream().toArray();
  }

  private static double share(double[] values, DoublePredicate condition) {
    return Arrays.stream(values).filter(condition).count() / (double) values.length;
  }

  private static List<double[]> permutations(int n) {
    List<double[]> all = new ArrayList<>();
    all.add(new double[0]);
    for (int value = 0; value < n; value++) {
      List<double[]> longer = new ArrayList<>();
      for (double[] shorter : all) {
        for (int place = 0; place <= shorter.length; place++) {
          double[] next = new double[shorter.length + 1];
          System.arraycopy(shorter, 0, next, 0, place);
          next[place] = value;
          System.arraycopy(shorter, place, next, place + 1, shorter.length - place);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }
}
