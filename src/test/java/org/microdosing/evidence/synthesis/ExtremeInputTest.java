package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;

@DisplayName("Whatever numbers come in, an effect is finite or refused with its label")
class ExtremeInputTest {

  private static final int DRAWS = 1500;

  private static final double[] REALS = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    -Double.MAX_VALUE,
    -1e300,
    -1,
    -1e-300,
    -0.0,
    0,
    Double.MIN_VALUE,
    1e-300,
    1e-16,
    0.05,
    1 - 1e-16,
    1,
    1 + 1e-15,
    3,
    1e16,
    1e300,
    Double.MAX_VALUE
  };

  private static final double[] PS = {
    0, Double.MIN_VALUE, Double.MIN_NORMAL, 1e-300, 1e-10, 0.05, 1 - 1e-16, 1
  };

  private static final int[] WHOLES = {
    Integer.MIN_VALUE, -1, 0, 1, 2, 3, 4, 5, 60, 100_000, Integer.MAX_VALUE - 1, Integer.MAX_VALUE
  };

  private static final Map<String, Function<Draw, EffectSize>> FACTORIES = factories();

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void finiteOrRefused(String name) {
    Draw draw = new Draw(new Random(name.hashCode()));
    List<EffectSize> made = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      attempt(() -> FACTORIES.get(name).apply(draw), made);
    }
    assertThat(made).as("some draws make an effect").isNotEmpty();
    assertThat(made)
        .allSatisfy(
            effect -> {
              assertThat(effect.estimate()).isFinite();
              assertThat(effect.variance()).isFinite().isPositive();
            });
  }

  static Stream<String> names() {
    return FACTORIES.keySet().stream();
  }

  private static void attempt(Supplier<EffectSize> factory, List<EffectSize> made) {
    try {
      made.add(factory.get());
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("study");
    }
  }

  private static Map<String, Function<Draw, EffectSize>> factories() {
    Map<String, Function<Draw, EffectSize>> all = new TreeMap<>();
    all.put("variance", d -> EffectSize.of("study", d.real(), d.real()));
    all.put("standard error", d -> EffectSize.ofStandardError("study", d.real(), d.real()));
    all.put("MD", d -> d.groups().meanDifference());
    all.put("SMD", d -> d.groups().hedgesG());
    all.put("SMD UB", d -> d.groups().hedgesG(SmdVariance.UB));
    all.put("SMDH", d -> d.groups().hedgesGHeteroscedastic());
    all.put("ROM", d -> d.groups().logRatioOfMeans());
    all.put("MC", d -> d.pairs().meanChange());
    all.put("SMCC", d -> d.pairs().standardisedChange());
    all.put("SMCR", d -> d.pairs().standardisedChangeRaw());
    all.put("SMCRH", d -> d.pairs().standardisedChangeRawHeteroscedastic());
    all.put("ROMC", d -> d.pairs().logRatioOfMeans());
    all.put("RR", d -> d.table().logRiskRatio());
    all.put("OR", d -> d.table().logOddsRatio());
    all.put("RD", d -> d.table().riskDifference());
    all.put("AS", d -> d.table().arcsineRiskDifference());
    all.put("PETO", d -> d.table().petoLogOddsRatio());
    all.put("PR", d -> d.proportion().raw());
    all.put("PLN", d -> d.proportion().log());
    all.put("PLO", d -> d.proportion().logit());
    all.put("PAS", d -> d.proportion().arcsine());
    all.put("PFT", d -> d.proportion().doubleArcsine());
    all.put("COR", d -> new Correlation("study", d.real(), d.whole()).raw());
    all.put("UCOR", d -> new Correlation("study", d.real(), d.whole()).unbiased());
    all.put("ZCOR", d -> EffectSize.fisherZ("study", d.real(), d.whole()));
    all.put("g of t", d -> TestConversions.hedgesGFromT("study", d.real(), d.whole(), d.whole()));
    all.put(
        "g of F",
        d -> TestConversions.hedgesGFromF("study", d.real(), d.whole(), d.whole(), Sign.NEGATIVE));
    all.put(
        "g of p",
        d -> TestConversions.hedgesGFromP("study", d.p(), d.whole(), d.whole(), Sign.POSITIVE));
    all.put(
        "change of t", d -> TestConversions.standardisedChangeFromT("study", d.real(), d.whole()));
    all.put("z of t", d -> TestConversions.fisherZFromT("study", d.real(), d.whole()));
    all.put("z of p", d -> TestConversions.fisherZFromP("study", d.p(), d.whole(), Sign.POSITIVE));
    all.put(
        "estimate and t",
        d -> Conversions.fromTest("study", d.real(), d.real(), EffectMeasure.GENERIC));
    all.put(
        "estimate and p",
        d -> Conversions.fromP("study", d.real(), d.p(), d.real(), EffectMeasure.GENERIC));
    all.put(
        "estimate and interval",
        d -> Conversions.fromInterval("study", d.real(), d.interval(), EffectMeasure.GENERIC));
    all.put(
        "ratio",
        d -> Conversions.fromRatio("study", d.real(), d.interval(), EffectMeasure.ODDS_RATIO));
    all.put(
        "quartiles",
        d -> d.against(GroupMean.ofQuartiles("study", d.real(), d.real(), d.real(), d.whole())));
    all.put(
        "range",
        d -> d.against(GroupMean.ofRange("study", d.real(), d.real(), d.real(), d.whole())));
    all.put(
        "mean and interval",
        d -> d.against(GroupMean.ofInterval("study", d.real(), d.interval(), d.whole())));
    all.put(
        "combined groups", d -> d.against(d.groups().first().combinedWith(d.groups().second())));
    return all;
  }

  private record Draw(Random random) {

    double real() {
      return REALS[random.nextInt(REALS.length)];
    }

    int whole() {
      return WHOLES[random.nextInt(WHOLES.length)];
    }

    PValue p() {
      return PValue.of(PS[random.nextInt(PS.length)]);
    }

    Interval interval() {
      double one = random.nextBoolean() ? random.nextGaussian() : 1e300 * random.nextGaussian();
      double other = random.nextBoolean() ? random.nextGaussian() : 1e-300;
      return Interval.of95(Math.min(one, other), Math.max(one, other));
    }

    TwoGroupMeans groups() {
      return TwoGroupMeans.of("study", real(), real(), whole(), real(), real(), whole());
    }

    PairedMeans pairs() {
      return PairedMeans.of("study", real(), real(), real(), real(), whole(), real());
    }

    TwoByTwo table() {
      return new TwoByTwo("study", whole(), whole(), whole(), whole());
    }

    Proportion proportion() {
      return new Proportion("study", whole(), whole());
    }

    EffectSize against(GroupMean group) {
      return new TwoGroupMeans("study", group, GroupMean.of("study", 1, 1, 9)).meanDifference();
    }
  }
}
