package org.microdosing.evidence.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.microdosing.evidence.name.QuotedText;

/**
 * A table of one's own, from a file of comma-separated values: as spreadsheets write it, with
 * commas, semicolons, tabs or bars between cells, and with decimal points or commas.
 *
 * <pre>{@code
 * CsvTable table = CsvTable.read(Path.of("comparisons.csv"));
 * List<EffectSize> effects = table.map(row -> EffectSize.of(
 *     row.text("study"), row.number("g"), row.number("variance")));
 * }</pre>
 *
 * @since 0.2
 */
public final class CsvTable {

  private final CsvHeader header;
  private final List<CsvRow> rows;

  private CsvTable(CsvHeader header, List<CsvRow> rows) {
    this.header = header;
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads a table whose first line names the columns. Rows without content are passed over; text is
   * UTF-8, or UTF-16 with a mark.
   *
   * @param file the file, of at most 64 MiB
   * @return the table
   * @throws IntakeException if the file cannot be read, is not in UTF-8, has no header, two columns
   *     of one name, an open quote, or rows that are longer than the header; with every problem
   */
  public static CsvTable read(Path file) {
    return read(SourceText.read(file));
  }

  /**
   * Reads a table from a text.
   *
   * @param name what messages call it
   * @param text the text, whose first line names the columns
   * @return the table
   * @throws IntakeException as {@link #read(Path)} does
   */
  public static CsvTable parse(String name, String text) {
    return read(SourceText.of(name, text));
  }

  private static CsvTable read(SourceText source) {
    ProblemLog log = source.log();
    char separator = CsvCells.separator(source.text());
    List<CsvCells.Cells> all = CsvCells.read(source.text(), separator, log);
    if (all.isEmpty()) {
      log.add(0, "expected a first line with the names of columns, found nothing");
      throw new IntakeException(log.list());
    }
    List<String> columns = all.get(0).cells();
    List<CsvCells.Cells> body = all.subList(1, all.size());
    DecimalSigns signs =
        DecimalSigns.of(
            body.stream().map(CsvCells.Cells::cells).toList(), columns.size(), separator);
    CsvHeader header = CsvHeader.of(columns, all.get(0).line(), signs, log);
    List<CsvRow> rows = new ArrayList<>(body.size());
    for (CsvCells.Cells row : body) {
      List<String> cells = row.cells();
      if (cells.subList(Math.min(columns.size(), cells.size()), cells.size()).stream()
          .anyMatch(cell -> !cell.isBlank())) {
        log.add(row.line(), "expected " + columns.size() + " cells, found " + row.cells().size());
      }
      rows.add(new CsvRow(header, row.line(), row.cells()));
    }
    if (!log.list().isEmpty()) {
      throw new IntakeException(log.list());
    }
    return new CsvTable(header, rows);
  }

  /** Returns what messages call the file. */
  String file() {
    return header.file();
  }

  /**
   * Returns the names of the columns.
   *
   * @return the names as the first line has them, blank ones too
   */
  public List<String> columns() {
    return header.columns();
  }

  /**
   * Tells whether there is a column of a name.
   *
   * @param column the name; case, spaces and punctuation are not regarded
   * @return true if there is
   */
  public boolean hasColumn(String column) {
    return header.place(column).isPresent();
  }

  /**
   * Returns the rows.
   *
   * @return the rows below the header that hold anything, in the order of the file
   */
  public List<CsvRow> rows() {
    return rows;
  }

  /**
   * Makes something of every row, and tells all that is wrong at once.
   *
   * @param <T> what is made
   * @param reader makes it of a row
   * @return what was made, in the order of the rows
   * @throws IntakeException with every row that could not be read or that the reader refused with
   *     an {@link IllegalArgumentException}, each with its line
   */
  public <T> List<T> map(Function<? super CsvRow, ? extends T> reader) {
    List<T> made = new ArrayList<>(rows.size());
    Set<LineProblem> problems = new LinkedHashSet<>();
    for (CsvRow row : rows) {
      try {
        made.add(reader.apply(row));
      } catch (IntakeException e) {
        problems.addAll(e.problems());
      } catch (IllegalArgumentException e) {
        problems.add(new LineProblem(header.file(), row.line(), String.valueOf(e.getMessage())));
      }
    }
    if (!problems.isEmpty()) {
      throw new IntakeException(List.copyOf(problems));
    }
    return List.copyOf(made);
  }

  /** Returns the file with the names of the columns and the number of rows. */
  @Override
  public String toString() {
    return header.file()
        + ": "
        + rows.size()
        + " rows of "
        + QuotedText.visible(String.join(", ", header.columns()));
  }
}
