package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a meta-regression is to be fitted to and how; every step returns a new plan.
 *
 * @param effects the effects
 * @param moderators what the effects are explained with, beside an intercept
 * @param estimator how the residual between-study variance is estimated
 * @param chosenTest the test that was asked for; empty until one was
 * @param level the coverage of intervals, strictly between 0 and 1
 * @since 0.1
 */
public record MetaRegressionPlan(
    List<EffectSize> effects,
    List<Moderator> moderators,
    TauEstimator estimator,
    Optional<CoefficientTest> chosenTest,
    double level) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if there are no effects, a moderator has not one value for
   *     each effect, two moderators share a name, or the level is not strictly between 0 and 1
   */
  public MetaRegressionPlan {
    effects = List.copyOf(effects);
    moderators = List.copyOf(moderators);
    if (effects.isEmpty()) {
      throw new IllegalArgumentException("a meta-regression needs effects, found none");
    }
    for (Moderator moderator : moderators) {
      if (moderator.values().size() != effects.size()) {
        throw new IllegalArgumentException(
            "moderator '%s' needs a value for each of %s effects, found %s"
                .formatted(moderator.name(), effects.size(), moderator.values().size()));
      }
    }
    List<String> names = moderators.stream().map(Moderator::name).toList();
    if (names.stream().distinct().count() < names.size() || names.contains("intercept")) {
      throw new IllegalArgumentException(
          "moderators need names that differ, from each other and from 'intercept': " + names);
    }
    Requirements.level(level);
  }

  /**
   * Returns the plan with one more moderator.
   *
   * @param name what the property is
   * @param values one finite value for each effect, in the order of the effects
   * @return the copy
   */
  public MetaRegressionPlan moderator(String name, double... values) {
    return with(List.of(Moderator.of(name, values)));
  }

  /**
   * Returns the plan with one more moderator that follows from the effect.
   *
   * @param name what the property is
   * @param value tells the value of an effect
   * @return the copy
   */
  public MetaRegressionPlan moderator(String name, ToDoubleFunction<? super EffectSize> value) {
    return moderator(name, effects.stream().mapToDouble(value).toArray());
  }

  /**
   * Returns the plan with a property that has categories: one moderator of 0 and 1 for each
   * category but the first to appear, which the others are compared with.
   *
   * @param name what the property is; the moderators are named {@code name=category}
   * @param categories the category of each effect, in the order of the effects
   * @return the copy
   * @throws IllegalArgumentException if there are fewer than two categories or not as many values
   *     as effects
   */
  public MetaRegressionPlan category(String name, List<String> categories) {
    List<String> levels = categories.stream().distinct().toList();
    if (levels.size() < 2) {
      throw new IllegalArgumentException(
          "'%s' needs at least 2 categories to compare, found %s".formatted(name, levels));
    }
    List<Moderator> dummies = new ArrayList<>();
    for (String category : levels.subList(1, levels.size())) {
      dummies.add(
          new Moderator(
              name + "=" + category,
              categories.stream().map(c -> c.equals(category) ? 1.0 : 0.0).toList()));
    }
    return with(dummies);
  }

  private MetaRegressionPlan with(List<Moderator> more) {
    List<Moderator> all = new ArrayList<>(moderators);
    all.addAll(more);
    return new MetaRegressionPlan(effects, all, estimator, chosenTest, level);
  }

  /**
   * Returns the plan with another estimator of the residual between-study variance.
   *
   * @param other the estimator
   * @return the copy
   */
  public MetaRegressionPlan estimator(TauEstimator other) {
    return new MetaRegressionPlan(effects, moderators, other, chosenTest, level);
  }

  /**
   * Returns the plan with another test of the coefficients.
   *
   * @param other the test
   * @return the copy
   */
  public MetaRegressionPlan test(CoefficientTest other) {
    return new MetaRegressionPlan(effects, moderators, estimator, Optional.of(other), level);
  }

  /**
   * Returns the plan with another level of intervals.
   *
   * @param other the coverage, as 0.95
   * @return the copy
   */
  public MetaRegressionPlan level(double other) {
    return new MetaRegressionPlan(effects, moderators, estimator, chosenTest, other);
  }

  /**
   * Fits the mixed-effects model, tested by {@link CoefficientTest#KNAPP_HARTUNG} unless another
   * test was chosen.
   *
   * @return the fitted model
   * @throws IllegalArgumentException if there is no moderator, there are not more effects than
   *     coefficients, or a moderator is constant or follows from the others
   * @throws ArithmeticException if the effects lie too far apart, measured in their standard
   *     errors, to be computed with
   */
  public MetaRegression fit() {
    return MetaRegressionFit.fit(this, Optional.of(estimator), CoefficientTest.KNAPP_HARTUNG);
  }

  /**
   * Fits the model without residual between-study variance, tested by {@link CoefficientTest#Z}
   * unless another test was chosen; the estimator plays no part.
   *
   * @return the fitted model
   * @throws IllegalArgumentException as {@link #fit()} does
   * @throws ArithmeticException as {@link #fit()} does
   */
  public MetaRegression equalEffects() {
    return MetaRegressionFit.fit(this, Optional.empty(), CoefficientTest.Z);
  }

  /** Returns the design, of full rank and with effects to spare. */
  LinearModel model() {
    if (moderators.isEmpty()) {
      throw new IllegalArgumentException(
          "a meta-regression needs a moderator; without one, use MetaAnalysis");
    }
    int coefficients = moderators.size() + 1;
    if (effects.size() <= coefficients) {
      throw new IllegalArgumentException(
          "%s coefficients (with the intercept) need at least %s effects, found %s"
              .formatted(coefficients, coefficients + 1, effects.size()));
    }
    LinearModel model =
        DesignMatrix.withIntercept(
            effects, moderators.stream().map(Moderator::toArray).toArray(double[][]::new));
    for (int j = 1; j < coefficients; j++) {
      if (DesignMatrix.isDependent(model, j)) {
        throw new IllegalArgumentException(dependence(j - 1));
      }
    }
    return model;
  }

  private String dependence(int index) {
    Moderator moderator = moderators.get(index);
    if (moderator.values().stream().distinct().count() == 1) {
      return "moderator '%s' is %s in all effects, so it explains nothing"
          .formatted(moderator.name(), moderator.values().get(0));
    }
    return "moderator '%s' follows from the intercept and %s: leave one of them out"
        .formatted(
            moderator.name(), moderators.subList(0, index).stream().map(Moderator::name).toList());
  }
}
