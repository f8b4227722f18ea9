package org.microdosing.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Counts what a fuzzing run of a class gets done; at its end prints how many executions there were,
 * and leaves it in {@code target/fuzz}.
 */
public final class Executions implements AfterAllCallback {

  private static final Path FOLDER = Path.of("target/fuzz");

  private long count;
  private long start = System.nanoTime();

  /** Counts one execution. */
  public void count() {
    if (count++ == 0) {
      start = System.nanoTime();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    String name = context.getRequiredTestClass().getSimpleName();
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
