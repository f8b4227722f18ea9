package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Why something implausible in a study stands as it does: somebody looked, and the source has it.
 *
 * @param rule the rule that warns of it
 * @param about ids of the findings and arms that it is about; empty for the study itself
 * @param reason why it is right, or stays, in words
 * @since 0.2
 */
public record ExplainedWarning(PlausibilityRule rule, List<String> about, String reason)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if the reason is blank
   */
  public ExplainedWarning {
    Objects.requireNonNull(rule, "rule");
    about = List.copyOf(about);
    Checks.text(reason, "reason");
  }

  /** Returns rule, place and reason on one line. */
  @Override
  public String toString() {
    return rule.id() + (about.isEmpty() ? "" : " of " + String.join(", ", about)) + ": " + reason;
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
