package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.page.Phrases;

/**
 * Egger's regression of effects on their standard errors: whether small studies show other effects
 * than large ones, and where the regression points to for a study without error.
 *
 * <p>Asymmetry has other causes than unpublished results: small studies may differ in people, dose
 * or quality. With fewer than 10 effects the test has little power (Sterne et al. 2011, BMJ 343,
 * d4002).
 *
 * @param form the form of the regression
 * @param slope the change of the effect per unit of its standard error, with the test of asymmetry
 * @param limit the intercept: the effect expected at a standard error of 0
 * @param k the number of effects
 * @since 0.1
 */
public record EggerTest(EggerForm form, Coefficient slope, Coefficient limit, int k) {

  /** Below this number of effects the test says little. */
  private static final int ENOUGH = 10;

  /**
   * Regresses effects on their standard errors.
   *
   * @param effects at least 3 effects whose standard errors are not all equal
   * @param form the form of the regression
   * @param estimator for the mixed-effects form: the estimator of the between-study variance, or
   *     empty for none
   * @param test for the mixed-effects form: how coefficients are tested
   * @param level the coverage of intervals
   * @return the test
   * @throws IllegalStateException if there are fewer than 3 effects or their errors are equal
   */
  static EggerTest of(
      List<EffectSize> effects,
      EggerForm form,
      Optional<TauEstimator> estimator,
      CoefficientTest test,
      double level) {
    Requirements.atLeast(3, effects.size(), "Egger's regression");
    double[] errors = effects.stream().mapToDouble(EffectSize::standardError).toArray();
    LinearModel model = DesignMatrix.withIntercept(effects, errors);
    if (DesignMatrix.isDependent(model, 1)) {
      throw new IllegalStateException(
          "Egger's regression needs standard errors that differ: all "
              + effects.size()
              + " are "
              + errors[0]);
    }
    MixedModelFit fit =
        form == EggerForm.CLASSICAL
            // Knapp and Hartung's scale of an equal-effects model is the dispersion of Egger's.
            ? MixedModelFit.equalEffects(model, CoefficientTest.KNAPP_HARTUNG)
            : DesignMatrix.fit(model, estimator, test);
    return new EggerTest(
        form,
        Coefficient.of("standard error", fit, 1, level),
        Coefficient.of("limit", fit, 0, level),
        effects.size());
  }

  /**
   * Returns the test statistic of asymmetry.
   *
   * @return the slope over its standard error: below 0 if less precise effects are lower
   */
  public double statistic() {
    return slope.statistic();
  }

  /**
   * Returns the degrees of freedom of the t distribution.
   *
   * @return k - 2, or empty if the statistic was referred to the normal distribution
   */
  public OptionalInt degreesOfFreedom() {
    return slope.degreesOfFreedom();
  }

  /**
   * Returns the two-sided p value of asymmetry.
   *
   * @return the p value
   */
  public double pValue() {
    return slope.pValue();
  }

  /**
   * Returns the effect that the regression expects at a standard error of 0.
   *
   * @return the intercept
   */
  public double limitEstimate() {
    return limit.estimate();
  }

  /**
   * Returns the confidence interval of the limit estimate.
   *
   * @return the interval
   */
  public Interval limitInterval() {
    return limit.confidenceInterval();
  }

  /** Returns the test as a few lines of text. */
  @Override
  public String toString() {
    String reference =
        degreesOfFreedom().isPresent() ? "t(" + degreesOfFreedom().getAsInt() + ")" : "z";
    StringBuilder text = new StringBuilder();
    text.append("Egger's regression (%s), %s effects\n".formatted(form.label(), k));
    text.append(
        "asymmetry: %s = %s, %s\n"
            .formatted(reference, ResultTable.number(statistic()), Phrases.p(pValue())));
    text.append(
        "limit at a standard error of 0: %s %s"
            .formatted(ResultTable.number(limitEstimate()), ResultTable.interval(limitInterval())));
    if (k < ENOUGH) {
      text.append("\nNote: with fewer than 10 effects the test has little power");
    }
    return text.toString();
  }
}
