package org.microdosing.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An aligned table")
class TextTableTest {

  @Test
  @DisplayName("counts characters, not units of UTF-16, and cuts at the limit of a column")
  void aligned() {
    TextTable table =
        new TextTable(List.of(TableColumn.left("study", 6), TableColumn.right("n")))
            .row("𝛕²", "7")
            .row("hutten-2020", "24");
    assertThat(table.toString())
        .isEqualTo(
            """
            study    n
            𝛕²       7
            hutte…  24
            """);
  }

  @Test
  @DisplayName("cuts its first column where the columns together are wider than a page")
  void cut() {
    String table = TextTable.ofNumbers("study", "estimate").row("x".repeat(99), "0.5").toString();
    assertThat(table.lines()).allMatch(line -> line.length() <= 100);
    assertThat(table).contains("x…       0.5\n");
    String numbers = "1".repeat(99);
    assertThat(TextTable.ofNumbers("", "").row("abcdefghij", numbers).toString())
        .isEqualTo("abcdefg…  " + numbers + "\n");
  }

  @Test
  @DisplayName("goes on below where a column wraps, point by point")
  void wrapped() {
    TextTable table =
        new TextTable(List.of(TableColumn.wrapped("", 9), TableColumn.wrapped("LSD", 12)))
            .row("longest follow-up", "6 months\none more point")
            .row("n", "7");
    assertThat(table.toString())
        .isEqualTo(
            """
                       LSD
            longest    6 months
              follow-  one more
              up         point
            n          7
            """);
  }

  @Test
  @DisplayName("leaves a cell of a wrapping column blank where there are no words")
  void blankCells() {
    TextTable table =
        new TextTable(List.of(TableColumn.left("a", 4), TableColumn.wrapped("b", 4)))
            .row("x", "")
            .row("y", "one\ntwo");
    assertThat(table).hasToString("a  b\nx\ny  one\n   two\n");
  }

  @Test
  @DisplayName("is as wide as its columns and the gaps between them")
  void width() {
    assertThat(TextTable.ofNumbers("abc", "de", "f").width()).isEqualTo(10);
  }

  @Test
  @DisplayName("prints a row of one cell over all columns, and lets it change no width")
  void headsRows() {
    TextTable table =
        TextTable.ofNumbers("dose", "n").row("what these rows are about").row("10 µg", "3");
    assertThat(table).hasToString("dose   n\nwhat\nthese\nrows are\nabout\n10 µg  3\n");
    assertThat(TextTable.ofNumbers("a trial of a course", "n").row("head").row("x", "3"))
        .hasToString("a trial of a course  n\nhead\nx                    3\n");
    String cut =
        TextTable.ofNumbers("study", "n")
            .row("head ".repeat(60))
            .row("x".repeat(150), "3")
            .toString();
    assertThat(cut.lines()).hasSize(5).allMatch(line -> line.length() <= 100);
  }

  @Test
  @DisplayName("refuses rows of another length")
  void refused() {
    TextTable table = TextTable.ofNumbers("a", "b");
    assertThatThrownBy(() -> table.row("1", "2", "3")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TableColumn.left("a", 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
