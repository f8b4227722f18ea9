package org.microdosing.evidence.effect;

import java.util.Comparator;
import java.util.Objects;
import org.microdosing.evidence.model.Outcome;

/**
 * What effects that may be pooled have in common: an outcome, what of it is measured, and the kind
 * of effect.
 *
 * @param outcome the outcome
 * @param thing what has to be the same within the outcome: the event, or what a manifold outcome
 *     such as mood was measured by; empty text if nothing has
 * @param kind the kind of effect
 * @since 0.2
 */
public record EffectQuestion(Outcome outcome, String thing, EffectKind kind)
    implements Comparable<EffectQuestion> {

  private static final Comparator<EffectQuestion> ORDER =
      Comparator.comparing(EffectQuestion::outcome)
          .thenComparing(EffectQuestion::kind)
          .thenComparing(EffectQuestion::thing);

  /** Checks the components. */
  public EffectQuestion {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(thing, "thing");
    Objects.requireNonNull(kind, "kind");
  }

  static EffectQuestion of(Candidate candidate) {
    return new EffectQuestion(candidate.finding().outcome(), candidate.thing(), candidate.kind());
  }

  /** Compares by outcome, kind and thing. */
  @Override
  public int compareTo(EffectQuestion other) {
    return ORDER.compare(this, other);
  }

  /** Returns the outcome with what of it is measured: {@code mood, positive affect}. */
  @Override
  public String toString() {
    return thing.isEmpty() ? outcome.label() : outcome.label() + ", " + thing;
  }
}
