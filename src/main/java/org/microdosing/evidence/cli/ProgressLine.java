package org.microdosing.evidence.cli;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.microdosing.evidence.data.LoadProgress;

/** Shows on one line of a terminal how far long work is, and takes the line away in the end. */
final class ProgressLine {

  private static final int PERCENT = 100;

  private final PrintStream out;
  private String shown = "";

  /** Shows progress on a stream, whatever that is. */
  ProgressLine(PrintStream out) {
    this.out = out;
  }

  /** Shows progress if a person looks on, and nothing otherwise. */
  static ProgressLine onTerminal(PrintStream out) {
    return isTerminal(Optional.ofNullable(System.console())) ? new ProgressLine(out) : silent();
  }

  /** Shows nothing. */
  static ProgressLine silent() {
    return new ProgressLine(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  /**
   * Up to Java 21 there is a console only where there is a terminal. Since Java 22 there always is
   * one, and it says itself whether it is a terminal.
   */
  private static boolean isTerminal(Optional<Console> console) {
    if (console.isEmpty()) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(
          Console.class.getMethod("isTerminal").invoke(console.orElseThrow()));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a console does not say whether it is a terminal", e);
    }
  }

  /** Shows how far a load is; the line changes a hundred times, however many files there are. */
  void show(LoadProgress progress) {
    int files = Math.max(1, progress.files());
    show("reading files: " + (long) progress.filesRead() * PERCENT / files + " %");
  }

  /** Shows what is being done. */
  void show(String text) {
    if (!text.equals(shown)) {
      out.print("\r" + text + " ".repeat(Math.max(0, shown.length() - text.length())));
      out.flush();
      shown = text;
    }
  }

  /** Leaves the line as it was before. */
  void clear() {
    if (!shown.isEmpty()) {
      show("");
      out.print("\r");
      out.flush();
    }
  }
}
