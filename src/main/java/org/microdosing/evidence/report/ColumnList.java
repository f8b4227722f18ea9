package org.microdosing.evidence.report;

import java.util.List;

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
    StringBuilder page =
        new StringBuilder(
            """
            # Columns of the tables

            <!-- Generated; the columns are in FindingRow and StudyRow. -->

            `EvidenceTable` writes findings and studies as CSV (RFC 4180, UTF-8, with a row of names) and as
            JSON Lines. These columns keep name, meaning and order; new ones come behind them. A cell is empty,
            and a property left out, where the data does not say. Terms are spelled as in the data files;
            several values in a cell are separated by `"; "`. A text that a spreadsheet would take for a
            formula starts with an apostrophe in CSV, not in JSON.
            """);
    table(page, "Findings", FindingRow.COLUMNS);
    page.append("\nA line of JSON has the same columns as its properties.\n");
    table(page, "Studies", StudyRow.COLUMNS);
    page.append(
        "\nA line of JSON is the whole study, arms and findings included, as its file in"
            + " `data/studies`;\n`StudyLines` reads it again.\n");
    return page.toString();
  }

  private static <R> void table(StringBuilder page, String heading, List<Column<R>> columns) {
    page.append("\n## ").append(heading).append("\n\n| Column | Holds |\n| --- | --- |\n");
    for (Column<R> column : columns) {
      page.append("| `").append(column.name()).append("` | ");
      page.append(MarkdownText.escape(column.description())).append(" |\n");
    }
  }
}
