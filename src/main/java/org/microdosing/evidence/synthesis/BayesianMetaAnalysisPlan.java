package org.microdosing.evidence.synthesis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Effects and what is believed before they are seen; each step returns a changed copy.
 *
 * @param effects the effects, one per study, all of one measure
 * @param chosenPrior the prior of tau that was asked for; empty until one was, then {@link
 *     TauPrior#usual} is taken
 * @param meanPrior the prior of the mean effect; empty for a flat one
 * @param level the coverage of intervals, strictly between 0 and 1
 * @since 0.2
 */
public record BayesianMetaAnalysisPlan(
    List<EffectSize> effects,
    Optional<TauPrior> chosenPrior,
    Optional<MeanPrior> meanPrior,
    double level) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if there are no effects, their measures differ, or the level
   *     is not strictly between 0 and 1
   */
  public BayesianMetaAnalysisPlan {
    effects = MetaAnalysis.of(effects).level(level).effects();
  }

  /**
   * Returns the plan with a prior of the between-study standard deviation.
   *
   * @param prior the prior, as {@code TauPrior.halfNormal(0.5)}
   * @return the copy
   */
  public BayesianMetaAnalysisPlan prior(TauPrior prior) {
    return new BayesianMetaAnalysisPlan(effects, Optional.of(prior), meanPrior, level);
  }

  /**
   * Returns the plan with a normal prior of the mean effect in the place of a flat one.
   *
   * @param mean the mean of the prior
   * @param sd its standard deviation, above 0
   * @return the copy
   */
  public BayesianMetaAnalysisPlan meanPrior(double mean, double sd) {
    return new BayesianMetaAnalysisPlan(
        effects, chosenPrior, Optional.of(new MeanPrior(mean, sd)), level);
  }

  /**
   * Returns the plan with another level of intervals.
   *
   * @param other the coverage, as 0.95
   * @return the copy
   */
  public BayesianMetaAnalysisPlan level(double other) {
    return new BayesianMetaAnalysisPlan(effects, chosenPrior, meanPrior, other);
  }

  /**
   * Returns the prior of tau: the chosen one, else the usual one of the measure.
   *
   * @return the prior
   * @throws IllegalStateException if none was chosen and the measure has no usual one
   */
  public TauPrior prior() {
    return chosenPrior
        .or(() -> TauPrior.usual(effects.get(0).measure()))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "effects of the measure '"
                        + effects.get(0).measure().label()
                        + "' have no usual prior of tau: choose one in their unit, as"
                        + " prior(TauPrior.halfNormal(...))"));
  }

  /**
   * Fits the model.
   *
   * @return the result
   * @throws IllegalStateException if the prior has to be chosen, see {@link #prior()}
   * @throws IllegalArgumentException if there is one effect and neither the prior of tau nor that
   *     of the mean keeps the mean from being undefined
   */
  public BayesianMetaAnalysis fit() {
    return new BayesianMetaAnalysis(this);
  }

  /**
   * Fits the model with several priors of tau.
   *
   * @param priors the priors; if there are none: half-normal with half, one and two times the scale
   *     of the plan's prior, and half-Cauchy with its scale
   * @return a result for each, in this order
   * @throws IllegalStateException as {@link #fit()} does
   */
  public PriorSensitivity sensitivity(TauPrior... priors) {
    Stream<TauPrior> asked = Arrays.stream(priors);
    if (priors.length == 0) {
      double scale = prior().scale();
      asked =
          Stream.of(
              TauPrior.halfNormal(scale / 2),
              TauPrior.halfNormal(scale),
              TauPrior.halfNormal(2 * scale),
              TauPrior.halfCauchy(scale));
    }
    return new PriorSensitivity(asked.map(p -> prior(p).fit()).toList());
  }
}
