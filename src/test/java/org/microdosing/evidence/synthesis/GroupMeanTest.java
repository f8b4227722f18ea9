package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.Interval;

@DisplayName("The mean of a group")
class GroupMeanTest {

  @Test
  @DisplayName("is estimated from quartiles and range as in the example of metafor's conv.fivenum")
  void fiveNumbers() {
    GroupMean range = GroupMean.ofRange("study 1", 2, 6, 14, 20);
    GroupMean quartiles = GroupMean.ofQuartiles("study 2", 4, 6, 10, 20);
    GroupMean all = GroupMean.ofFiveNumbers("study 3", 2, 4, 6, 10, 14, 20);
    assertThat(range.mean()).isCloseTo(6.594468, within(5e-7));
    assertThat(range.standardDeviation()).isCloseTo(3.211576, within(5e-7));
    assertThat(quartiles.mean()).isCloseTo(6.719500, within(5e-7));
    assertThat(quartiles.standardDeviation()).isCloseTo(4.787076, within(5e-7));
    assertThat(all.mean()).isCloseTo(6.938841, within(5e-7));
    assertThat(all.standardDeviation()).isCloseTo(3.679435, within(5e-7));
    assertThat(range.notes()).singleElement().asString().contains("Luo 2018, Wan 2014");
    assertThat(quartiles.notes()).singleElement().asString().contains("Luo 2018, Wan 2014");
    assertThat(all.notes()).singleElement().asString().contains("Luo 2018, Shi 2020");
  }

  @ParameterizedTest(name = "range of {0} normal values: {1} SD")
  @CsvSource({"5, 2.326", "10, 3.078", "20, 3.735", "30, 4.086", "40, 4.322", "50, 4.498"})
  @DisplayName("takes the range for as many standard deviations as Wan et al. 2014, table 1")
  void expectedRange(int n, double xi) {
    GroupMean group = GroupMean.ofRange("a", -1, 0, 1, n);
    assertThat(group.mean()).isZero();
    // Blom's approximation, which the paper's equation 9 uses, lies within 2% of the table.
    assertThat(2 / group.standardDeviation()).isCloseTo(xi, within(0.02 * xi));
  }

