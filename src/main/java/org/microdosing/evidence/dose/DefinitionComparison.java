package org.microdosing.evidence.dose;

import java.util.Objects;
import org.microdosing.evidence.model.MicrodoseDefinition;

/**
 * A dose set against one published definition of a microdose.
 *
 * @param definition the definition
 * @param match whether the dose meets it
 * @param reason why, in words
 * @since 0.1
 */
public record DefinitionComparison(
    MicrodoseDefinition definition, DefinitionMatch match, String reason) {

  /** Checks the components. */
  public DefinitionComparison {
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(match, "match");
    Objects.requireNonNull(reason, "reason");
  }

  /** Returns who defines it, whether it is met and why, on one line. */
  @Override
  public String toString() {
    return definition.statedBy() + ": " + match.label() + " (" + reason + ")";
  }
}
