package org.microdosing.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Counts what a fuzzing run gets done, and says so at its end. */
public final class Executions {

  private static final Path FOLDER = Path.of("target/fuzz");

  private final String name;
  private long count;
  private long start = System.nanoTime();

  /**
   * Creates a count for a class of tests.
   *
   * @param tests the class
   */
  public Executions(Class<?> tests) {
    this.name = tests.getSimpleName();
  }

  /** Counts one execution. */
  public void count() {
    if (count++ == 0) {
      start = System.nanoTime();
    }
  }

  /** Prints how many executions there were, and leaves it in {@code target/fuzz}. */
  public void report() throws IOException {
    double seconds = (System.nanoTime() - start) / 1e9;
    String line =
        String.format(
            Locale.ROOT,
            "%s: %,d executions in %.0f s, %,.0f a second",
            name,
            count,
            seconds,
            count / seconds);
    System.out.println(line);
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(name + ".txt"), line + "\n");
  }
}
