package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param clusters the study of each effect, in their order; empty if effects with one label are of
 *     one study
 * @since 0.1
 */
public record MetaAnalysisPlan(
    List<EffectSize> effects,
    TauEstimator estimator,
    Optional<CoefficientTest> chosenTest,
    double level,
    List<String> remarks,
    List<String> clusters) {

  /**
   * Copies the effects and checks that they can be pooled.
   *
   * @throws IllegalArgumentException if there are no effects, their measures differ, the level is
   *     not strictly between 0 and 1, or there are clusters, but not one for each effect
   */
  public MetaAnalysisPlan {
    effects = List.copyOf(effects);
    remarks = List.copyOf(remarks);
    clusters = List.copyOf(clusters);
    Objects.requireNonNull(estimator, "estimator");
    Objects.requireNonNull(chosenTest, "chosenTest");
    if (effects.isEmpty()) {
      throw new IllegalArgumentException("there are no effects to pool");
    }
    requireOneMeasure(effects);
    Requirements.level(level);
    if (!clusters.isEmpty() && clusters.size() != effects.size()) {
      throw new IllegalArgumentException(
          "each effect needs its cluster: %s effects, %s clusters"
              .formatted(effects.size(), clusters.size()));
    }
  }

  private static void requireOneMeasure(List<EffectSize> effects) {
    EffectSize first = effects.get(0);
    EffectMeasure measure = first.measure();
    for (EffectSize effect : effects) {
      if (effect.measure() != measure) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
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
    return new MetaAnalysisPlan(effects, other, chosenTest, level, remarks, clusters);
  }

  /**
   * Returns a plan with another test.
   *
   * @param other the test
   * @return the copy
   */
  public MetaAnalysisPlan test(CoefficientTest other) {
    return new MetaAnalysisPlan(effects, estimator, Optional.of(other), level, remarks, clusters);
  }

  /**
   * Returns a plan with another level of its intervals.
   *
   * @param other the coverage as a fraction, as 0.95
   * @return the copy
   */
  public MetaAnalysisPlan level(double other) {
    return new MetaAnalysisPlan(effects, estimator, chosenTest, other, remarks, clusters);
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
    return new MetaAnalysisPlan(effects, estimator, chosenTest, level, all, clusters);
  }

  /**
   * Returns a plan whose result knows which effects are of one study, where their labels do not
   * tell. The numbers stay those of independent effects, of which there is a warning if there is
   * more than one of a study; {@link ThreeLevel} takes account of it.
   *
   * @param labels the study of each effect, in their order: anything with a text form
   * @return the copy
   * @throws IllegalArgumentException if there are not as many labels as effects
   */
  public MetaAnalysisPlan clusters(List<?> labels) {
    return new MetaAnalysisPlan(
        effects,
        estimator,
        chosenTest,
        level,
        remarks,
        labels.stream().<String>map(String::valueOf).toList());
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

  /** Fits a model of effects. */
  MetaAnalysis fit(PoolingModel model) {
    return model == PoolingModel.RANDOM_EFFECTS ? fit() : equalEffects();
  }
}
