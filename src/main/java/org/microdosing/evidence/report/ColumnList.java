package org.microdosing.evidence.report;

import java.util.List;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;

/**
 * The page that lists the columns of the tables.
 *
 * @since 0.1
 */
public final class ColumnList {

  private ColumnList() {}

  /**
   * Writes the page.
   *
   * @return the page as Markdown, ending with a line feed
   */
  public static String markdown() {
    return Page.markdown(
        List.of(
            new Block.Heading(1, "Columns of the tables"),
            new Block.Comment("Generated; the columns are in FindingRow and StudyRow."),
            new Block.Paragraph(
                Line.EMPTY
                    .code("EvidenceTable")
                    .text(
                        " writes findings and studies as CSV (RFC 4180, UTF-8, with a row of names)"
                            + " and as JSON Lines. These columns keep name, meaning and order; new"
                            + " ones come behind them. A cell is empty, and a property left out,"
                            + " where the data does not say. Terms are spelled as in the data"
                            + " files; several values in a cell are separated by ")
                    .code('"' + Column.SEPARATOR + '"')
                    .text(
                        ". A text that a spreadsheet would take for a formula starts with an"
                            + " apostrophe in CSV, not in JSON.")),
            new Block.Heading(2, "Findings"),
            table(FindingRow.COLUMNS),
            new Block.Paragraph(Line.of("A line of JSON has the same columns as its properties.")),
            new Block.Heading(2, "Studies"),
            table(StudyRow.COLUMNS),
            new Block.Paragraph(
                Line.of(
                        "A line of JSON is the whole study, arms and findings included, as its file"
                            + " in ")
                    .code("data/studies")
                    .text("; ")
                    .code("StudyLines")
                    .text(" reads it again."))));
  }

  private static <R> Block table(List<Column<R>> columns) {
    return Block.Table.of(
        List.of("Column", "Holds"),
        columns.stream()
            .map(c -> List.of(Line.EMPTY.code(c.name()), Line.of(c.description())))
            .toList());
  }
}
