package org.microdosing.evidence.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.DomainJudgement;
import org.microdosing.evidence.model.RiskOfBiasDomain;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.model.RiskOfBiasTool;
import org.microdosing.evidence.model.Source;

/**
 * Judgements of risk of bias in the tables that robvis draws (McGuinness and Higgins 2021, Research
 * Synthesis Methods 12(1):55-61): a row for each study, a column for each domain, matched by name.
 *
 * <pre>{@code
 * RiskOfBiasTable table = RiskOfBiasTable.read(Path.of("rob2.csv"), RiskOfBiasTool.ROB_2);
 * RiskOfBiasPlot.of(table.judgements(name -> library.study(name).id(), "depression", "us", source));
 * }</pre>
 *
 * @param file the file
 * @param tool the tool
 * @param rows the judgements of each study
 * @since 0.2
 */
public record RiskOfBiasTable(String file, RiskOfBiasTool tool, List<RiskOfBiasRow> rows) {

  /** Copies the list. */
  public RiskOfBiasTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table. Levels are words, first letters, or signs where the table tells what its signs
   * mean; weights are passed by.
   *
   * @param file a CSV file with the columns Study, D1 to D5 (RoB 2) or D7 (RoB 1, ROBINS-I) or the
   *     names of the domains, and Overall
   * @param tool the tool, which robvis asks for too
   * @return the table
   * @throws IntakeException with every column and cell that is not understood, and what was
   *     expected
   */
  public static RiskOfBiasTable read(Path file, RiskOfBiasTool tool) {
    return of(CsvTable.read(file), tool);
  }

  /**
   * Reads a table from a text.
   *
   * @param name what messages call it
   * @param text the text
   * @param tool the tool
   * @return the table
   * @throws IntakeException as {@link #read(Path, RiskOfBiasTool)} does
   */
  public static RiskOfBiasTable parse(String name, String text, RiskOfBiasTool tool) {
    return of(CsvTable.parse(name, text), tool);
  }

  private static RiskOfBiasTable of(CsvTable table, RiskOfBiasTool tool) {
    ProblemLog log = new ProblemLog(table.file());
    RiskOfBiasColumns columns = RiskOfBiasColumns.of(table.columns(), tool, log);
    if (!log.list().isEmpty()) {
      throw new IntakeException(log.list());
    }
    List<String> judged = new ArrayList<>(columns.domains().values());
    columns.overall().ifPresent(judged::add);
    JudgementWords words =
        JudgementWords.of(
            tool, table.rows().stream().flatMap(r -> judged.stream().map(r::cell)).toList());
    return new RiskOfBiasTable(
        table.file(), tool, table.map(row -> judgements(row, columns, words)));
  }

  private static RiskOfBiasRow judgements(
      CsvRow row, RiskOfBiasColumns columns, JudgementWords words) {
    List<DomainJudgement> domains = new ArrayList<>();
    List<RiskOfBiasDomain> without = new ArrayList<>();
    for (Map.Entry<RiskOfBiasDomain, String> column : columns.domains().entrySet()) {
      Optional<RiskOfBiasLevel> level = level(row, column.getValue(), words);
      level.ifPresentOrElse(
          l -> domains.add(new DomainJudgement(column.getKey(), l)),
          () -> without.add(column.getKey()));
    }
    if (domains.isEmpty()) {
      throw new IllegalArgumentException("expected the judgement of a domain, found none");
    }
    return new RiskOfBiasRow(
        row.line(),
        row.text("Study"),
        domains,
        columns.overall().flatMap(column -> level(row, column, words)),
        without);
  }

  /** Reads a cell; empty where it says that there is no information and the tool has no level. */
  private static Optional<RiskOfBiasLevel> level(CsvRow row, String column, JudgementWords words) {
    String cell = row.cell(column);
    boolean isLevel = words.tool().levels().contains(RiskOfBiasLevel.NO_INFORMATION);
    if (words.isNoInformation(cell) && !isLevel) {
      return Optional.empty();
    }
    try {
      return Optional.of(words.level(cell));
    } catch (IllegalArgumentException e) {
      throw row.problem(column, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns the judgements as records of the library.
   *
   * @param id finds the id of a study by its name in the table, for example {@code name ->
   *     library.study(name).id()}; what it refuses is a problem of that line
   * @param result which result was judged, such as {@code depression at week 3}
   * @param judgedBy who judged
   * @param source where the table is from
   * @return a judgement for each row, with the line as its place
   * @throws IntakeException with every study that is not found
   */
  public List<RiskOfBiasJudgement> judgements(
      UnaryOperator<String> id, String result, String judgedBy, Source source) {
    List<RiskOfBiasJudgement> judgements = new ArrayList<>();
    ProblemLog log = new ProblemLog(file);
    for (RiskOfBiasRow row : rows) {
      try {
        judgements.add(
            new RiskOfBiasJudgement(
                id.apply(row.study()),
                tool,
                result,
                judgedBy,
                row.domains(),
                row.overall(),
                source,
                "line " + row.line(),
                note(row)));
      } catch (IllegalArgumentException e) {
        log.add(row.line(), String.valueOf(e.getMessage()));
      }
    }
    if (!log.list().isEmpty()) {
      throw new IntakeException(log.list());
    }
    return judgements;
  }

  private static Optional<String> note(RiskOfBiasRow row) {
    return row.withoutInformation().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "no information on "
                + row.withoutInformation().stream()
                    .map(RiskOfBiasDomain::label)
                    .collect(Collectors.joining(", ")));
  }
}
