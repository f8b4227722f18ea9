package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.synthesis.ThreeLevelLikelihood.Point;
import org.microdosing.evidence.synthesis.ThreeLevelOptimizer.Maximum;

@DisplayName("The search for the variances of a three-level model")
class ThreeLevelOptimizerTest {

  private static final double[] GRID = {0, 1e-3, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 100};

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 60);
  }

  /** Data with several maxima, or flat where a climb is easily lost, besides the usual. */
  static IntStream hard() {
    return IntStream.concat(
        seeds(),
        IntStream.of(230, 357, 552, 603, 750, 877, 1618, 2179, 2572, 3766, 7897, 8675, 9408));
  }

  /** Made-up effects of clusters, precise and imprecise ones, with and without either variance. */
  private static ThreeLevelLikelihood likelihood(int seed) {
    Random random = new Random(seed);
    double between = random.nextInt(3) * random.nextDouble();
    double within = random.nextInt(3) * random.nextDouble();
    List<double[]> estimates = new ArrayList<>();
    List<double[]> variances = new ArrayList<>();
    for (int c = 0; c < 2 + random.nextInt(6); c++) {
      double shared = Math.sqrt(between) * random.nextGaussian();
      int n = 1 + random.nextInt(5);
      double[] y = new double[n];
      double[] v = new double[n];
      for (int i = 0; i < n; i++) {
        v[i] = Math.exp(2 * random.nextGaussian() - 2);
        y[i] = shared + Math.sqrt(v[i] + within) * random.nextGaussian();
      }
      estimates.add(y);
      variances.add(v);
    }
    return new ThreeLevelLikelihood(estimates, variances, seed % 3 * 0.4, seed % 2 == 0);
  }

  @ParameterizedTest
  @MethodSource("hard")
  @DisplayName("ends in few steps where no variance has a way up, at the highest such point")
  void maximum(int seed) {
    ThreeLevelLikelihood likelihood = likelihood(seed);
    Maximum found = new ThreeLevelOptimizer(likelihood, 1).maximum();
    Point point = found.point();
    assertThat(found.converged()).isTrue();
    assertThat(found.steps()).isLessThan(100);
    flat(point.between(), point.scoreBetween(), point.observed().between());
    flat(point.within(), point.scoreWithin(), point.observed().within());
    for (double b : GRID) {
      for (double w : GRID) {
        assertThat(likelihood.at(b, w).logLikelihood())
            .isLessThanOrEqualTo(point.logLikelihood() + 1e-9);
      }
    }
  }

  /** Checks that a variance is at its best, or at 0 with the likelihood falling from there. */
  private static void flat(double variance, double score, double curvature) {
    if (variance == 0) {
      assertThat(score).isLessThan(1e-6);
    } else {
      assertThat(curvature).isPositive();
      assertThat(Math.abs(score / curvature)).isLessThan(1e-7 * (1 + variance));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("holds one variance where it is told and finds the best of the other")
  void profiles(int seed) {
    ThreeLevelLikelihood likelihood = likelihood(seed);
    ThreeLevelOptimizer optimizer = new ThreeLevelOptimizer(likelihood, 1);
    for (double held : new double[] {0, 0.05, 1, 20}) {
      Maximum within = optimizer.profileBetween(held, 0.3);
      Maximum between = optimizer.profileWithin(held, 0.3);
      assertThat(within.converged() && between.converged()).isTrue();
      assertThat(within.point().between()).isEqualTo(held);
      assertThat(between.point().within()).isEqualTo(held);
      Point w = within.point();
      flat(w.within(), w.scoreWithin(), w.observed().within());
      Point b = between.point();
      flat(b.between(), b.scoreBetween(), b.observed().between());
      for (double other : GRID) {
        assertThat(likelihood.at(held, other).logLikelihood())
            .isLessThanOrEqualTo(w.logLikelihood() + 1e-9);
        assertThat(likelihood.at(other, held).logLikelihood())
            .isLessThanOrEqualTo(b.logLikelihood() + 1e-9);
      }
      Point followed = optimizer.followBetween(held, w.within()).point();
      assertThat(followed.between()).isEqualTo(held);
      assertThat(followed.logLikelihood()).isGreaterThan(w.logLikelihood() - 1e-9);
      Point other = optimizer.followWithin(held, b.between()).point();
      assertThat(other.within()).isEqualTo(held);
      assertThat(other.logLikelihood()).isGreaterThan(b.logLikelihood() - 1e-9);
    }
  }

  @Test
  @DisplayName("starts wherever it is told, and climbs from there")
  void follows() {
    ThreeLevelLikelihood likelihood = likelihood(7);
    ThreeLevelOptimizer optimizer = new ThreeLevelOptimizer(likelihood, 1);
    for (double start : new double[] {0, 1e-6, 0.2, 5, 1e4}) {
      Point followed = optimizer.followBetween(0.4, start).point();
      assertThat(followed.logLikelihood())
          .isGreaterThanOrEqualTo(likelihood.at(0.4, start).logLikelihood());
    }
  }
}
