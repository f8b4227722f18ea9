package org.microdosing.evidence.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.microdosing.evidence.synthesis.BayesianMetaAnalysis;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.TauPrior;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One Bayesian random-effects fit: mean, interval, prediction interval, and tau with its interval.
 *
 * <p>The effects are the first log risk ratios of the BCG trials, with a half-normal prior of scale
 * 0.5.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FewStudiesBenchmark {

  private static final double[] ESTIMATES = {
    -0.8893, -1.5854, -1.3481, -1.4416, -0.2175, -0.7861, -1.6209, 0.0120, -0.4694, -1.3713,
    -0.3394, 0.4459, -0.0173
  };
  private static final double[] VARIANCES = {
    0.3256, 0.1946, 0.4154, 0.0200, 0.0512, 0.0069, 0.2230, 0.0040, 0.0564, 0.0730, 0.0124, 0.5325,
    0.0714
  };

  /** The count of studies. */
  @Param({"2", "5", "13"})
  public int studies;

  private List<EffectSize> effects = List.of();

  /** Prepares the effects. */
  @Setup
  public void prepare() {
    effects =
        IntStream.range(0, studies)
            .mapToObj(i -> EffectSize.of("BCG", ESTIMATES[i], VARIANCES[i]))
            .toList();
  }

  /**
   * Fits the model.
   *
   * @return the result
   */
  @Benchmark
  public BayesianMetaAnalysis halfNormal() {
    return BayesianMetaAnalysis.of(effects).prior(TauPrior.halfNormal(0.5)).fit();
  }
}
