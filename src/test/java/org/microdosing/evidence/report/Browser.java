package org.microdosing.evidence.report;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A headless Chromium that opens one page in a profile of its own and is gone. */
final class Browser {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final long SECONDS = 90;

  private final Path program;

  private Browser(Path program) {
    this.program = program;
  }

  /** What a page looked like, and what the browser wrote to its log. */
  record Visit(BufferedImage picture, String log) {

    /** Lines of the log that a page's console wrote. */
    List<String> console() {
      return log.lines().filter(line -> line.contains("CONSOLE")).toList();
    }

    /** Brightness of the first pixel, which is the paper of the page, from 0 to 255. */
    int paper() {
      int pixel = picture.getRGB(0, 0);
      return ((pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff)) / 3;
    }
  }

  /** Finds a browser in the search path of programs. */
  static Browser find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String name : NAMES) {
      for (String folder : path.split(File.pathSeparator, -1)) {
        Path program = Path.of(folder).resolve(name);
        if (Files.isExecutable(program)) {
          return new Browser(program);
        }
      }
    }
    throw new AssertionError(
        "no browser found: the profile \"browser\" needs one of " + NAMES + " in the search path");
  }

  Visit open(Path page, boolean dark) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("browser");
    Path picture = profile.resolve("page.png");
    Path log = profile.resolve("log.txt");
    try {
      List<String> command = new ArrayList<>(List.of(program.toString(), "--headless"));
      command.addAll(
          List.of(
              "--no-sandbox",
              "--disable-gpu",
              "--disable-quic",
              "--no-first-run",
              "--disable-background-networking",
              "--disable-component-update",
              "--disable-sync",
              "--enable-logging=stderr",
              "--v=0",
              "--window-size=1100,1600",
              "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
              "--user-data-dir=" + profile.resolve("profile"),
              "--screenshot=" + picture,
              page.toUri().toString()));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the browser took more than " + SECONDS + " s for " + page);
      }
      if (!Files.exists(picture)) {
        throw new AssertionError("the browser made no picture: " + Files.readString(log));
      }
      return new Visit(ImageIO.read(picture.toFile()), Files.readString(log));
    } finally {
      delete(profile);
    }
  }

  /** Prints a page to a PDF beside it. */
  Path print(Path page) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("browser");
    Path pdf = page.resolveSibling(page.getFileName() + ".pdf");
    try {
      Process process =
          new ProcessBuilder(
                  program.toString(),
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--no-first-run",
                  "--disable-sync",
                  "--no-pdf-header-footer",
                  "--user-data-dir=" + profile.resolve("profile"),
                  "--print-to-pdf=" + pdf,
                  page.toUri().toString())
              .redirectErrorStream(true)
              .redirectOutput(profile.resolve("log.txt").toFile())
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the browser took more than " + SECONDS + " s to print " + page);
      }
      if (!Files.exists(pdf)) {
        throw new AssertionError(
            "nothing printed: " + Files.readString(profile.resolve("log.txt")));
      }
      return pdf;
    } finally {
      delete(profile);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.deleteIfExists(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
