package org.microdosing.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.data.StudyLines;
import org.microdosing.evidence.effect.EffectSelection;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.synthesis.EffectSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A table")
class EvidenceTableTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  @TempDir private Path scratch;

  private static String cell(List<List<String>> table, String row, String column) {
    int index = table.get(0).indexOf(column);
    return table.stream().filter(r -> r.get(0).equals(row)).findFirst().orElseThrow().get(index);
  }

  @Test
  @DisplayName("has a row for each finding and a cell for each column")
  void shape() {
    List<List<String>> findings =
        CsvReader.read(EvidenceTable.findings(LIBRARY.findings()).toString());
    assertThat(findings).hasSize(LIBRARY.findings().count() + 1);
    assertThat(findings).allMatch(row -> row.size() == FindingColumns.LAYOUT.columns().size());
    List<List<String>> studies =
        CsvReader.read(EvidenceTable.studies(LIBRARY.studies()).toString());
    assertThat(studies).hasSize(LIBRARY.studies().count() + 1);
    assertThat(studies.get(0)).isEqualTo(EvidenceTable.studies(LIBRARY.studies()).columns());
  }

  @Test
  @DisplayName("tells each property of a finding, but for those that a cell has no room for")
  void properties() {
    Set<String> told =
        Set.of(
            "id",
            "studyId",
            "outcome",
            "outcomeText",
            "measure",
            "measurement",
            "arm",
            "versus",
            "relation",
            "contrast",
            "timepoint",
            "timing",
            "period",
            "direction",
            "estimateFavours",
            "inferred",
            "analysis",
            "significant",
            "statistic",
            "groups",
            "countUnit",
            "compared",
            "mixesArms",
            "subgroup",
            "source",
            "locator",
            "note",
            "poolable",
            "disagreesWith",
            "prePostCorrelation",
            "people");
    Set<String> inRecordsOnly = Set.of("reportedDoses", "substance");
    assertThat(Finding.class.getRecordComponents())
        .extracting(RecordComponent::getName)
        .containsExactlyInAnyOrderElementsOf(Sets.union(told, inRecordsOnly));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "carhart-harris-2021-f1, value, -2",
    "carhart-harris-2021-f1, interval_low, -5",
    "carhart-harris-2021-f1, interval_level, 0.95",
    "carhart-harris-2021-f1, p, 0.17",
    "carhart-harris-2021-f1, substances, psilocybin",
    "carhart-harris-2021-f1, dose_band, full",
    "carhart-harris-2021-f1, dose_low, 25",
    "carhart-harris-2021-f1, versus_arm, escitalopram",
    "carhart-harris-2021-f1, direction, no_difference",
    "bershad-2019-f1, dose_high, 26",
  })
  @DisplayName("holds figures as numbers, the negative ones too")
  void figures(String finding, String column, String expected) {
    List<List<String>> table =
        CsvReader.read(EvidenceTable.findings(LIBRARY.findings().human()).toString());
    assertThat(cell(table, finding, column)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=cmd()", "+1", "-1 point", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1"})
  @DisplayName("puts an apostrophe before texts that a spreadsheet would compute")
  void formulas(String text) {
    String cell = Csv.cell(text);
    assertThat(CsvReader.read(cell + "\r\n")).containsExactly(List.of("'" + text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a \"b\" c", "a\nb", "a\r\nb", "plain", "", "\"", "µ, é, 漢"})
  @DisplayName("gives every other text back as it was")
  void texts(String text) {
    assertThat(CsvReader.read(Csv.cell(text) + "\r\n")).containsExactly(List.of(text));
  }

  @Test
  @DisplayName("of numbers leaves the minus alone")
  void numbers() {
    assertThat(List.of(Csv.cell(-2.0), Csv.cell(0.25), Csv.cell(7), Csv.cell(true)))
        .containsExactly("-2", "0.25", "7", "true");
  }

  @Test
  @DisplayName("of groups and arms tells where a figure belongs, with counts as numbers")
  void groupsAndArms() {
    List<List<String>> groups =
        CsvReader.read(
            EvidenceTable.groups(LIBRARY.findings().where(f -> f.id().equals("goodwin-2022-ae14")))
                .toString());
    List<String> names = groups.get(0);
    assertThat(groups.subList(1, groups.size()))
        .extracting(
            row -> row.get(names.indexOf("side")),
            row -> row.get(names.indexOf("events")),
            row -> row.get(names.indexOf("total")))
        .contains(tuple("arm", "5", "75"), tuple("versus", "5", "79"));
    List<List<String>> arms =
        CsvReader.read(
            EvidenceTable.arms(LIBRARY.studies().where(s -> s.id().equals("bershad-2019")))
                .toString());
    String key = "bershad-2019/lsd-13";
    assertThat(cell(arms, key, "dose_low")).isEqualTo("13");
    assertThat(cell(arms, key, "dose_unit")).isEqualTo("µg");
    assertThat(cell(arms, key, "substances")).isEqualTo("lsd");
    assertThat(cell(arms, key, "dose_band")).isEqualTo("microdose");
    assertThat(cell(arms, key, "control")).isEqualTo("false");
    assertThat(cell(arms, "bershad-2019/placebo", "control")).isEqualTo("true");
  }

  @Test
  @DisplayName("of effects has those of the selection, on the scale on which they are pooled")
  void effects() {
    EffectSelection selection =
        LIBRARY.findings().substance("psilocybin").outcome(Outcome.DEPRESSION).effectSelection();
    List<List<String>> rows = CsvReader.read(EvidenceTable.effects(selection).toString());
    assertThat(rows).hasSize(selection.chosen().size() + 1).hasSizeGreaterThan(2);
    for (int i = 1; i < rows.size(); i++) {
      EffectSize effect = selection.effects().get(i - 1);
      String id = rows.get(i).get(0);
      assertThat(Double.valueOf(cell(rows, id, "estimate"))).isEqualTo(effect.estimate());
      assertThat(Double.valueOf(cell(rows, id, "variance"))).isEqualTo(effect.variance());
      assertThat(cell(rows, id, "measure")).isEqualTo(effect.measure().code());
      assertThat(cell(rows, id, "sample")).isEqualTo(selection.clusters().get(i - 1));
    }
  }

  @Test
  @DisplayName("has every finding as one line of JSON with the same values")
  void jsonLines() throws IOException {
    Path file = scratch.resolve("findings.jsonl");
    EvidenceTable table = EvidenceTable.findings(LIBRARY.findings().substance("lsd"));
    table.writeJsonLines(file);
    List<String> lines = Files.readAllLines(file);
    List<List<String>> csv = CsvReader.read(table.toString());
    assertThat(lines).hasSize(csv.size() - 1);
    for (int row = 1; row < csv.size(); row++) {
      JsonNode line = JsonMapper.shared().readTree(lines.get(row - 1));
      List<String> cells = csv.get(row);
      List<String> names = csv.get(0);
      IntStream.range(0, names.size())
          .filter(i -> !cells.get(i).isEmpty())
          .forEach(i -> assertSame(line.get(names.get(i)), cells.get(i)));
    }
  }

  private static void assertSame(JsonNode json, String cell) {
    if (json.isNumber()) {
      assertThat(json.doubleValue()).isEqualTo(Double.parseDouble(cell));
    } else if (json.isBoolean()) {
      assertThat(cell).isEqualTo(json.booleanValue() ? "true" : "false");
    } else {
      assertThat(cell).isIn(json.stringValue(), "'" + json.stringValue());
    }
  }

  @Test
  @DisplayName("of studies has lines of JSON that read as the same studies")
  void studyLines() {
    Path file = scratch.resolve("studies.jsonl");
    EvidenceTable.studies(LIBRARY.studies()).writeJsonLines(file);
    assertThat(StudyLines.readAll(file)).isEqualTo(LIBRARY.studies().toList());
  }

  @Test
  @DisplayName("is written to a file as it prints")
  void files() throws IOException {
    Path file = scratch.resolve("studies.csv");
    EvidenceTable table = EvidenceTable.studies(LIBRARY.studies().substance("dmt"));
    table.writeCsv(file);
    assertThat(Files.readString(file)).isEqualTo(table.toString());
    assertThatThrownBy(() -> table.writeCsv(scratch.resolve("no").resolve("folder.csv")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  @DisplayName("has names that are unique, and a page that lists them")
  void columns() {
    for (TableLayout<?> layout : ColumnList.TABLES) {
      assertThat(layout.names())
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches("[a-z_]+"))
          .containsAll(layout.key())
          .containsAll(layout.references().stream().map(TableReference::column).toList());
      assertThat(ColumnList.markdown())
          .contains(layout.names().stream().map(n -> "| `" + n + "` | ").toList());
    }
  }
}
