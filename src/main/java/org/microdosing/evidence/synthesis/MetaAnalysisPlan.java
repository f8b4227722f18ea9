package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.measure.EffectMeasure;

/**
 * Effects and how they are to be pooled; each step returns a changed copy.
 *
 * <p>Start from {@link MetaAnalysis#of} and end with {@link #fit()} or {@link #equalEffects()}.
 *
 * @param effects the effects, one per study, all of one measure
 * @param estimator the estimator of the between-study variance
 * @param chosenTest the test that was asked for; empty until one was
 * @param level the coverage of intervals, as a fraction
 * @param remarks what a reader must know of how the effects came about; the result lists them among
 *     its warnings
 * @since 0.1
 */
public record MetaAnalysisPlan(
    List<EffectSize> effects,
    TauEstimator estimator,
    Optional<CoefficientTest> chosenTest,
    double level,
    List<String> remarks) {

  /**
   * Copies the effects and checks that they can be pooled.
   *
   * @throws IllegalArgumentException if there are no effects, their measures differ, or the level
   *     is not strictly between 0 and 1
   */
  public MetaAnalysisPlan {
    effects = List.copyOf(effects);
    remarks = List.copyOf(remarks);
    Objects.requireNonNull(estimator, "estimator");
    Objects.requireNonNull(chosenTest, "chosenTest");
    if (effects.isEmpty()) {
      throw new IllegalArgumentException("there are no effects to pool");
    }
    requireOneMeasure(effects);
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must lie between 0 and 1, as 0.95 does: " + level);
    }
  }

  private static void requireOneMeasure(List<EffectSize> effects) {
    EffectSize first = effects.get(0);
    EffectMeasure measure = first.measure();
    for (EffectSize effect : effects) {
      if (effect.measure() != measure) {
        throw new IllegalArgumentException(
            String.format(
                "effects of different measures cannot be pooled: \"%s\" is a %s (%s), \"%s\" a %s"
                    + " (%s)",
                first.label(),
                measure.label(),
                measure.code(),
                effect.label(),
                effect.measure().label(),
                effect.measure().code()));
      }
    }
  }

  /**
   * Returns a plan with another estimator of the between-study variance.
   *
   * @param other the estimator
   * @return the copy
   */
  public MetaAnalysisPlan estimator(TauEstimator other) {
    return new MetaAnalysisPlan(effects, other, chosenTest, level, remarks);
  }

  /**
   * Returns a plan with another test.
   *
   * @param other the test
   * @return the copy
   */
  public MetaAnalysisPlan test(CoefficientTest other) {
    return new MetaAnalysisPlan(effects, estimator, Optional.of(other), level, remarks);
  }

  /**
   * Returns a plan with another level of its intervals.
   *
   * @param other the coverage as a fraction, as 0.95
   * @return the copy
   */
  public MetaAnalysisPlan level(double other) {
    return new MetaAnalysisPlan(effects, estimator, chosenTest, other, remarks);
  }

  /**
   * Returns a plan whose result says more about where its effects come from.
   *
   * @param more sentences to add to the warnings of the result
   * @return the copy
   */
  public MetaAnalysisPlan remarks(List<String> more) {
    List<String> all = new ArrayList<>(remarks);
    all.addAll(more);
    return new MetaAnalysisPlan(effects, estimator, chosenTest, level, all);
  }

  /** Returns a plan for other effects. */
  MetaAnalysisPlan effects(List<EffectSize> others) {
    return new MetaAnalysisPlan(others, estimator, chosenTest, level, remarks);
  }

  /**
   * Fits the random-effects model, tested by {@link CoefficientTest#KNAPP_HARTUNG} unless another
   * test was chosen.
   *
   * <p>A single study is returned as it is, with a between-study variance of 0, test {@link
   * CoefficientTest#Z} and a warning.
   *
   * @return the result
   * @throws ArithmeticException if the effects lie more than 1e70 standard errors apart, their
   *     variances differ by a factor of more than 1e140, or the between-study variance exceeds the
   *     range of numbers
   */
  public MetaAnalysis fit() {
    return MetaAnalysis.randomEffects(this);
  }

  /**
   * Fits the equal-effects model, tested by {@link CoefficientTest#Z} unless another test was
   * chosen; the estimator plays no part.
   *
   * @return the result
   * @throws ArithmeticException as {@link #fit()} does
   */
  public MetaAnalysis equalEffects() {
    return MetaAnalysis.equalEffects(this);
  }
}
