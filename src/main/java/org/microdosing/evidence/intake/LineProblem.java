package org.microdosing.evidence.intake;

import java.io.Serializable;
import java.util.Objects;
import org.microdosing.evidence.name.QuotedText;

/**
 * One thing that is wrong with a file of another program.
 *
 * @param file the file, as it was named by whoever asked for it
 * @param line the line, counted from 1; 0 where the problem is the file itself
 * @param message what was expected and what was found
 * @since 0.2
 */
public record LineProblem(String file, int line, String message) implements Serializable {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the line is negative
   */
  public LineProblem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
    if (line < 0) {
      throw new IllegalArgumentException("lines are counted from 1: " + line);
    }
  }

  /** Returns file, line and message on one line, with escapes for what cannot be seen. */
  @Override
  public String toString() {
    return QuotedText.visible(file + (line == 0 ? "" : " line " + line) + ": " + message);
  }
}
