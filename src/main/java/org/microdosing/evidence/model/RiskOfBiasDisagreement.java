package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * Where published judgements of risk of bias contradict each other.
 *
 * @param study id of the study; empty where they disagree on many
 * @param scope the trials, where they are not one study
 * @param what who says what, in words
 * @since 0.2
 */
public record RiskOfBiasDisagreement(Optional<String> study, Optional<String> scope, String what)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public RiskOfBiasDisagreement {
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(scope, "scope");
    Checks.text(what, "what");
    if (study.isPresent() == scope.isPresent()) {
      throw new IllegalArgumentException("a disagreement is about a study or has a scope");
    }
  }

  /** Returns what is disputed and how. */
  @Override
  public String toString() {
    return study.or(() -> scope).orElseThrow() + ": " + what;
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
