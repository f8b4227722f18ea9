package org.microdosing.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Code that the documentation shows")
class DocumentedCodeTest {

  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  /** A type in the list of public ones, where it begins its line within its package. */
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("^  (?:[a-z]+(?:-[a-z]+)? )*(?:class|interface|enum|record) (\\w+)");

  @Test
  @DisplayName("in the README compiles, runs and fits ten lines")
  void readmeExampleRuns() throws IOException {
    Matcher block = JAVA_BLOCK.matcher(Files.readString(Path.of("README.md")));
    assertThat(block.find()).isTrue();
    String code = block.group(1);

    assertThat(code.lines().count()).isLessThanOrEqualTo(10);
    try (Jshell shell = new Jshell()) {
      shell.run(importLines());
      assertThat(shell.run(code)).isNotEmpty();
    }
  }

  @Test
  @DisplayName("in the guided tour runs to its end, and prints what each line finds")
  void tourRuns() throws IOException {
    String tour = Files.readString(Path.of("docs/tour.jsh"));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (Jshell shell = new Jshell();
        PrintStream out = new PrintStream(printed, true, UTF_8)) {
      System.setOut(out);
      shell.run(Files.readString(Path.of("docs/imports.jsh")));
      List<String> values = shell.run(tour);
      assertThat(values).hasSizeGreaterThan(15);
    } finally {
      System.setOut(before);
    }
    EvidenceLibrary library = EvidenceLibrary.bundled();
    assertThat(printed.toString(UTF_8))
        .startsWith(library + "\n\n" + library.version() + "\n\n")
        .contains(library.summarise("lsd").toString())
        .contains("did you mean \"psilocybin\"?")
        .contains("Hedges' g");
    assertThat(tour.lines().filter(line -> line.matches("[a-z]+[.;].*")))
        .as("lines of a value that a script does not print")
        .isEmpty();
  }

  @Test
  @DisplayName("finds every package that the library exports under one import, and no name twice")
  void imports() throws IOException {
    List<String> imported =
        Files.readAllLines(Path.of("docs/imports.jsh")).stream()
            .filter(line -> line.startsWith("import "))
            .map(line -> line.replaceAll("import |\\.\\*;", ""))
            .toList();
    List<String> exported =
        Files.readAllLines(Path.of("src/main/java/module-info.java")).stream()
            .filter(line -> line.strip().startsWith("exports "))
            .map(line -> line.replaceAll("exports |;", "").strip())
            .toList();

    assertThat(imported).containsAll(exported).doesNotHaveDuplicates();
    List<String> packages = new ArrayList<>(imported);
    packages.removeAll(exported);
    packages.addAll(List.of("java.lang", "java.io", "java.math", "java.net", "java.util.regex"));
    packages.addAll(List.of("java.util.concurrent", "java.util.function", "java.util.prefs"));
    assertThat(
            Files.readAllLines(Path.of("src/test/resources/public-api.txt")).stream()
                .flatMap(line -> PUBLIC_TYPE.matcher(line).results())
                .map(type -> type.group(1))
                .filter(name -> packages.stream().anyMatch(p -> isInJdk(p, name))))
        .isEmpty();
  }

  private static boolean isInJdk(String packageName, String simpleName) {
    return Object.class.getResource(
            "/" + packageName.replace('.', '/') + "/" + simpleName + ".class")
        != null;
  }

  @Test
  @DisplayName("stands in documents that the README lists, all of them")
  void documents() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      List<String> documents =
          files.filter(Files::isRegularFile).map(file -> "docs/" + file.getFileName()).toList();
      assertThat(documents).hasSizeGreaterThan(15);
      assertThat(documents).allSatisfy(document -> assertThat(readme).contains(document));
    }
  }

  private static String importLines() throws IOException {
    return Files.readAllLines(Path.of("docs/imports.jsh")).stream()
        .filter(line -> line.startsWith("import "))
        .collect(Collectors.joining("\n"));
  }
}
