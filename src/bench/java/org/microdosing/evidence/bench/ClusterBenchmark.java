package org.microdosing.evidence.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.RobustEstimate;
import org.microdosing.evidence.synthesis.RobustMethod;
import org.microdosing.evidence.synthesis.ThreeLevel;
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
 * The three-level model with correlated sampling errors, profile intervals of both variances
 * included, and the CR2 error of it and of an ordinary model.
 *
 * <p>Clusters have one to nine effects, drawn from a fixed seed with a standard deviation of 0.3
 * between and 0.2 within clusters; eleven clusters are about as many effects as the 56 schools of
 * Konstantopoulos (2011).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClusterBenchmark {

  /** The count of clusters. */
  @Param({"11", "200"})
  public int clusters;

  private List<EffectSize> effects = List.of();
  private List<Integer> labels = List.of();

  /** Prepares the effects. */
  @Setup
  public void prepare() {
    Random random = new Random(1);
    List<EffectSize> drawn = new ArrayList<>();
    List<Integer> drawnLabels = new ArrayList<>();
    for (int c = 0; c < clusters; c++) {
      double shared = 0.3 * random.nextGaussian();
      for (int i = 0; i <= c % 9; i++) {
        double variance = Math.exp(0.7 * random.nextGaussian() - 3);
        double error = Math.sqrt(variance + 0.04) * random.nextGaussian();
        drawn.add(EffectSize.of("drawn", 0.2 + shared + error, variance));
        drawnLabels.add(c);
      }
    }
    effects = List.copyOf(drawn);
    labels = List.copyOf(drawnLabels);
  }

  /** The effects that are fitted. */
  List<EffectSize> effects() {
    return effects;
  }

  /** The cluster of each effect. */
  List<Integer> labels() {
    return labels;
  }

  /**
   * Fits the three-level model.
   *
   * @return the model
   */
  @Benchmark
  public ThreeLevel correlatedThreeLevel() {
    return ThreeLevel.of(effects, labels).correlation(0.6).fit();
  }

  /**
   * Fits the three-level model and its robust error.
   *
   * @return the pooled estimate
   */
  @Benchmark
  public RobustEstimate correlatedThreeLevelCr2() {
    return ThreeLevel.of(effects, labels).correlation(0.6).fit().robust(RobustMethod.CR2);
  }

  /**
   * Fits an ordinary model and its robust error.
   *
   * @return the pooled estimate
   */
  @Benchmark
  public RobustEstimate ordinaryCr2() {
    return MetaAnalysis.of(effects).fit().robust(labels, RobustMethod.CR2);
  }
}
