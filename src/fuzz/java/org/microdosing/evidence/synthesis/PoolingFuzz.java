package org.microdosing.evidence.synthesis;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Executions;
import org.microdosing.evidence.Refusals;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;

/**
 * Pools whatever effects: the numbers of a result lie where such numbers lie, and the effects
 * turned round give the result turned round; or the effects are refused. The first bytes of an
 * input choose the method; four more make an effect, five a table of events.
 */
class PoolingFuzz {

  @RegisterExtension static final Executions EXECUTIONS = new Executions();

  private static final TauEstimator[] ESTIMATORS = TauEstimator.values();
  private static final CoefficientTest[] TESTS = CoefficientTest.values();
  private static final List<EffectMeasure> MEASURES =
      List.of(EffectMeasure.RISK_RATIO, EffectMeasure.ODDS_RATIO, EffectMeasure.RISK_DIFFERENCE);

  static Stream<byte[]> seeds() {
    return IntStream.range(0, 40)
        .mapToObj(
            seed -> {
              byte[] bytes = new byte[3 + 5 * (1 + seed % 6)];
              new Random(seed).nextBytes(bytes);
              bytes[0] = (byte) seed;
              return bytes;
            });
  }

  @MethodSource("seeds")
  @FuzzTest
  void liesWhereSuchNumbersLie(byte[] input) {
    if (input.length < 7) {
      return;
    }
    EXECUTIONS.count();
    ByteBuffer in = ByteBuffer.wrap(input);
    int method = in.get() & 0xff;
    int choice = in.get() & 0xff;
    try {
      if (method % 4 == 3) {
        tables(in, choice);
      } else {
        effects(in, method, choice);
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      Refusals.check(e);
    }
  }

  private static void effects(ByteBuffer in, int method, int choice) {
    List<EffectSize> effects = new ArrayList<>();
    int scale = in.get();
    while (in.remaining() >= 4 && effects.size() < 8) {
      double estimate = in.getShort() / 1000.0;
      double variance = (1 + (in.getShort() & 0xffff)) / 1e4;
      double unit = Math.pow(10, scale / 16.0);
      effects.add(EffectSize.of("e" + effects.size(), estimate * unit, variance * unit * unit));
    }
    MetaAnalysisPlan plan =
        MetaAnalysis.of(effects)
            .estimator(ESTIMATORS[choice % ESTIMATORS.length])
            .test(TESTS[choice / 16 % TESTS.length]);
    MetaAnalysis result = method % 4 == 0 ? plan.equalEffects() : plan.fit();
    check(result);
    MetaAnalysisPlan turned =
        new MetaAnalysisPlan(
            effects.stream()
                .map(e -> EffectSize.of(e.label(), 0 - e.estimate(), e.variance()))
                .toList(),
            plan.estimator(),
            plan.chosenTest(),
            plan.level(),
            List.of(),
            List.of());
    MetaAnalysis other = method % 4 == 0 ? turned.equalEffects() : turned.fit();
    double slack = 1e-6 * (result.standardError() + Math.abs(result.estimate()));
    if (Math.abs(result.estimate() + other.estimate()) > slack) {
      throw new AssertionError("turned round: " + result + "\n" + other + "\n" + effects);
    }
  }

  private static void tables(ByteBuffer in, int choice) {
    List<TwoByTwo> tables = new ArrayList<>();
    while (in.remaining() >= 4 && tables.size() < 8) {
      int total1 = 1 + (in.get() & 0x7f);
      int total2 = 1 + (in.get() & 0x7f);
      int events1 = (in.get() & 0xff) % (total1 + 1);
      int events2 = (in.get() & 0xff) % (total2 + 1);
      tables.add(new TwoByTwo("t" + tables.size(), events1, total1, events2, total2));
    }
    EffectMeasure measure = MEASURES.get(choice % MEASURES.size());
    check(
        choice % 4 == 3 ? MetaAnalysis.peto(tables) : MetaAnalysis.mantelHaenszel(measure, tables));
  }

  private static void check(MetaAnalysis result) {
    Interval interval = result.confidenceInterval();
    boolean isSound =
        Double.isFinite(result.estimate())
            && result.standardError() >= 0
            && interval.low() <= result.estimate()
            && result.estimate() <= interval.high()
            && result.pValue() >= 0
            && result.pValue() <= 1
            && result.tauSquared() >= 0
            && result.q() >= 0
            && result.qPValue() >= 0
            && result.qPValue() <= 1
            && result.iSquared() >= 0
            && result.iSquared() <= 100;
    result
        .predictionInterval()
        .filter(p -> p.low() > interval.low() + 1e-9 * interval.width())
        .ifPresent(
            p -> {
              throw new AssertionError("narrower than the interval: " + p + "\n" + result);
            });
    if (!isSound || result.toString().contains("NaN")) {
      throw new AssertionError("no such numbers: " + result + "\n" + result.effects());
    }
  }
}
