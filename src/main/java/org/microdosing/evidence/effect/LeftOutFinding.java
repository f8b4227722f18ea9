package org.microdosing.evidence.effect;

import java.util.Objects;
import org.microdosing.evidence.model.Finding;

/**
 * A finding that is no part of a selection of effects, and why.
 *
 * @param finding the finding
 * @param reason why it was left out
 * @param detail what the reason means here, such as the id of the finding that was kept; may be
 *     empty text
 * @since 0.1
 */
public record LeftOutFinding(Finding finding, LeftOutReason reason, String detail) {

  /** Checks the components. */
  public LeftOutFinding {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
  }

  /** Returns id, reason and detail on one line. */
  @Override
  public String toString() {
    return finding.id() + ": " + reason.label() + (detail.isEmpty() ? "" : " (" + detail + ")");
  }
}
