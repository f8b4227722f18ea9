package org.microdosing.evidence.page;

import java.util.List;

/** A page that has a block of every kind, for the tests of its writers. */
final class Sections {

  static final List<Block> ALL =
      List.of(
          new Block.Heading(1, "Psilocybin & others"),
          new Block.Comment("Generated."),
          new Block.Paragraph(Line.EMPTY.strong("Research information.").text(" Read up to 2026.")),
          new Block.Heading(2, "The answer in short"),
          new Block.Entries(
              List.of(
                  Block.Entry.of("How much there is", Line.of("43 studies")),
                  new Block.Entry("Blinding", List.of(Line.of("broken in 3"), Line.of("of 13"))))),
          new Block.Paragraph(
              Line.of("As ")
                  .study("mertens-2026")
                  .text(" says, p < 0.05, in ")
                  .code("x_y")
                  .text(".")),
          new Block.Bullets(
              List.of(
                  new Block.Item(Line.of("one"), List.of(Line.of("below one"))),
                  new Block.Item(Line.EMPTY.link("a trial", "https://example.org/a"), List.of()))),
          new Block.Heading(3, "Numbers"),
          new Block.Table(
              List.of(TableColumn.left("Study"), TableColumn.left("Is"), TableColumn.right("n")),
              List.of(
                  List.of(Line.of("a|b"), Line.of("µg"), Line.of(7)),
                  List.of(Line.of("c"), Line.of("mg"), Line.of(112)))),
          new Block.Figure("map.svg", "A map", () -> "<svg/>\n"),
          new Block.Heading(2, "References"),
          Block.Bullets.of(
              List.of(
                  Line.EMPTY
                      .anchor("mertens-2026")
                      .strong("mertens-2026")
                      .text(": ")
                      .page("brief", "lsd"))),
          new Block.Closing(Line.of("Not medical advice.")));

  private Sections() {}
}