  @ParameterizedTest(name = "interquartile range of {0} normal values: {1} SD")
  @CsvSource({"5, 0.9900", "9, 1.1439", "21, 1.2596", "101, 1.3303", "201, 1.3396"})
  @DisplayName(
      "takes the quartiles for as many standard deviations as order statistics are expected apart")
  void expectedQuartiles(int n, double eta) {
    GroupMean group = GroupMean.ofQuartiles("a", -1, 0, 1, n);
    assertThat(group.mean()).isZero();
    assertThat(2 / group.standardDeviation()).isCloseTo(eta, within(0.005 * eta));
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 101, 1001})
  @DisplayName("is found again on average from the summaries of normal samples")
  void findsNormalSamples(int n) {
    Random random = new Random(n);
    double[] means = new double[3];
    double[] sds = new double[3];
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      double[] x = DoubleStream.generate(() -> 50 + 10 * random.nextGaussian()).limit(n).toArray();
      Arrays.sort(x);
      double q1 = x[(n - 1) / 4];
      double median = x[(n - 1) / 2];
      double q3 = x[3 * (n - 1) / 4];
      GroupMean[] groups = {
        GroupMean.ofQuartiles("a", q1, median, q3, n),
        GroupMean.ofRange("a", x[0], median, x[n - 1], n),
        GroupMean.ofFiveNumbers("a", x[0], q1, median, q3, x[n - 1], n)
      };
      for (int i = 0; i < 3; i++) {
        means[i] += groups[i].mean() / runs;
        sds[i] += groups[i].standardDeviation() / runs;
      }
    }
    for (int i = 0; i < 3; i++) {
      assertThat(means[i]).isCloseTo(50, within(0.5));
      assertThat(sds[i]).isCloseTo(10, within(0.5));
    }
  }

  @Test
  @DisplayName("is flagged where the quantiles are too skewed for a normal distribution")
  void flagsSkew() {
    assertThat(GroupMean.ofQuartiles("a", 0, 1, 10, 100).notes()).hasSize(2);
    assertThat(GroupMean.ofRange("a", 0, 1, 10, 100).notes()).hasSize(2);
    assertThat(GroupMean.ofFiveNumbers("a", 0, 1, 2, 9, 60, 100).notes().get(1)).contains("skewed");
    assertThat(GroupMean.ofQuartiles("a", 0, 5, 10, 100).notes()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: from {2} for {1} people")
  @CsvSource({
    "quartiles, 25, 0.5204",
    "quartiles, 100, 0.2644",
    "range, 25, 0.3797323",
    "range, 100, 0.2379108",
    "five, 25, 0.59744",
    "five, 100, 0.29996",
    "extremes, 25, 0.41625716",
    "extremes, 100, 0.27646050"
  })
  @DisplayName("is flagged from the critical values of Shi et al. 2023 on, to either side")
  void criticalSkewness(String summary, int n, double critical) {
    for (int sign : new int[] {-1, 1}) {
      assertThat(skewed(summary, n, sign * (critical + 1e-6)).notes()).hasSize(2);
      assertThat(skewed(summary, n, sign * (critical - 1e-6)).notes()).hasSize(1);
    }
  }

  /** Returns a group whose quantiles lie around 0, but for the median. */
  private static GroupMean skewed(String summary, int n, double median) {
    return switch (summary) {
      case "quartiles" -> GroupMean.ofQuartiles("a", -1, median, 1, n);
      case "range" -> GroupMean.ofRange("a", -1, median, 1, n);
      // Only the extremes lie off the median, for which the paper scales their skewness by n.
      case "extremes" -> GroupMean.ofFiveNumbers("a", median - 1, -0.1, 0, 0.1, median + 1, n);
      default -> GroupMean.ofFiveNumbers("a", -1000, -1, median, 1, 1000, n);
    };
  }

  @Test
  @DisplayName("has the same spread from a standard deviation, a standard error and an interval")
  void threeWaysIn() {
    GroupMean se = GroupMean.ofStandardError("a", 12, 0.8, 25);
    assertThat(se.standardDeviation()).isEqualTo(4);
    // t(24) = 2.0638985616 at 0.975
    GroupMean interval =
        GroupMean.ofInterval(
            "a", 12, Interval.of95(12 - 0.8 * 2.0638985616, 12 + 0.8 * 2.0638985616), 25);
    assertThat(interval.standardDeviation()).isCloseTo(4, within(1e-9));
    assertThat(interval.notes()).singleElement().asString().contains("confidence interval");
  }

  @Test
  @DisplayName("combined with another is that of all people together")
  void combined() {
    double[] x = {1, 4, 6, 9, 11, 2};
    double[] y = {3, 3, 8, 14};
    double[] both = DoubleStream.concat(Arrays.stream(x), Arrays.stream(y)).toArray();
    GroupMean together = group("low", x).combinedWith(group("high", y));
    assertThat(together.n()).isEqualTo(10);
    assertThat(together.mean()).isCloseTo(group("all", both).mean(), within(1e-14));
    assertThat(together.standardDeviation())
        .isCloseTo(group("all", both).standardDeviation(), within(1e-14));
    assertThat(together.label()).isEqualTo("low and high");
    assertThat(together.notes()).singleElement().asString().startsWith("combined from two groups");
  }

  @Test
  @DisplayName("is refused where quantiles do not ascend, do not spread, or people are too few")
  void refuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupMean.ofQuartiles("placebo", 4, 3, 10, 20))
        .withMessageStartingWith("placebo: quantiles must ascend");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupMean.ofFiveNumbers("placebo", 5, 4, 6, 10, 14, 20));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupMean.ofRange("placebo", 4, 4, 4, 20))
        .withMessageContaining("all 4.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupMean.ofQuartiles("placebo", 4, 6, 10, 4))
        .withMessageContaining("at least 5: 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupMean.ofQuartiles("placebo", 4, Double.NaN, 10, 20));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupMean.ofInterval("placebo", 20, Interval.of95(1, 5), 20))
        .withMessageContaining("must lie in its interval");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupMean.ofStandardError("placebo", 20, -1, 20));
  }

  private static GroupMean group(String label, double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double ss = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return GroupMean.of(label, mean, Math.sqrt(ss / (values.length - 1)), values.length);
  }

  @Test
  @DisplayName("of single values is their mean and standard deviation")
  void values() {
    GroupMean group = GroupMean.ofValues("a", 2, 4, 4, 4, 5, 5, 7, 9);
    assertThat(group).isEqualTo(GroupMean.of("a", 5, Math.sqrt(32 / 7.0), 8));
    assertThat(GroupMean.ofValues("a", 1e9 + 1, 1e9 + 2, 1e9 + 3).standardDeviation()).isEqualTo(1);
    double far = 1e12;
    GroupMean three = GroupMean.ofValues("a", far + 1, far + 2, far + 4);
    assertThat(three.standardDeviation()).isCloseTo(Math.sqrt(7 / 3.0), within(1e-6));
    GroupMean many =
        GroupMean.ofValues("a", IntStream.range(0, 1000).mapToDouble(i -> far + i).toArray());
    assertThat(many.mean()).isCloseTo(far + 499.5, within(Math.ulp(far)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupMean.ofValues("a", 1))
        .withMessage("a: the count of values must be at least 2: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupMean.ofValues("a", 1, Double.NaN))
        .withMessageContaining("a value must be a finite number");
  }
}
