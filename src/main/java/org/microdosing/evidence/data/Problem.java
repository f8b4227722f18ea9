package org.microdosing.evidence.data;

import java.io.Serializable;
import java.util.Objects;
import org.microdosing.evidence.name.QuotedText;

/**
 * One thing that is wrong with a data file.
 *
 * @param file path of the file within its directory, with {@code /} between names, for example
 *     {@code studies/bershad-2019.json}; empty where the problem is the directory itself
 * @param pointer JSON pointer (RFC 6901) to the value, for example {@code /findings/3/statistic};
 *     empty where the problem is the file as a whole
 * @param message what was expected and what was found
 * @since 0.1
 */
public record Problem(String file, String pointer, String message) implements Serializable {

  /**
   * Checks the components.
   *
   * @throws NullPointerException if a component is null
   */
  public Problem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(message, "message");
  }

  /** Returns file, pointer and message on one line, with escapes for what cannot be seen. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (!pointer.isEmpty()) {
      text.append(file.isEmpty() ? "" : " ").append(pointer);
    }
    text.append(text.isEmpty() ? "" : ": ").append(message);
    return QuotedText.visible(text.toString());
  }
}
