package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.microdosing.evidence.page.Phrases;

/**
 * The iteration of trim and fill: trim as many effects as seem to have no counterpart, estimate the
 * centre from the others, count again, until the count stands.
 */
final class TrimAndFillAlgorithm {

  private static final int MAX_ITERATIONS = 100;

  private final MetaAnalysis model;
  private final TrimAndFillEstimator estimator;
  private final FunnelSide side;

  /** The effects by distance to the side that is looked at: those to trim come last. */
  private final List<EffectSize> sorted;

  /** 1 if effects are missing on the left, -1 to look at the mirror image of the funnel. */
  private final int sign;

  private TrimAndFillAlgorithm(
      MetaAnalysis model, TrimAndFillEstimator estimator, FunnelSide side) {
    this.model = model;
    this.estimator = estimator;
    this.side = side;
    this.sign = side == FunnelSide.RIGHT ? -1 : 1;
    this.sorted =
        model.effects().stream()
            .sorted(Comparator.comparingDouble(e -> sign * e.estimate()))
            .toList();
  }

  /**
   * Runs trim and fill on a model.
   *
   * @param side the side to look at, or empty to let the slope on standard errors decide
   * @throws IllegalStateException if there are fewer than 3 effects, counts were pooled, the side
   *     cannot be told because all standard errors are equal, or the count never stands
   */
  static TrimAndFill run(
      MetaAnalysis model, TrimAndFillEstimator estimator, Optional<FunnelSide> side) {
    Requirements.effects(model, "trim and fill");
    Requirements.atLeast(3, model.k(), "trim and fill");
    return new TrimAndFillAlgorithm(model, estimator, side.orElseGet(() -> sideOf(model))).run();
  }

  /** Small studies with low effects leave a gap on the right, those with high ones on the left. */
  private static FunnelSide sideOf(MetaAnalysis model) {
    double[] errors = model.effects().stream().mapToDouble(EffectSize::standardError).toArray();
    LinearModel design = DesignMatrix.withIntercept(model.effects(), errors);
    if (DesignMatrix.isDependent(design, 1)) {
      throw new IllegalStateException(
          "trim and fill cannot tell on which side studies are missing, because all "
              + errors.length
              + " standard errors are "
              + errors[0]
              + ": say which side to look at");
    }
    double slope = DesignMatrix.fit(design, model.estimator(), CoefficientTest.Z).coefficient(1);
    return slope < 0 ? FunnelSide.RIGHT : FunnelSide.LEFT;
  }

  private TrimAndFill run() {
    int k = sorted.size();
    int missing = 0;
    for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      double centre = centre(sorted.subList(0, k - missing));
      double estimate = estimator.missing(signedRanks(centre));
      if (Double.isNaN(estimate)) {
        throw new IllegalStateException(
            "estimator " + estimator + " is not defined for these effects: use L0");
      }
      // Half to even, as in R.
      int next = (int) Math.max(0, Math.rint(estimate));
      if (next == missing) {
        return result(missing, centre, estimate);
      }
      if (next >= k) {
        throw new IllegalStateException(
            "trim and fill finds all " + Phrases.effects(k) + " to be without a counterpart");
      }
      missing = next;
    }
    throw new IllegalStateException(
        "trim and fill did not settle on a number of missing studies in "
            + MAX_ITERATIONS
            + " rounds; the last was "
            + missing);
  }

  private double centre(List<EffectSize> effects) {
    return DesignMatrix.fit(
            DesignMatrix.withIntercept(effects), model.estimator(), CoefficientTest.Z)
        .coefficient(0);
  }

  /** Ranks distances from the centre, ties in the order of the effects, with their signs. */
  private int[] signedRanks(double centre) {
    double[] distances = sorted.stream().mapToDouble(e -> sign * (e.estimate() - centre)).toArray();
    List<Integer> order =
        IntStream.range(0, distances.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Math.abs(distances[i])))
            .toList();
    int[] ranks = new int[distances.length];
    for (int rank = 1; rank <= ranks.length; rank++) {
      int i = order.get(rank - 1);
      ranks[i] = (int) Math.signum(distances[i]) * rank;
    }
    return ranks;
  }

  private TrimAndFill result(int missing, double centre, double estimate) {
    int k = sorted.size();
    List<EffectSize> filled = new ArrayList<>();
    for (EffectSize mirrored : sorted.subList(k - missing, k)) {
      filled.add(
          EffectSize.of(
                  "Filled " + (filled.size() + 1),
                  2 * centre - mirrored.estimate(),
                  mirrored.variance(),
                  mirrored.measure())
              .withNote("filled in by trim and fill as the mirror image of " + mirrored.label()));
    }
    List<EffectSize> all = new ArrayList<>(model.effects());
    all.addAll(filled);
    double error = estimator.standardError(k, estimate);
    return new TrimAndFill(
        model,
        estimator,
        side,
        missing,
        Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty(),
        estimator == TrimAndFillEstimator.R0
            ? OptionalDouble.of(Math.pow(0.5, missing + 1))
            : OptionalDouble.empty(),
        filled,
        missing == 0 ? model : model.refit(all));
  }
}
