package org.microdosing.evidence.chart;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.PrintedNumbers;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.synthesis.Coefficient;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaRegression;
import org.microdosing.evidence.synthesis.Moderator;

/**
 * A plot of effects against doses, or against another number that studies differ in, with the line
 * of a meta-regression and its confidence band.
 *
 * <pre>{@code
 * MetaRegression r = MetaRegression.of(effects).moderator("dose, µg", doses).fit();
 * DoseResponsePlot.of(r).writeTo(file);
 * }</pre>
 *
 * <p>The area of a point is in proportion to its weight. The line stands for a difference between
 * studies; it does not say what more of a dose does in a person.
 *
 * @since 0.1
 */
public final class DoseResponsePlot implements Chart {

  private final List<EffectSize> effects;
  private final Moderator moderator;
  private final Optional<MetaRegression> regression;
  private final Optional<String> title;

  private DoseResponsePlot(
      List<EffectSize> effects,
      Moderator moderator,
      Optional<MetaRegression> regression,
      Optional<String> title) {
    this.effects = effects;
    this.moderator = moderator;
    this.regression = regression;
    this.title = title;
  }

  /**
   * Returns a plot of a regression.
   *
   * @param regression a meta-regression with one moderator
   * @return the plot
   * @throws IllegalArgumentException if there is not exactly one moderator
   */
  public static DoseResponsePlot of(MetaRegression regression) {
    List<Moderator> moderators = regression.plan().moderators();
    if (moderators.size() != 1) {
      throw new IllegalArgumentException(
          "one axis shows one moderator, this regression has "
              + moderators.stream().map(Moderator::name).toList());
    }
    return new DoseResponsePlot(
        regression.plan().effects(), moderators.get(0), Optional.of(regression), Optional.empty());
  }

  /**
   * Returns a plot of effects without a regression, such as those that are too few for one.
   *
   * @param effects the effects, all of one measure; none give a plot that says so
   * @param moderator their doses, with the name and unit to write on the axis
   * @return the plot
   * @throws IllegalArgumentException if there is not one dose for each effect, or measures differ
   */
  public static DoseResponsePlot of(List<EffectSize> effects, Moderator moderator) {
    if (effects.size() != moderator.values().size()) {
      throw new IllegalArgumentException(
          "each effect needs its dose: %s effects, %s doses"
              .formatted(effects.size(), moderator.values().size()));
    }
    if (effects.stream().map(EffectSize::measure).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "one axis cannot show different measures: "
              + effects.stream().map(e -> e.measure().label()).distinct().toList());
    }
    return new DoseResponsePlot(
        List.copyOf(effects), moderator, Optional.empty(), Optional.empty());
  }

  /**
   * Returns the same plot with another title.
   *
   * @param other the title
   * @return a new plot
   */
  public DoseResponsePlot withTitle(String other) {
    return new DoseResponsePlot(effects, moderator, regression, Optional.of(other));
  }

  @Override
  public String title() {
    return title.orElseGet(
        () ->
            effects.isEmpty()
                ? "Effect by " + moderator.name()
                : Phrases.capitalised(effects.get(0).measure().label())
                    + " by "
                    + moderator.name());
  }

  @Override
  public String toSvg() {
    return effects.isEmpty()
        ? Frame.empty(title(), "No effects to show.")
        : new ResponseDrawing(title(), effects, moderator, regression, sentence())
            .toSvg(description());
  }

  private String description() {
    return effects.isEmpty()
        ? "No effects to show."
        : Phrases.count(effects.size(), "effect", "effects")
            + " against "
            + moderator.name()
            + ". "
            + sentence();
  }

  /** Returns the regression in words. */
  private String sentence() {
    if (regression.isEmpty()) {
      return "No regression.";
    }
    MetaRegression r = regression.get();
    Coefficient slope = r.coefficients().get(1);
    return "Change per unit, on the scale of the regression: "
        + PrintedNumbers.fine(slope.estimate())
        + " ["
        + PrintedNumbers.fine(slope.confidenceInterval().low())
        + ", "
        + PrintedNumbers.fine(slope.confidenceInterval().high())
        + "], "
        + Phrases.p(slope.pValue())
        + "; tau² = "
        + PrintedNumbers.variance(r.tauSquared())
        + ", R² = "
        + Numbers.percent(r.rSquared() / 100, 0)
        + ".";
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + description();
  }
}
