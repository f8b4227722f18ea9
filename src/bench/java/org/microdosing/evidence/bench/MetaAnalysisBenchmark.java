package org.microdosing.evidence.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.microdosing.evidence.synthesis.CoefficientTest;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.TauEstimator;
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
 * One random-effects fit by restricted maximum likelihood with Knapp-Hartung, all figures included
 * (the Q-profile interval of tau², too, which metafor leaves to a second call).
 *
 * <p>Thirteen studies are the BCG trials; larger sets are drawn with the variances of Gaussian
 * logarithms and a between-study standard deviation of 0.3, from a fixed seed. Calls are sampled,
 * so that their median can be read on a machine that is busy with other things.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MetaAnalysisBenchmark {

  private static final int[][] BCG = {
    {4, 123, 11, 139},
    {6, 306, 29, 303},
    {3, 231, 11, 220},
    {62, 13598, 248, 12867},
    {33, 5069, 47, 5808},
    {180, 1541, 372, 1451},
    {8, 2545, 10, 629},
    {505, 88391, 499, 88391},
    {29, 7499, 45, 7277},
    {17, 1716, 65, 1665},
    {186, 50634, 141, 27338},
    {5, 2498, 3, 2341},
    {27, 16913, 29, 17854}
  };

  /** The count of studies. */
  @Param({"13", "1000", "100000"})
  public int studies;

  private List<EffectSize> effects = List.of();

  /** Prepares the effects. */
  @Setup
  public void prepare() {
    List<EffectSize> prepared = new ArrayList<>();
    if (studies == BCG.length) {
      for (int[] trial : BCG) {
        prepared.add(EffectSize.logRiskRatio("BCG", trial[0], trial[1], trial[2], trial[3]));
      }
    } else {
      Random random = new Random(1);
      for (int i = 0; i < studies; i++) {
        double variance = Math.exp(0.7 * random.nextGaussian() - 2);
        double spread = Math.sqrt(variance + 0.09);
        prepared.add(EffectSize.of("drawn", 0.2 + spread * random.nextGaussian(), variance));
      }
    }
    effects = List.copyOf(prepared);
  }

  /** The effects that are fitted. */
  List<EffectSize> effects() {
    return effects;
  }

  /**
   * Fits the model.
   *
   * @return the result
   */
  @Benchmark
  public MetaAnalysis remlKnappHartung() {
    return MetaAnalysis.of(effects)
        .estimator(TauEstimator.REML)
        .test(CoefficientTest.KNAPP_HARTUNG)
        .fit();
  }
}
