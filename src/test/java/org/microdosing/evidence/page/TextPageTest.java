package org.microdosing.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page as plain text")
class TextPageTest {

  private static String text(Block... blocks) {
    return Page.text(List.of(blocks));
  }

  private static Block row(String... cells) {
    List<Line> row = List.of(cells).stream().map(Line::of).toList();
    return Block.Table.of(List.of("Event", "Reported", "Study"), List.of(row, row));
  }

  @Test
  @DisplayName(
      "has titles, indented sections, labels in one column, and neither pictures nor comments")
  void everyBlock() {
    assertThat(Page.text(Sections.ALL))
        .isEqualTo(
            """
            Psilocybin & others
            ===================
            Research information. Read up to 2026.

            The answer in short
              How much there is 43 studies
              Blinding          broken in 3
                                of 13
              As mertens-2026 says, p < 0.05, in x_y.
              - one
                - below one
              - a trial (https://example.org/a)

            Numbers
              Study  Is    n
              a|b    µg    7
              c      mg  112

            References
              - mertens-2026: brief

            Not medical advice.
            """);
  }

  @Test
  @DisplayName("keeps to 100 columns, and puts a label that is too wide on a line of its own")
  void width() {
    String page =
        text(
            new Block.Heading(2, "Section"),
            new Block.Entries(
                List.of(
                    Block.Entry.of("a label of thirty characters..", Line.of("so ".repeat(80))),
                    Block.Entry.of("a label of words ".repeat(9), Line.of("that wraps")))),
            new Block.Paragraph(Line.of("😀".repeat(150))));
    assertThat(page.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    assertThat(page.lines().skip(1).limit(2))
        .containsExactly(
            "  a label of thirty characters..", " ".repeat(24) + "so ".repeat(25).stripTrailing());
  }

  @Test
  @DisplayName("writes a table that is too wide row by row, under the heads of its columns")
  void wideTable() {
    assertThat(text(new Block.Heading(2, "Harms"), row("nausea", "8/48", "a-2020")))
        .isEqualTo(
            """
            Harms
              Event   Reported  Study
              nausea  8/48      a-2020
              nausea  8/48      a-2020
            """);
    String wide = "8 of 48, and more than one could say in the words that fit beside other cells";
    assertThat(
            text(new Block.Heading(2, "Harms"), row("nausea", wide, "a-2020-of-people-who-came")))
        .isEqualTo(
            """
            Harms
              nausea Reported: 8 of 48, and more than one could say in the words that fit beside other cells;
                     Study: a-2020-of-people-who-came
                     Reported: 8 of 48, and more than one could say in the words that fit beside other cells;
                     Study: a-2020-of-people-who-came
            """);
  }

  @Test
  @DisplayName("writes a table of two columns as labels, and a table as wide as the page as it is")
  void labels() {
    Block two =
        Block.Table.of(
            List.of("Event", "Reported"),
            List.of(
                List.of(Line.of("nausea"), Line.of("8/48")),
                List.of(Line.of("a headache of one day."), Line.of("1/48"))));
    assertThat(text(new Block.Heading(2, "Harms"), two))
        .isEqualTo(
            """
            Harms
              nausea                8/48
              a headache of one day.
                                    1/48
            """);
    Block wide =
        Block.Table.of(
            List.of("a", "b", "c"),
            List.of(List.of(Line.of("x".repeat(92)), Line.of("1"), Line.of("2"))));
    assertThat(text(new Block.Heading(2, "Wide"), wide))
        .contains("  " + "x".repeat(92) + "  1  2\n");
  }

  @Test
  @DisplayName("lets no text of the data steer a terminal")
  void controls() {
    assertThat(text(new Block.Paragraph(Line.of("a\u001B[2Jb\u202Ec\td"))))
        .isEqualTo("a\uFFFD[2Jb\uFFFDc d\n");
  }
}
