package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.model.Study;

@DisplayName("A line of studies")
class StudyLinesTest {

  @TempDir private Path scratch;

  static Stream<Study> studies() {
    return EvidenceLoader.bundled().studies().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("studies")
  @DisplayName("is one line and reads as the same study")
  void roundTrip(Study study) {
    String line = StudyLines.write(study);
    assertThat(line).doesNotContain("\n", "\r").startsWith("{\"id\":\"" + study.id() + "\"");
    assertThat(StudyLines.read(line)).isEqualTo(study);
  }

  @Test
  @DisplayName("is one of many in a file, where blank lines do not matter")
  void files() throws IOException {
    List<String> lines = studies().map(StudyLines::write).toList();
    Path file = scratch.resolve("studies.jsonl");
    Files.writeString(file, String.join("\n\n", lines) + "\n");
    assertThat(StudyLines.readAll(file)).isEqualTo(studies().toList());
  }

  @Test
  @DisplayName("tells all its problems, with the number of the line")
  void problems() throws IOException {
    String good = StudyLines.write(studies().findFirst().orElseThrow());
    Path file = scratch.resolve("studies.jsonl");
    Files.writeString(file, good + "\n[]\n" + good.replace("\"design\":", "\"desing\":") + "\n{");
    assertThatThrownBy(() -> StudyLines.readAll(file))
        .isInstanceOfSatisfying(
            EvidenceDataException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::file)
                    .containsExactly("line 2", "line 3", "line 3", "line 4"));
    assertThatThrownBy(() -> StudyLines.read("")).isInstanceOf(EvidenceDataException.class);
    assertThatThrownBy(() -> StudyLines.read("{\"id\":7}"))
        .isInstanceOf(EvidenceDataException.class)
        .hasMessageContaining("expected a text");
  }
}
