package org.microdosing.evidence.synthesis;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.microdosing.evidence.measure.Interval;

/** Two one-sided tests of a pooled effect against bounds, and what goes with them. */
final class EquivalenceTests {

  /** The power that the minimal detectable effect is stated for. */
  private static final double POWER = 0.8;

  private EquivalenceTests() {}

  /**
   * Tests a result against bounds, by the distribution that its own test uses.
   *
   * <p>The minimal detectable effect is {@code (q(1 - alpha/2) + q(power)) SE} with the quantiles q
   * of that distribution (Bloom 1995, Evaluation Review 19(5):547-556).
   */
  static Equivalence of(MetaAnalysis m, ReferenceDistribution reference, double low, double high) {
    if (!m.measure().comparesTwo()) {
      throw new IllegalArgumentException(
          "equivalence needs an effect that compares two, not a " + m.measure().label());
    }
    if (!(Double.isFinite(low) && Double.isFinite(high) && low < high)) {
      throw new IllegalArgumentException(
          "bounds must be finite numbers, the lower first: " + low + ", " + high);
    }
    double alpha = 1 - m.level();
    if (alpha >= 0.5) {
      throw new IllegalStateException(
          "equivalence needs intervals of a level above 0.5, not " + m.level());
    }
    double error = m.standardError();
    if (error == 0) {
      throw new IllegalStateException(
          "the studies agree exactly, so that Knapp-Hartung gives a standard error of 0 and nothing"
              + " can be excluded: use Z or KNAPP_HARTUNG_AD_HOC");
    }
    double half = reference.upperQuantile(alpha) * error;
    return new Equivalence(
        low,
        high,
        alpha,
        reference.upperTail((m.estimate() - low) / error),
        reference.upperTail((high - m.estimate()) / error),
        new Interval(m.estimate() - half, m.estimate() + half, 1 - 2 * alpha),
        Math.abs(m.estimate()) + half,
        (reference.upperQuantile(alpha / 2) + reference.upperQuantile(1 - POWER)) * error,
        trueEffects(m, low, high));
  }

  private static Optional<Equivalence.TrueEffects> trueEffects(
      MetaAnalysis m, double low, double high) {
    double tau = Math.sqrt(m.tauSquared());
    if (!m.describesSpread() || tau == 0) {
      return Optional.empty();
    }
    NormalDistribution effects = NormalDistribution.of(m.estimate(), tau);
    double below = effects.cumulativeProbability(low);
    double above = effects.survivalProbability(high);
    return Optional.of(new Equivalence.TrueEffects(below, effects.probability(low, high), above));
  }
}
