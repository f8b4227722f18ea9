package org.microdosing.evidence.certainty;

import java.util.List;
import java.util.Objects;
import org.microdosing.evidence.table.LazyList;

/**
 * What one domain does to certainty, and why.
 *
 * @param domain the domain
 * @param change 0 to -3 levels
 * @param reason why, in words, with figures
 * @param studies ids of the studies that the reason is about; empty if it is about all
 * @since 0.1
 */
public record CertaintyStep(
    CertaintyDomain domain, int change, String reason, List<String> studies) {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if the change is out of its range or the reason is blank
   */
  public CertaintyStep {
    Objects.requireNonNull(domain, "domain");
    studies = LazyList.copyOf(studies);
    if (change > 0 || change < -3 || reason.isBlank()) {
      throw new IllegalArgumentException("no step: " + change + " for " + reason);
    }
  }

  static CertaintyStep of(CertaintyDomain domain, int change, String reason) {
    return new CertaintyStep(domain, change, reason, List.of());
  }

  /** Returns change and reason with the studies, without the domain. */
  String words() {
    return (change == 0 ? "0" : Integer.toString(change))
        + ", "
        + reason
        + (studies.isEmpty() ? "" : " (" + String.join(", ", studies) + ")");
  }

  /** Returns domain, change, reason and studies on one line. */
  @Override
  public String toString() {
    return domain.label() + " " + words();
  }
}
