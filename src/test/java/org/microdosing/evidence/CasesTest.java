package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.plausibility.Warning;

/**
 * Directories of {@code src/test/resources/cases} that have a file {@code expected.txt}: one line
 * for each problem, or else for each warning, in any order. An empty file expects nothing.
 */
@DisplayName("Small inputs")
class CasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases");

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> all = Files.list(CASES)) {
      return all.filter(c -> Files.exists(c.resolve("expected.txt"))).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @DisplayName("are answered with the problems and warnings that they should get")
  void asExpected(Path directory) throws IOException {
    assertThat(answers(directory))
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(directory.resolve("expected.txt")));
  }

  @Test
  @DisplayName("have one for every rule")
  void everyRule() throws IOException {
    List<String> lines =
        cases().flatMap(directory -> answers(directory).stream()).distinct().toList();
    assertThat(PlausibilityRule.values())
        .allSatisfy(
            rule -> assertThat(lines).anyMatch(line -> line.endsWith("[" + rule.id() + "]")));
  }

  private static List<String> answers(Path directory) {
    try {
      return EvidenceLibrary.load(directory).warnings().stream().map(CasesTest::line).toList();
    } catch (EvidenceDataException e) {
      return e.problems().stream().map(problem -> "problem " + problem).toList();
    }
  }

  /** The warning without the source of its rule, which stands in one place. */
  private static String line(Warning w) {
    assertThat(w.toString()).endsWith("; " + w.rule().source() + "]");
    return "warning "
        + w.file()
        + " "
        + w.pointer()
        + ": "
        + w.message()
        + " ["
        + w.rule().id()
        + "]";
  }
}
