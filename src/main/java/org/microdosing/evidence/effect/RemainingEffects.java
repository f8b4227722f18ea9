package org.microdosing.evidence.effect;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.synthesis.BayesianMetaAnalysis;
import org.microdosing.evidence.synthesis.EffectSize;

/**
 * Which effects the figures on one question leave open: "no difference" would need that none that
 * matters is left.
 *
 * <p>One sample is its own effect. Two or more are pooled by the Bayesian random-effects model with
 * the usual prior of the measure ({@link org.microdosing.evidence.synthesis.BayesianMetaAnalysis}),
 * because so few tell next to nothing of how much they differ.
 *
 * @param question the question
 * @param orientation what a positive effect means
 * @param samples ids of the studies that first reported the people, at least one
 * @param people the people behind the figures; 0 if no sizes are known
 * @param estimate the effect, on the scale of the measure
 * @param interval the effects that are left, at 95 %
 * @param bound the smallest difference that matters
 * @since 0.2
 */
public record RemainingEffects(
    EffectQuestion question,
    Orientation orientation,
    List<String> samples,
    int people,
    double estimate,
    Interval interval,
    ImportantDifference bound) {

  private static final double LEVEL = 0.95;

  /** Checks and copies the components. */
  public RemainingEffects {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(orientation, "orientation");
    samples = List.copyOf(samples);
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(bound, "bound");
  }

  static RemainingEffects of(EffectQuestion question, PoolingChoice choice) {
    List<Candidate> candidates = choice.candidates();
    List<EffectSize> effects = choice.selection().effects();
    Optional<BayesianMetaAnalysis> pooled =
        effects.size() == 1
            ? Optional.empty()
            : Optional.of(BayesianMetaAnalysis.of(effects).level(LEVEL).fit());
    return new RemainingEffects(
        question,
        candidates.get(0).orientation(),
        candidates.stream().map(Candidate::sample).distinct().toList(),
        candidates.stream().mapToInt(c -> c.figures().people()).sum(),
        pooled.map(BayesianMetaAnalysis::mean).orElseGet(() -> effects.get(0).estimate()),
        pooled.map(BayesianMetaAnalysis::interval).orElseGet(() -> effects.get(0).interval(LEVEL)),
        ImportantDifference.of(candidates)
            .orElseGet(() -> ImportantDifference.standIn(question.kind())));
  }

  /**
   * Tells whether an effect above the bound is excluded.
   *
   * @return true if the interval ends at or below it
   */
  public boolean excludesAbove() {
    return interval.high() <= bound.size();
  }

  /**
   * Tells whether an effect below the bound, with the sign turned, is excluded.
   *
   * @return true if the interval starts at or above it
   */
  public boolean excludesBelow() {
    return interval.low() >= -bound.size();
  }

  /**
   * Returns what is not excluded, in words.
   *
   * @return for example {@code an effect of 0.3 either way is not excluded}
   */
  public String statement() {
    String size = size();
    if (excludesAbove() == excludesBelow()) {
      return size + " either way is " + (excludesAbove() ? "excluded" : "not excluded");
    }
    return size
        + " "
        + side(!excludesAbove())
        + " is not excluded, one "
        + side(excludesAbove())
        + " is";
  }

  private String size() {
    return isRatio()
        ? "an odds ratio of " + Numbers.significant(Math.exp(bound.size()), 2)
        : "an effect of " + Numbers.significant(bound.size(), 2);
  }

  private boolean isRatio() {
    return question.kind().measure() == EffectMeasure.ODDS_RATIO;
  }

  private String side(boolean above) {
    return switch (orientation) {
      case FAVOURS_ARM -> above ? "for the arm" : "against the arm";
      case MORE_EVENTS -> above ? "with more events" : "with fewer";
      case HIGHER, SHARE -> above ? "upwards" : "downwards";
    };
  }

  /**
   * Returns the effect with its interval.
   *
   * @return for example {@code g 0.06 [-0.65, 0.69]}; of odds, the ratio
   */
  public String effect() {
    return isRatio()
        ? "odds ratio "
            + Numbers.significant(Math.exp(estimate), 2)
            + " ["
            + Numbers.significant(Math.exp(interval.low()), 2)
            + ", "
            + Numbers.significant(Math.exp(interval.high()), 2)
            + "]"
        : "g "
            + Numbers.fixed(estimate, 2)
            + " ["
            + Numbers.fixed(interval.low(), 2)
            + ", "
            + Numbers.fixed(interval.high(), 2)
            + "]";
  }

  /** Returns question, people, effect and what is not excluded on one line. */
  @Override
  public String toString() {
    return question
        + ": "
        + effect()
        + ", "
        + Phrases.samples(samples.size())
        + (people > 0 ? ", " + Phrases.people(people) : "")
        + "; "
        + statement();
  }
}
