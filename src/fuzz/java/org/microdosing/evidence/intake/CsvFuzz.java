package org.microdosing.evidence.intake;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Executions;
import org.microdosing.evidence.Refusals;
import org.microdosing.evidence.TextInput;
import org.microdosing.evidence.model.RiskOfBiasTool;

/**
 * Reads whatever text as a table of one's own: there is a table, or there are problems; a table
 * that is written with every cell in quotes is read as the same; each cell is a number, a text,
 * missing or refused. The same text is read as a table of judgements of risk of bias.
 */
class CsvFuzz {

  @RegisterExtension static final Executions EXECUTIONS = new Executions();

  private static final List<RiskOfBiasTool> TOOLS = List.of(RiskOfBiasTool.values());

  static Stream<byte[]> seeds() {
    return TextInput.seedsOfChoices(
        TOOLS.size(),
        "study,g,variance\nLea 2020,0.5,\"0,04\"\n\"a \"\"b\"\"\",1,NA\n",
        "study;g\nx;0,5\n",
        "sep=|\na|b\n1|2\n",
        "Study,D1,D2,D3,D4,D5,Overall,Weight\nLea,Low,Some concerns,+,-,High,Low,1\n",
        "Study\tBias due to confounding\tOverall\nLea\tLow\tNo information\n");
  }

  @MethodSource("seeds")
  @DictionaryEntries({
    "\"\"",
    "\",\"",
    "\"",
    "sep=;",
    "Study,",
    "D1",
    "Overall",
    "Low",
    "High",
    "Some concerns",
    "No information",
    "1,5",
    "1.500",
    "1e308",
    "NA",
    "-",
    "\ufeff",
    "\u202e",
    "\u00a0"
  })
  @FuzzTest
  void isReadOrRefused(byte[] input) {
    if (input.length == 0) {
      return;
    }
    EXECUTIONS.count();
    TextInput in = TextInput.of(input);
    try {
      CsvTable table = CsvTable.parse("typed", in.text());
      check(table);
      table.rows().forEach(row -> table.columns().forEach(column -> check(row, column)));
      Refusals.print(RiskOfBiasTable.parse("typed", in.text(), in.chosen(TOOLS)));
    } catch (IntakeException e) {
      Refusals.check(e);
    }
  }

  private static void check(CsvTable table) {
    if (table.columns().stream().anyMatch(String::isEmpty)) {
      return;
    }
    StringBuilder written = new StringBuilder(line(table.columns()));
    table.rows().forEach(row -> written.append(line(cells(table, row))));
    CsvTable again = CsvTable.parse("written", written.toString());
    if (!again.columns().equals(table.columns()) || !all(again).equals(all(table))) {
      throw new AssertionError("not the same written and read back: " + written);
    }
  }

  private static List<List<String>> all(CsvTable table) {
    List<List<String>> all = new ArrayList<>();
    table.rows().forEach(row -> all.add(cells(table, row)));
    return all;
  }

  private static List<String> cells(CsvTable table, CsvRow row) {
    return table.columns().stream().map(row::cell).toList();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\n"));
  }

  private static void check(CsvRow row, String column) {
    if (column.isEmpty()) {
      return;
    }
    try {
      boolean isNumber = row.findNumber(column).isPresent();
      if (isNumber != row.findText(column).isPresent()) {
        throw new AssertionError("a number where there is no text: " + row);
      }
      row.findWhole(column);
    } catch (IntakeException e) {
      Refusals.check(e);
    }
  }
}
