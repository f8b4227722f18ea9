package org.microdosing.evidence.plausibility;

import java.io.Serializable;
import java.util.Objects;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.name.QuotedText;

/**
 * Something possible and implausible in a record, which somebody should look up again.
 *
 * @param file path of the file that holds the record, or would hold it, for example {@code
 *     studies/bershad-2019.json}
 * @param pointer JSON pointer (RFC 6901) to the value
 * @param about id of the finding or arm; that of the study where it is about the study itself
 * @param rule the rule that it goes against
 * @param message what stands there and why it is doubtful
 * @since 0.2
 */
public record Warning(
    String file, String pointer, String about, PlausibilityRule rule, String message)
    implements Serializable {

  /** Checks that every component is there. */
  public Warning {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(message, "message");
  }

  /** Returns place, message, rule and the source of the rule on one line. */
  @Override
  public String toString() {
    return QuotedText.visible(
        file + " " + pointer + ": " + message + " [" + rule.id() + "; " + rule.source() + "]");
  }
}
