package org.microdosing.evidence.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.microdosing.evidence.data.StudyLines;
import org.microdosing.evidence.effect.EffectSelection;
import org.microdosing.evidence.effect.SampleEffect;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.query.StudyQuery;

/**
 * Evidence as a table to carry into other tools: CSV or JSON Lines, UTF-8, one row for each
 * finding, study, arm, group or effect. {@link DataPackage} writes all of them together.
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

  private final TableLayout<?> layout;
  private final Rows<List<Object>> rows;
  private final Rows<String> lines;

  private EvidenceTable(TableLayout<?> layout, Rows<List<Object>> rows, Rows<String> lines) {
    this.layout = layout;
    this.rows = rows;
    this.lines = lines;
  }

  /** Gives rows one after the other. */
  private interface Rows<T> {
    void each(Sink<T> sink) throws IOException;
  }

  private interface Sink<T> {
    void accept(T item) throws IOException;
  }

  private static <R> Rows<List<Object>> cells(TableLayout<R> layout, Rows<R> rows) {
    return sink -> rows.each(row -> sink.accept(layout.cells(row)));
  }

  private static <R> EvidenceTable of(TableLayout<R> layout, Rows<R> rows) {
    return new EvidenceTable(
        layout,
        cells(layout, rows),
        sink -> rows.each(row -> sink.accept(JsonLine.of(layout.values(row)))));
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
    return of(
        FindingColumns.LAYOUT,
        sink -> {
          for (Finding finding : findings) {
            sink.accept(row.apply(finding));
          }
        });
  }

  /**
   * Returns a table of the groups of findings, with means, spread and counts of events.
   *
   * @param findings the findings
   * @return a table with one row a group, in the order of the query; findings without figures of
   *     groups have none
   * @since 0.2
   */
  public static EvidenceTable groups(FindingQuery findings) {
    Function<Finding, FindingRow> row = FindingRow.over(findings);
    return of(
        GroupRow.LAYOUT,
        sink -> {
          for (Finding finding : findings) {
            int place = 0;
            for (Group group : finding.groups()) {
              place++;
              sink.accept(new GroupRow(row.apply(finding), place, group));
            }
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
    Rows<StudyRow> rows =
        sink -> {
          ShortNames names = ShortNames.of(studies);
          for (Study study : studies) {
            sink.accept(new StudyRow(study, names.of(study)));
          }
        };
    return new EvidenceTable(
        StudyRow.LAYOUT,
        cells(StudyRow.LAYOUT, rows),
        sink -> {
          for (Study study : studies) {
            sink.accept(StudyLines.write(study));
          }
        });
  }

  /**
   * Returns a table of the arms of studies, with doses, dose bands and regimens.
   *
   * @param studies the studies
   * @return a table with one row an arm, in the order of the query
   * @since 0.2
   */
  public static EvidenceTable arms(StudyQuery studies) {
    return of(
        ArmRow.LAYOUT,
        sink -> {
          for (StudyEvidence evidence : (Iterable<StudyEvidence>) studies.evidence()::iterator) {
            for (Arm arm : evidence.study().arms()) {
              sink.accept(new ArmRow(evidence, arm));
            }
          }
        });
  }

  /**
   * Returns a table that leads from arms to the substances that they give: an arm may give several,
   * or one only as a metabolite or an isomer of another.
   *
   * @param studies the studies
   * @return a table with one row for each arm and substance
   * @since 0.2
   */
  public static EvidenceTable exposures(Iterable<Study> studies) {
    return of(
        ExposureRow.LAYOUT,
        sink -> {
          for (Study study : studies) {
            for (Arm arm : study.arms()) {
              for (Exposure exposure : arm.exposures()) {
                sink.accept(new ExposureRow(study, arm, exposure));
              }
            }
          }
        });
  }

  /**
   * Returns a table of substances.
   *
   * @param substances the substances
   * @return a table with one row a substance
   * @since 0.2
   */
  public static EvidenceTable substances(Iterable<Substance> substances) {
    return of(
        SubstanceRow.LAYOUT,
        sink -> {
          for (Substance substance : substances) {
            sink.accept(substance);
          }
        });
  }

  /**
   * Returns a table of effects with their sampling variances, as metafor takes them.
   *
   * <pre>{@code
   * EvidenceTable.effects(query.effectSelection());             // one effect for each sample
   * EvidenceTable.effects(query.pooling().allEffects().selection());
   * }</pre>
   *
   * @param selection the effects; findings that it leaves out have no row
   * @return a table with one row an effect, in the order of the selection
   * @since 0.2
   */
  public static EvidenceTable effects(EffectSelection selection) {
    return of(
        EffectRow.LAYOUT,
        sink -> {
          for (SampleEffect effect : selection.chosen()) {
            sink.accept(effect);
          }
        });
  }

  /** Returns a table of the columns of tables. */
  static EvidenceTable columns(List<TableLayout<?>> tables) {
    return of(
        ColumnRow.LAYOUT,
        sink -> {
          for (ColumnRow row : ColumnRow.of(tables)) {
            sink.accept(row);
          }
        });
  }

  TableLayout<?> layout() {
    return layout;
  }

  /** Returns the values of a column, each once. */
  Set<Object> values(String column) {
    int place = layout.names().indexOf(column);
    Set<Object> values = new LinkedHashSet<>();
    try {
      rows.each(cells -> values.add(cells.get(place)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    values.remove("");
    return values;
  }

  /**
   * Returns the names of the columns of the CSV table.
   *
   * @return the names in order
   */
  public List<String> columns() {
    return layout.names();
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
      Csv.row(out, layout.names());
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
