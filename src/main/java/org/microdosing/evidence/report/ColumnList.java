package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.page.Phrases;

/**
 * The page that lists the columns of the tables.
 *
 * @since 0.1
 */
public final class ColumnList {

  /** The tables in the order in which one leads to the next. */
  static final List<TableLayout<?>> TABLES =
      List.of(
          FindingColumns.LAYOUT,
          StudyRow.LAYOUT,
          ArmRow.LAYOUT,
          ExposureRow.LAYOUT,
          SubstanceRow.LAYOUT,
          GroupRow.LAYOUT,
          EffectRow.LAYOUT,
          ColumnRow.LAYOUT);

  private ColumnList() {}

  /**
   * Writes the page.
   *
   * @return the page as Markdown, ending with a line feed
   */
  public static String markdown() {
    List<Block> blocks =
        new ArrayList<>(
            List.of(
                new Block.Heading(1, "Columns of the tables"),
                new Block.Comment("Generated; the columns stand where the rows are."),
                new Block.Paragraph(
                    Line.EMPTY
                        .code("EvidenceTable")
                        .text(
                            " writes findings, studies, arms, groups and effects as CSV (RFC 4180,"
                                + " UTF-8, with a row of names) and as JSON Lines, ")
                        .code("DataPackage")
                        .text(
                            " all of them with their types. These columns keep name, meaning and"
                                + " order; new ones come behind them. A cell is empty, and a"
                                + " property left out, where the data does not say. Terms are"
                                + " spelled as in the data files; several values in a cell are"
                                + " separated by ")
                        .code('"' + Column.SEPARATOR + '"')
                        .text(
                            ". A text that a spreadsheet would take for a formula starts with an"
                                + " apostrophe in CSV, not in JSON. A line of JSON has the same"
                                + " columns as its properties, but for studies: there it is the"
                                + " whole study, arms and findings included, as its file in ")
                        .code("data/studies")
                        .text("; ")
                        .code("StudyLines")
                        .text(" reads it again."))));
    TABLES.forEach(layout -> add(blocks, layout));
    return Page.markdown(blocks);
  }

  private static void add(List<Block> blocks, TableLayout<?> layout) {
    blocks.add(new Block.Heading(2, Phrases.capitalised(layout.name())));
    Line line = Line.of("A row is " + layout.description() + ". Key: ");
    for (int i = 0; i < layout.key().size(); i++) {
      line = (i == 0 ? line : line.text(", ")).code(layout.key().get(i));
    }
    for (TableReference reference : layout.references()) {
      line = line.text("; ").code(reference.column()).text(" leads to ").text(reference.table());
    }
    blocks.add(new Block.Paragraph(line.text(".")));
    blocks.add(
        Block.Table.of(
            List.of("Column", "Type", "Holds"),
            layout.columns().stream()
                .map(
                    c ->
                        List.of(
                            Line.EMPTY.code(c.name()),
                            Line.of(c.type().schemaName()),
                            Line.of(c.description())))
                .toList()));
  }
}
