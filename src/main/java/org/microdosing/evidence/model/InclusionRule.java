package org.microdosing.evidence.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Which evidence the library holds, and which it does not.
 *
 * @param complete the evidence that is gathered as completely as it is known
 * @param selection the evidence of which there is only a selection
 * @param asOf the day up to which this holds
 * @param notCovered what is not looked for
 * @since 0.2
 */
public record InclusionRule(
    String complete, String selection, LocalDate asOf, List<String> notCovered)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public InclusionRule {
    Checks.text(complete, "complete");
    Checks.text(selection, "selection");
    Objects.requireNonNull(asOf, "asOf");
    notCovered = List.copyOf(notCovered);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /** Returns the rule in two sentences. */
  @Override
  public String toString() {
    return "As completely as known on " + asOf + ": " + complete + ". Beyond: " + selection + ".";
  }
}
