package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the vocabulary says of an outcome, for readers of the data files; the facts are those of the
 * {@link Outcome} itself.
 *
 * @param outcome the outcome
 * @param family its family
 * @param scale what more of it is
 * @param health whether a change counts for health
 * @param manifold whether measures of quite different things stand under it
 * @param words words of sources that mean it
 * @param importantDifferences smallest differences that matter to patients on any scale of it, in
 *     standard deviations, as published; they may disagree
 * @param note what else to know
 * @since 0.2
 */
public record OutcomeEntry(
    Outcome outcome,
    OutcomeFamily family,
    OutcomeScale scale,
    HealthMeaning health,
    boolean manifold,
    List<String> words,
    List<PublishedDifference> importantDifferences,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a fact is not that of the outcome
   */
  public OutcomeEntry {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(health, "health");
    words = List.copyOf(words);
    importantDifferences = List.copyOf(importantDifferences);
    Objects.requireNonNull(note, "note");
    if (family != outcome.family()
        || scale != outcome.scale()
        || health != outcome.health()
        || manifold != outcome.isManifold()) {
      throw new IllegalArgumentException(
          "expected the facts that the library has of "
              + outcome.id()
              + ": "
              + outcome.family().id()
              + ", "
              + outcome.scale().id()
              + ", "
              + outcome.health().id()
              + ", "
              + (outcome.isManifold() ? "manifold" : "not manifold"));
    }
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
