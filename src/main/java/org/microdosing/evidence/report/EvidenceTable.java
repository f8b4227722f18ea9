package org.microdosing.evidence.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.microdosing.evidence.data.StudyLines;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.query.FindingQuery;

/**
 * Findings or studies as a table to carry into other tools: CSV or JSON Lines, UTF-8, one row for
 * each.
 *
 * <pre>{@code
 * EvidenceTable.findings(library.findings().substance("lsd")).writeCsv(Path.of("lsd.csv"));
 * EvidenceTable.studies(library.studies()).writeJsonLines(Path.of("studies.jsonl"));
 * }</pre>
 *
 * <p>The columns are listed in {@code docs/columns.md}: columns may be added at the end, and those
 * there keep name and meaning. Rows are written one after the other, so that a table is never in
 * memory as a whole.
 *
 * @since 0.1
 */
public final class EvidenceTable {

  private final List<String> columns;
  private final RowSource rows;
  private final LineSource lines;

  private EvidenceTable(List<String> columns, RowSource rows, LineSource lines) {
    this.columns = List.copyOf(columns);
    this.rows = rows;
    this.lines = lines;
  }

  /** Gives the cells of every row in turn. */
  private interface RowSource {
    void each(Sink<List<Object>> sink) throws IOException;
  }

  /** Gives the lines of JSON in turn. */
  private interface LineSource {
    void each(Sink<String> sink) throws IOException;
  }

  private interface Sink<T> {
    void accept(T item) throws IOException;
  }

  /**
   * Returns a table of findings.
   *
   * @param findings the findings
   * @return a table with one row a finding, in the order of the query; a line of JSON has the
   *     columns of the row that have a value
   */
  public static EvidenceTable findings(FindingQuery findings) {
    Function<Finding, FindingRow> row = FindingRow.over(findings);
    return new EvidenceTable(
        FindingRow.COLUMNS.stream().map(Column::name).toList(),
        sink -> {
          for (Finding finding : findings) {
            sink.accept(cells(FindingRow.COLUMNS, row.apply(finding)));
          }
        },
        sink -> {
          for (Finding finding : findings) {
            sink.accept(JsonLine.of(values(FindingRow.COLUMNS, row.apply(finding))));
          }
        });
  }

  /**
   * Returns a table of studies.
   *
   * @param studies the studies, for example a query
   * @return a table with one row a study; a line of JSON is the whole study as in its data file,
   *     which {@link StudyLines} reads again
   */
  public static EvidenceTable studies(Iterable<Study> studies) {
    return new EvidenceTable(
        StudyRow.COLUMNS.stream().map(Column::name).toList(),
        sink -> {
          ShortNames names = ShortNames.of(studies);
          for (Study study : studies) {
            sink.accept(cells(StudyRow.COLUMNS, new StudyRow(study, names.of(study))));
          }
        },
        sink -> {
          for (Study study : studies) {
            sink.accept(StudyLines.write(study));
          }
        });
  }

  private static <R> List<Object> cells(List<Column<R>> columns, R row) {
    return columns.stream().map(c -> c.value().apply(row).<Object>map(v -> v).orElse("")).toList();
  }

  private static <R> Map<String, Object> values(List<Column<R>> columns, R row) {
    Map<String, Object> values = new LinkedHashMap<>();
    columns.forEach(c -> c.value().apply(row).ifPresent(v -> values.put(c.name(), v)));
    return values;
  }

  /**
   * Returns the names of the columns of the CSV table.
   *
   * @return the names in order
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * Writes the table as CSV (RFC 4180) with a row of names: commas, CRLF, quotes where needed.
   * Texts that a spreadsheet would take for a formula get an apostrophe in front.
   *
   * @param out where to write; it is not closed
   * @throws UncheckedIOException if writing fails
   */
  public void writeCsv(Writer out) {
    try {
      Csv.row(out, columns);
      rows.each(cells -> Csv.row(out, cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the table as a CSV file; see {@link #writeCsv(Writer)}.
   *
   * @param file the file, which is replaced if it exists
   * @throws UncheckedIOException if writing fails
   */
  public void writeCsv(Path file) {
    to(file, this::writeCsv);
  }

  /**
   * Writes one line of JSON for each row.
   *
   * @param out where to write; it is not closed
   * @throws UncheckedIOException if writing fails
   */
  public void writeJsonLines(Writer out) {
    try {
      lines.each(line -> out.append(line).append('\n'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes one line of JSON for each row to a file.
   *
   * @param file the file, which is replaced if it exists
   * @throws UncheckedIOException if writing fails
   */
  public void writeJsonLines(Path file) {
    to(file, this::writeJsonLines);
  }

  private static void to(Path file, Consumer<Writer> content) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      content.accept(out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Returns the table as CSV. */
  @Override
  public String toString() {
    StringWriter text = new StringWriter();
    writeCsv(text);
    return text.toString();
  }
}
