package org.microdosing.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A line of a page")
class LineTest {

  private static String markdown(Line line) {
    return Page.markdown(List.of(new Block.Paragraph(line))).strip();
  }

  @Test
  @DisplayName("is made of words, numbers, code, places, other pages and studies")
  void parts() {
    assertThat(markdown(Line.of("some").text(" ").strong("words"))).isEqualTo("some **words**");
    assertThat(markdown(Line.of(12))).isEqualTo("12");
    assertThat(markdown(Line.of("run ").code("mvn verify"))).isEqualTo("run `mvn verify`");
    assertThat(markdown(Line.EMPTY.anchor("top").text("x"))).isEqualTo("<a id=\"top\"></a>x");
    assertThat(markdown(Line.EMPTY.page("brief", "lsd"))).isEqualTo("[brief](lsd.md)");
    assertThat(markdown(Line.of("in ").studies(List.of("a-2020", "b-2021"))))
        .isEqualTo("in [a-2020](#a-2020), [b-2021](#b-2021)");
    assertThat(markdown(Line.EMPTY.study("a-2020"))).isEqualTo("[a-2020](#a-2020)");
    assertThat(markdown(Line.EMPTY.links("one", "https://example.org/a")))
        .isEqualTo("[one](https://example.org/a)");
  }

  @Test
  @DisplayName("may list others, with something between them")
  void list() {
    List<Line> others = List.of(Line.of("a").strong("b"), Line.EMPTY, Line.of("c"));
    assertThat(markdown(Line.of("of ").list("; ", others).text("."))).isEqualTo("of a**b**; ; c.");
    assertThat(Line.of("none").list("; ", List.of())).isEqualTo(Line.of("none"));
  }

  @Test
  @DisplayName("is another one by its words and by where they lead")
  void equality() {
    Line line = Line.of("see ").link("a", "https://example.org/a");
    assertThat(line)
        .isEqualTo(Line.of("see ").link("a", "https://example.org/a"))
        .hasSameHashCodeAs(Line.of("see ").link("a", "https://example.org/a"))
        .isNotEqualTo(Line.of("see ").link("a", "https://example.org/b"))
        .isNotEqualTo(Line.of("see a"))
        .isNotEqualTo("see a (https://example.org/a)");
    assertThat(Line.of("a").hashCode()).isNotEqualTo(Line.of("b").hashCode());
  }

  @Test
  @DisplayName("heads rows of a table over all its columns, in every form")
  void headsRows() {
    Block table =
        new Block.Table(
            List.of(TableColumn.left("dose"), TableColumn.right("n"), TableColumn.right("of")),
            List.of(
                List.of(Line.of("low doses")), List.of(Line.of("10 µg"), Line.of(3), Line.of(7))));
    assertThat(Page.markdown(List.of(table)))
        .isEqualTo(
            """
            | dose | n | of |
            | --- | ---: | ---: |
            | **low doses** |  |  |
            | 10 µg | 3 | 7 |
            """);
    assertThat(Page.html("t", List.of(table)))
        .contains("<th>dose</th><th>n</th><th>of</th>")
        .contains("<td>10 µg</td><td>3</td><td>7</td>")
        .containsPattern("colspan=\"3\"[^>]*>(<[a-z]+>)?low doses");
  }

  @Test
  @DisplayName("is the only cell of a table of one column, and heads nothing there")
  void oneColumn() {
    Block table = Block.Table.of(List.of("only"), List.of(List.of(Line.of("a"))));
    assertThat(Page.markdown(List.of(table))).isEqualTo("| only |\n| --- |\n| a |\n");
    assertThat(Page.html("t", List.of(table))).contains("<td>a</td>");
  }

  @Test
  @DisplayName("closes a page of any form, where the contents stand behind the title alone")
  void closing() {
    List<Block> blocks =
        List.of(
            new Block.Heading(1, "Title"),
            new Block.Heading(2, "Part"),
            new Block.Closing(Line.of("The end.")));
    assertThat(Page.html("t", blocks)).contains("<p>The end.</p>").containsOnlyOnce("<nav>");
    assertThat(Page.html("t", blocks.subList(1, 3))).doesNotContain("<nav>");
  }

  @Test
  @DisplayName("that is a comment has no sign that would end it")
  void comments() {
    assertThat(new Block.Comment("Generated. Do - not - edit.").text()).startsWith("Generated");
    assertThatThrownBy(() -> new Block.Comment("a -- b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Block.Comment("a > b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
