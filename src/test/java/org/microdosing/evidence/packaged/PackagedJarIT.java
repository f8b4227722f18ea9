package org.microdosing.evidence.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The packaged library")
class PackagedJarIT {

  private static final String CONSUMER =
      """
      package consumer;

      import org.microdosing.evidence.EvidenceLibrary;
      import org.microdosing.evidence.model.DoseBand;

      public final class Main {
        public static void main(String[] args) {
          EvidenceLibrary library = EvidenceLibrary.bundled();
          System.out.println(
              library.studies().count()
                  + " studies, "
                  + library.findings().substance("lsd").doseBand(DoseBand.MICRODOSE).count()
                  + " findings on microdoses of LSD, "
                  + library.summarise("psilocybin").participants()
                  + " people, module "
                  + EvidenceLibrary.class.getModule().getName());
        }
      }
      """;

  @TempDir Path directory;

  @Test
  @DisplayName("brings the data along, an index of it, its images and the dose bands of its arms")
  void bringsTheData() throws IOException {
    try (JarFile jar = new JarFile(Packaged.jar().toFile())) {
      assertThat(jar.stream().map(e -> e.getName()))
          .contains(
              "module-info.class",
              "org/microdosing/evidence/data/bundled/index.txt",
              "org/microdosing/evidence/data/bundled/records.bin",
              "org/microdosing/evidence/data/bundled/background.bin",
              "org/microdosing/evidence/data/bundled/bands.bin",
              "org/microdosing/evidence/data/bundled/studies/bershad-2019.json");
    }
  }

  @Test
  @DisplayName("needs these jars and no others")
  void needsFewJars() throws IOException {
    List<String> declared = runtimeClassPath().map(Packaged::artifact).toList();

    assertThat(declared).containsExactlyInAnyOrderElementsOf(Packaged.RUNTIME);
  }

  @Test
  @DisplayName("needs only jars whose licences are listed, with their versions")
  void needsListedLicences() throws IOException {
    Pattern row = Pattern.compile("\\| `([^`]+)` \\| (\\S+) \\| Apache-2\\.0 \\|.*");
    List<String> listed =
        Files.readAllLines(Path.of("docs/licences.md")).stream()
            .map(row::matcher)
            .filter(Matcher::matches)
            .map(m -> m.group(1) + "-" + m.group(2) + ".jar")
            .toList();

    assertThat(runtimeClassPath().map(jar -> jar.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  @DisplayName("answers on the class path")
  void answersOnTheClassPath() throws IOException {
    List<Path> path = Packaged.with(Packaged.dependencies(), Packaged.jar());
    Path classes = compile(List.of("--class-path", Packaged.path(path)), source());

    String printed =
        Packaged.run(
            directory,
            "java",
            "--class-path",
            Packaged.path(Packaged.with(path, classes)),
            "consumer.Main");

    assertThat(printed).startsWith(Packaged.studies() + " studies, ").contains("module null");
  }

  @Test
  @DisplayName("answers on the module path")
  void answersOnTheModulePath() throws IOException {
    List<Path> path = Packaged.with(Packaged.dependencies(), Packaged.jar());
    Path classes = compile(List.of("--module-path", Packaged.path(path)), source(), moduleInfo());

    String printed =
        Packaged.run(
            directory,
            "java",
            "--module-path",
            Packaged.path(Packaged.with(path, classes)),
            "--module",
            "consumer/consumer.Main");

    assertThat(printed)
        .startsWith(Packaged.studies() + " studies, ")
        .contains("module org.microdosing.evidence");
  }

  @Test
  @DisplayName("takes a newcomer through the tour in JShell")
  void toursInJShell() {
    String printed =
        Packaged.run(
            directory,
            "jshell",
            "--class-path",
            Packaged.path(Packaged.with(Packaged.dependencies(), Packaged.jar())),
            "--startup",
            "DEFAULT",
            "--startup",
            Path.of("docs/imports.jsh").toAbsolutePath().toString(),
            Path.of("docs/tour.jsh").toAbsolutePath().toString());

    assertThat(printed)
        .contains("did you mean \"psilocybin\"?")
        .contains("Research information, not medical advice")
        .contains("Hedges' g")
        .doesNotContain("Error")
        .doesNotContain("Exception");
  }

  @Test
  @DisplayName("fits into a run-time image of its own")
  void fitsIntoAnImage() throws IOException {
    List<Path> path = Packaged.with(Packaged.dependencies(), Packaged.jar());
    Path classes = compile(List.of("--module-path", Packaged.path(path)), source(), moduleInfo());
    Path image = directory.resolve("image");

    Packaged.run(
        directory,
        "jlink",
        "--module-path",
        Packaged.path(Packaged.with(path, classes)),
        "--add-modules",
        "consumer",
        "--output",
        image.toString());
    String printed =
        Packaged.runProgram(
            directory, image.resolve("bin/java").toString(), "--module", "consumer/consumer.Main");

    assertThat(printed).startsWith(Packaged.studies() + " studies, ");
  }

  /** Returns the jars that the build resolves for a user of the library. */
  private static Stream<Path> runtimeClassPath() throws IOException {
    return Files.readAllLines(Path.of("target/runtime-classpath.txt")).stream()
        .flatMap(line -> Stream.of(line.split(File.pathSeparator)))
        .map(Path::of);
  }

  private Path source() throws IOException {
    return Files.writeString(directory.resolve("Main.java"), CONSUMER);
  }

  private Path moduleInfo() throws IOException {
    return Files.writeString(
        directory.resolve("module-info.java"),
        "module consumer { requires org.microdosing.evidence; }");
  }

  private Path compile(List<String> options, Path... sources) {
    Path classes = directory.resolve("classes");
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-d", classes.toString()));
    Stream.of(sources).map(Path::toString).forEach(arguments::add);
    Packaged.run(directory, "javac", arguments.toArray(String[]::new));
    return classes;
  }
}
