package org.microdosing.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.synthesis.TwoGroupMeans;

@DisplayName("A table of one's own")
class CsvTableTest {

  @TempDir private Path directory;

  private static CsvRow row(String text) {
    return CsvTable.parse("t.csv", text).rows().get(0);
  }

  private static List<String> problems(Runnable reading) {
    IntakeException refused = catchThrowableOfType(IntakeException.class, reading::run);
    assertThat(refused).isNotNull();
    return refused.problems().stream().map(LineProblem::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "study,g\nA,1.5\n",
        "study;g\nA;1,5\n",
        "study\tg\r\nA\t1.5\r\n",
        "study|g\nA|1.5",
        "\uFEFFstudy;g\nA;1,5\n",
        "sep=;\nstudy;g\nA;1,5\n",
        "\"study\",\"g\"\r\n\"A\",\"1,5\"\r\n",
        "study,g\rA,1.5\r",
        "study;g;;\nA;1,5;;\n;;;\n"
      })
  @DisplayName("is read with any separator, decimal sign, mark and end of line")
  void separators(String text) {
    assertThat(row(text).text("study")).isEqualTo("A");
    assertThat(row(text).number("g")).isEqualTo(1.5);
  }

  @Test
  @DisplayName(
      "has cells with separators, quotes and line breaks in quotes, and counts lines right")
  void quotes() {
    CsvTable table = CsvTable.parse("t.csv", "a,b\n\"x, \"\"y\"\"\nz\",1\nlast,2\n");

    assertThat(table.rows().get(0).text("a")).isEqualTo("x, \"y\"\nz");
    assertThat(table.rows().get(0).line()).isEqualTo(2);
    assertThat(table.rows().get(1).line()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mean_arm", "Mean.arm", "MEAN ARM", "mean-arm"})
  @DisplayName("finds a column without regard to case, spaces and punctuation")
  void names(String asked) {
    assertThat(row("mean_arm;n\n12,4;3\n").number(asked)).isEqualTo(12.4);
  }

  @Test
  @DisplayName("answers an unknown column with the nearest and all names")
  void unknownColumn() {
    assertThat(problems(() -> row("study,mean_arm\nA,1\n").number("mean_amr")))
        .containsExactly(
            "t.csv line 1: expected a column \"mean_amr\", found study, mean_arm; nearest is"
                + " \"mean_arm\"");
  }

  @ParameterizedTest
  @CsvSource({"−1.5, -1.5", "1e-3, 0.001", ".5, 0.5", "+2, 2", "１２, 12", "'1.5 ', 1.5"})
  @DisplayName("takes numbers as people and programs write them")
  void numbers(String written, double number) {
    assertThat(row("g\tx\n" + written + "\ta\n").number("g")).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234,5", "abc", "12 %", "1e999", "1,2,3", "e5", "+", "--1"})
  @DisplayName("refuses what is no number, with line and column")
  void noNumbers(String written) {
    assertThat(problems(() -> row("g;x\n" + written + ";a\n").number("g")).get(0))
        .startsWith("t.csv line 2: column \"g\": expected a number, found \"");
  }

  @Test
  @DisplayName("refuses numbers that can be read in two ways")
  void twoWays() {
    CsvTable mixed = CsvTable.parse("t.csv", "n;mean\n1.234;12,5\n");
    assertThat(problems(() -> mixed.rows().get(0).number("n")).get(0))
        .contains("expected one decimal sign in all numbers and none between thousands");
    assertThat(mixed.rows().get(0).number("mean")).isEqualTo(12.5);
    assertThat(problems(() -> row("n,mean\n\"1,234\",12.5\n").number("n"))).hasSize(1);
    assertThat(problems(() -> row("n,x\n\"1,234\",a\n").number("n"))).hasSize(1);
    assertThat(row("dose;mean\n0.5 mg;12,5\n").number("mean")).isEqualTo(12.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NA", "n/a", "-", "–", "NaN", "  "})
  @DisplayName("tells a missing cell from a number")
  void missing(String written) {
    CsvRow row = row("g;x\n" + written + ";a\n");

    assertThat(row.findNumber("g")).isEmpty();
    assertThat(row.findText("g")).isEmpty();
    assertThat(row.findWhole("g")).isEmpty();
    assertThat(problems(() -> row.number("g")))
        .containsExactly("t.csv line 2: column \"g\": expected a number, found nothing");
  }

  @Test
  @DisplayName("tells every bad row at once, those that the figures refuse too")
  void allAtOnce() {
    CsvTable table =
        CsvTable.parse("t.csv", "s;m;sd;n\nA;1,0;1,0;20\nB;x;1,0;20\nC;1,0;1,0;1\nD;1,0;1,0;2,5\n");

    assertThat(
            problems(
                () ->
                    table.map(
                        row ->
                            TwoGroupMeans.of(
                                row.text("s"),
                                row.number("m"),
                                row.number("sd"),
                                row.whole("n"),
                                0,
                                1,
                                20))))
        .hasSize(3)
        .anySatisfy(p -> assertThat(p).startsWith("t.csv line 3").contains("\"x\""))
        .anySatisfy(p -> assertThat(p).startsWith("t.csv line 4").contains("C, group 1"))
        .anySatisfy(p -> assertThat(p).startsWith("t.csv line 5").contains("whole number"));
    assertThat(problems(() -> table.map(row -> row.text("none")))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'' > expected a first line with the names of columns",
        "'a,A\n1,2\n' > expected columns of different names, found \"A\" twice",
        "'a,b\n1,2,3\n' > line 2: expected 2 cells, found 3",
        "'a,b\n\"1,2\n' > line 2: expected a quote that ends the cell"
      })
  @DisplayName("that is broken is refused with what was expected")
  void broken(String text, String problem) {
    assertThat(problems(() -> CsvTable.parse("t.csv", text.strip())).get(0)).contains(problem);
  }

  @Test
  @DisplayName("in another encoding is refused, with the line")
  void encoding() throws IOException {
    Path file = directory.resolve("latin.csv");
    Files.write(file, "study;g\nA;1\nMüller;2\n".getBytes(StandardCharsets.ISO_8859_1));
    Path wide = directory.resolve("wide.csv");
    Files.write(wide, "\uFEFFstudy;g\nMüller;2\n".getBytes(StandardCharsets.UTF_16LE));

    assertThat(problems(() -> CsvTable.read(file)).get(0))
        .contains("line 3: expected text in UTF-8");
    assertThat(CsvTable.read(wide).rows().get(0).text("study")).isEqualTo("Müller");
    assertThatExceptionOfType(IntakeException.class)
        .isThrownBy(() -> CsvTable.read(directory.resolve("none.csv")))
        .withMessageContaining("expected a file, found none of this name");
  }

  @Test
  @DisplayName("of any content ends in rows or in problems, in bounded messages")
  void hostile() {
    for (String text :
        List.of("\"".repeat(100_000), ",".repeat(100_000), "a\n".repeat(100_000), "\0;\0\n\0;1")) {
      try {
        CsvTable table = CsvTable.parse("t.csv", text);
        assertThat(table.toString()).startsWith("t.csv: ");
      } catch (IntakeException e) {
        assertThat(e.getMessage().length()).isLessThan(10_000);
      }
    }
  }
}
