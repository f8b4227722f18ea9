package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

  @Test
  @DisplayName("reads alike alone and among others, whichever characters are changed")
  void changedLines() throws IOException {
    Random random = new Random(1);
    String marks = "\"\\/{}[]:,.-+eE0123456789 \tutfn";
    List<String> lines = new ArrayList<>();
    for (String line : studies().limit(8).map(StudyLines::write).toList()) {
      for (int round = 0; round < 60; round++) {
        StringBuilder changed = new StringBuilder(line);
        for (int change = random.nextInt(2); change >= 0; change--) {
          char mark = marks.charAt(random.nextInt(marks.length()));
          changed.setCharAt(random.nextInt(line.length()), mark);
        }
        lines.add(changed.toString());
      }
    }
    List<String> good = new ArrayList<>();
    List<Study> alone = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      try {
        alone.add(StudyLines.read(lines.get(i)));
        good.add(lines.get(i));
      } catch (EvidenceDataException e) {
        String place = "line " + (i + 1);
        e.problems().forEach(p -> problems.add(new Problem(place, p.pointer(), p.message())));
      }
    }
    assertThat(good).hasSizeBetween(lines.size() / 10, lines.size() * 9 / 10);
    Path file = scratch.resolve("studies.jsonl");
    Files.write(file, lines);
    assertThat(Files.size(file)).isGreaterThan(4L * LineBlocks.SIZE);
    assertThat(problems(file)).isEqualTo(problems);
    Files.write(file, good);
    assertThat(StudyLines.readAll(file)).isEqualTo(alone);
  }

  @Test
  @DisplayName("that is no text is a problem: no UTF-8, UTF-16, half of a character")
  void noText() throws IOException {
    String good = StudyLines.write(studies().findFirst().orElseThrow());
    String title = "\"title\":\"";
    int at = good.indexOf(title) + title.length();
    Path file = scratch.resolve("studies.jsonl");
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes((good + "\n" + good.substring(0, at)).getBytes(StandardCharsets.UTF_8));
    lines.write(0xff);
    lines.writeBytes(good.substring(at).getBytes(StandardCharsets.UTF_8));
    Files.write(file, lines.toByteArray());
    assertThat(problems(file))
        .singleElement()
        .satisfies(p -> assertThat(p.file()).isEqualTo("line 2"))
        .satisfies(p -> assertThat(p.pointer()).isEqualTo("/citation/title"));
    Files.writeString(file, good + "\n" + good, StandardCharsets.UTF_16);
    assertThat(problems(file)).extracting(Problem::file).contains("line 1", "line 2");
    String half = good.substring(0, at) + '\ud83d' + good.substring(at);
    assertThatThrownBy(() -> StudyLines.read(half))
        .isInstanceOf(EvidenceDataException.class)
        .hasMessageContaining("half of a character");
  }

  @Test
  @DisplayName("may follow a byte order mark and end in a carriage return")
  void marks() throws IOException {
    Study study = studies().findFirst().orElseThrow();
    Path file = scratch.resolve("studies.jsonl");
    Files.writeString(file, "\ufeff" + StudyLines.write(study) + "\r\n \t\r\n\n");
    assertThat(StudyLines.readAll(file)).containsExactly(study);
    Files.write(file, new byte[0]);
    assertThat(StudyLines.readAll(file)).isEmpty();
  }

  @Test
  @DisplayName("that goes on and on is not read to its end")
  void longLine() throws IOException {
    Path file = scratch.resolve("studies.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{}\n");
      String part = " ".repeat(1 << 20);
      for (int i = 0; i < 17; i++) {
        out.write(part);
      }
      out.write("\n{}");
    }
    assertThat(problems(file))
        .last()
        .hasToString(
            "line 2: expected at most 16 MiB in a line; the rest of the file was not read");
  }

  private static List<Problem> problems(Path file) {
    EvidenceDataException refusal =
        catchThrowableOfType(EvidenceDataException.class, () -> StudyLines.readAll(file));
    assertThat(refusal).isNotNull();
    return refusal.problems();
  }
}
