package org.microdosing.evidence.effect;

import java.util.List;
import java.util.Objects;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.ThreeLevel;
import org.microdosing.evidence.synthesis.ThreeLevelPlan;

/**
 * Every effect that samples give to one question, with the sample that each is of. Effects of one
 * sample are of the same people, so their errors are alike: {@link #plan()} pools them by a model
 * that knows it.
 *
 * @param selection the effects with where they come from, and every finding left out
 * @since 0.2
 */
public record AllEffects(EffectSelection selection) {

  /** The usual assumption for effects of the same people, to be varied. */
  private static final double CORRELATION = 0.6;

  /** Checks the component. */
  public AllEffects {
    Objects.requireNonNull(selection, "selection");
  }

  /**
   * Returns the effects.
   *
   * @return at least one, in the order of the library
   */
  public List<EffectSize> effects() {
    return selection.effects();
  }

  /**
   * Returns the sample of each effect.
   *
   * @return as many ids as effects, in their order
   */
  public List<String> clusters() {
    return selection.clusters();
  }

  /**
   * Returns a three-level model of the effects in their samples, with a correlation of 0.6 between
   * the errors of a sample; another can be chosen ({@link ThreeLevelPlan#correlation(double)}) and
   * all be seen ({@link ThreeLevelPlan#sensitivity(double...)}).
   *
   * @return the plan
   * @throws IllegalArgumentException if there are fewer than two samples, or none has two effects
   */
  public ThreeLevelPlan plan() {
    return ThreeLevel.of(effects(), clusters()).correlation(CORRELATION);
  }

  /**
   * Tells whether there are two samples or more, one of them with several effects.
   *
   * @return false if {@link #plan()} has nothing to model
   */
  public boolean isModelled() {
    return selection.hasRepeatedSamples() && clusters().stream().distinct().count() > 1;
  }

  /**
   * Returns the effects as a page, with the model and how much it depends on the correlation where
   * there is something to model.
   */
  @Override
  public String toString() {
    String effects = Page.text(selection.blocks()).stripTrailing();
    return isModelled()
        ? effects
            + "\n\n"
            + plan().fit()
            + "\n\nBy the correlation within samples\n"
            + plan().sensitivity()
        : effects;
  }
}
