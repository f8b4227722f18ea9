package org.microdosing.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.Jshell;

@DisplayName("The guide to tables")
class TablesGuideTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  /** What R must find beside the code of the guide: each column in its class, no value missing. */
  private static final String CHECK_IN_R =
      """
      for (table in unique(columns$table)) {
        own <- columns[columns$table == table, ]
        found <- evidence(table)
        stopifnot(identical(names(found), own$column))
        stopifnot(identical(unname(sapply(found, class)), unname(classes[own$type])))
        stopifnot(!anyNA(found[own$column[own$required == "true"]]))
        cat(table, nrow(found), "\\n")
      }
      cat("sum", sprintf("%.15g", sum(effects$estimate)), "\\n")
      cat("joined", nrow(merge(effects["study_id"], studies["study_id"])), "\\n")
      """;

  private static final String CHECK_IN_PYTHON =
      """
      for resource in package["resources"][:-1]:
          found = evidence(resource["name"])
          for field in resource["schema"]["fields"]:
              values = [row[field["name"]] for row in found]
              if field.get("constraints", {}).get("required"):
                  assert None not in values, field
              kinds = {str: "string", int: "integer", float: "number", bool: "boolean"}
              assert {kinds[type(v)] for v in values if v is not None} <= {field["type"]}, field
          print(resource["name"], len(found))
      print("sum", sum(e["estimate"] for e in effects))
      known = {s["study_id"] for s in evidence("studies")}
      print("joined", len([e for e in effects if e["study_id"] in known]))
      """;

  private static final String CHECK_IN_PANDAS =
      """
      for resource in package["resources"][:-1]:
          found = evidence(resource["name"])
          for field in resource["schema"]["fields"]:
              column = found[field["name"]]
              assert str(column.dtype) == types[field["type"]], field
              if field.get("constraints", {}).get("required"):
                  assert not column.isna().any(), field
          print(resource["name"], len(found))
      print("sum", effects["estimate"].sum())
      print("joined", len(effects))
      """;

  @TempDir private static Path scratch;

  private static String guide;

  @BeforeAll
  static void write() throws IOException {
    guide = Files.readString(Path.of("docs/tables.md"));
    DataPackage.write(LIBRARY, scratch.resolve("evidence"));
  }

  /** Returns the blocks of code in a language, in their order. */
  private static List<String> code(String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(guide)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @Test
  @DisplayName("lists every table with what a row is and its key")
  void tables() {
    for (TableLayout<?> layout : ColumnList.TABLES) {
      String key = layout.key().stream().map(k -> "`" + k + "`").collect(Collectors.joining(", "));
      assertThat(guide)
          .contains("\n| `" + layout.name() + "` | " + layout.description() + " | " + key + " |\n");
    }
    assertThat(guide.lines().filter(line -> line.startsWith("| `")))
        .hasSameSizeAs(ColumnList.TABLES);
  }

  @Test
  @DisplayName("shows Java that compiles and runs")
  void java() throws IOException {
    String place = "Path.of(\"" + scratch.resolve("java").toString().replace("\\", "\\\\") + "\"";
    Files.createDirectories(scratch.resolve("java"));
    assertThat(code("java")).hasSize(2);
    try (Jshell shell = new Jshell()) {
      for (String block : code("java")) {
        shell.run(block.replace("Path.of(\"evidence\"", place));
      }
    }
    assertThat(scratch.resolve("java").resolve("lsd.csv"))
        .hasContent(
            EvidenceTable.findings(LIBRARY.findings().substance("lsd").placeboControlled())
                .toString());
    assertThat(scratch.resolve("java").resolve("datapackage.json")).isNotEmptyFile();
  }

  @Test
  @DisplayName("shows R that reads every column in its type")
  void r() throws Exception {
    assertReads(atHand("Rscript", "--version"), "Rscript", code("r").get(0) + CHECK_IN_R, "R");
  }

  @Test
  @DisplayName("shows Python that reads every column in its type")
  void python() throws Exception {
    String code = code("python").get(0) + CHECK_IN_PYTHON;
    assertReads(atHand("python3", "--version"), "python3", code, "py");
  }

  @Test
  @DisplayName("shows pandas that reads every column in its type")
  void pandas() throws Exception {
    // A Python of one's own may stand before the one of the system, whose packages have pandas.
    String python = atHand("python3", "-c", "import pandas") ? "python3" : "/usr/bin/python3";
    boolean present = atHand(python, "-c", "import pandas");
    assertReads(present, python, code("python").get(1) + CHECK_IN_PANDAS, "pandas.py");
  }

  private static void assertReads(boolean present, String program, String code, String ending)
      throws Exception {
    assumeTrue(present, program + " with what this needs is not installed");
    Path script = Files.writeString(scratch.resolve("check." + ending), code);
    Path printed = scratch.resolve("printed." + ending);
    int status = run(printed, program, script.toString());
    String text = Files.readString(printed);

    assertThat(status).as(text).isZero();
    assertThat(text.lines().map(String::strip))
        .contains(
            "studies " + LIBRARY.studies().count(),
            "findings " + LIBRARY.findings().count(),
            "groups " + LIBRARY.findings().stream().mapToInt(f -> f.groups().size()).sum());
    List<Double> estimates =
        LIBRARY.findings().pooling().byFinding().effects().stream().map(e -> e.estimate()).toList();
    assertThat(text).contains("joined " + estimates.size());
    double sum = estimates.stream().mapToDouble(Double::doubleValue).sum();
    String read = text.lines().filter(l -> l.startsWith("sum ")).findFirst().orElseThrow();
    assertThat(Double.parseDouble(read.substring(4).strip())).isEqualTo(sum, within(1e-9));
  }

  private static boolean atHand(String... command) throws InterruptedException {
    try {
      return run(scratch.resolve("at-hand.txt"), command) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int run(Path printed, String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command));
    Process process =
        new ProcessBuilder(words)
            .directory(scratch.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("no end of " + words);
    }
    return process.exitValue();
  }
}
