package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Code that the documentation shows")
class DocumentedCodeTest {

  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  @DisplayName("in the README compiles, runs and fits ten lines")
  void readmeExampleRuns() throws IOException {
    Matcher block = JAVA_BLOCK.matcher(Files.readString(Path.of("README.md")));
    assertThat(block.find()).isTrue();
    String code = block.group(1);

    assertThat(code.lines().count()).isLessThanOrEqualTo(10);
    try (Jshell shell = new Jshell()) {
      shell.run(imports());
      assertThat(shell.run(code)).isNotEmpty();
    }
  }

  @Test
  @DisplayName("in the guided tour runs to its end")
  void tourRuns() throws IOException {
    try (Jshell shell = new Jshell()) {
      shell.run(Files.readString(Path.of("docs/imports.jsh")));
      List<String> values = shell.run(Files.readString(Path.of("docs/tour.jsh")));

      assertThat(values).hasSizeGreaterThan(15);
      assertThat(values.get(values.size() - 1)).contains("Hedges' g");
    }
  }

  private static String imports() throws IOException {
    return Files.readAllLines(Path.of("docs/imports.jsh")).stream()
        .filter(line -> line.startsWith("import "))
        .collect(Collectors.joining("\n"));
  }
}
