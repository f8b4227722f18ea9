package org.microdosing.evidence.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.microdosing.evidence.EvidenceLibrary;

/** The packaged library and the jars it needs, as a consumer meets them. */
final class Packaged {

  /** Artifacts that a consumer gets with the library; nothing else may be needed. */
  static final List<String> RUNTIME =
      List.of(
          "jackson-core",
          "guava",
          "failureaccess",
          "listenablefuture",
          "error_prone_annotations",
          "j2objc-annotations",
          "commons-numbers-combinatorics",
          "commons-numbers-core",
          "commons-numbers-fraction",
          "commons-numbers-gamma",
          "commons-numbers-rootfinder",
          "commons-rng-client-api",
          "commons-rng-sampling",
          "commons-statistics-distribution",
          "jspecify");

  private Packaged() {}

  /** Returns the jar under test; fails if the tests run against loose classes. */
  static Path jar() {
    try {
      Path jar =
          Path.of(
              EvidenceLibrary.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      assertThat(jar.getFileName().toString()).endsWith(".jar");
      return jar;
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the number of studies that the jar must hold. */
  static long studies() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data", "studies"))) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }

  /** Returns the jars of the run-time dependencies, found on the class path of the test. */
  static List<Path> dependencies() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(classPath.split(File.pathSeparator))
        .map(Path::of)
        .filter(p -> RUNTIME.contains(artifact(p)))
        .toList();
  }

  /** Returns the name of an artifact without its version. */
  static String artifact(Path jar) {
    return jar.getFileName().toString().replaceFirst("-\\d.*\\.jar$", "");
  }

  static String path(List<Path> jars) {
    return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
  }

  static List<Path> with(List<Path> jars, Path... more) {
    List<Path> all = new ArrayList<>(jars);
    all.addAll(List.of(more));
    return all;
  }

  /** Runs a tool of this JDK and returns what it prints; fails unless it ends with status 0. */
  static String run(Path directory, String tool, String... arguments) {
    return runProgram(
        directory, Path.of(System.getProperty("java.home"), "bin", tool).toString(), arguments);
  }

  static String runProgram(Path directory, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile(directory, "output", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(emptyFile(directory)))
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(3, TimeUnit.MINUTES);
      String printed = Files.readString(output, StandardCharsets.UTF_8);
      assertThat(ended).as("%s ends: %s", command, printed).isTrue();
      assertThat(process.exitValue()).as("%s: %s", command, printed).isZero();
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static File emptyFile(Path directory) throws IOException {
    return Files.createTempFile(directory, "input", ".txt").toFile();
  }
}
