package org.microdosing.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.Jshell;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.ThreeLevel;

@DisplayName("The guides to what comes in")
class IntakeGuidesTest {

  private static final Path TABLE = Path.of("src/test/resources/intake/comparisons.csv");
  private static final Pattern BLOCK = Pattern.compile("```(java|text)\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path directory;

  private static List<String> blocks(String page) throws IOException {
    String guide = Files.readString(Path.of("docs", page));
    Matcher matcher = BLOCK.matcher(guide);
    return matcher.results().map(block -> block.group(2)).toList();
  }

  @Test
  @DisplayName("take the table that they show to a three-level forest plot in under thirty lines")
  void runs() throws IOException {
    List<String> blocks = blocks("your-own-data.md");
    Path table = directory.resolve("comparisons.csv");
    Files.writeString(table, blocks.get(0));
    Path plot = directory.resolve("forest.svg");
    String code = here(blocks.get(1));
    assertThat(code.lines().count()).isLessThan(30);
    assertThat(blocks.get(0)).isEqualTo(Files.readString(TABLE));

    try (Jshell shell = new Jshell()) {
      assertThat(printed(shell, code)).isEqualTo(blocks.get(2).strip());
      assertThat(plot).content().contains("Arden 2019", "Birch 2021", "Pooled: all effects");
      assertThat(printed(shell, here(blocks.get(3))))
          .startsWith("Random-effects meta-analysis of 5 studies");
    }
  }

  @Test
  @DisplayName("compare references, begin a study file and read a table of judgements as they show")
  void references() throws IOException {
    List<String> blocks = blocks("references-in.md");
    for (String file : List.of("scopus.ris", "zotero.json", "record.json", "rob2.csv")) {
      Files.copy(TABLE.resolveSibling(file), directory.resolve(file));
    }
    try (Jshell shell = new Jshell()) {
      shell.run(Files.readString(Path.of("docs/imports.jsh")));

      assertThat(printed(shell, here(blocks.get(0)))).contains("not found; compared by DOI, title");
      assertThat(printed(shell, here(blocks.get(2))))
          .isEqualTo(
              "studies/registry-nct09999999.json lacks [/comparator, /population/conditions]");
      shell.run(here(blocks.get(3)));
      assertThat(shell.run("judged.riskOfBias(\"davis-2021\").contains(ours.get(0))"))
          .containsExactly("true");
      assertThat(directory.resolve("risk-of-bias.svg")).content().contains("davis-2021");
    }
  }

  private String here(String code) {
    return code.replace("Path.of(\"", "Path.of(\"" + directory.toString().replace('\\', '/') + "/");
  }

  private static String printed(Jshell shell, String code) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream usual = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      shell.run(code);
    } finally {
      System.setOut(usual);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
  }

  @Test
  @DisplayName("read 8 effects of 5 studies, not 8 studies")
  void counts() {
    CsvTable table = CsvTable.read(TABLE);
    List<EffectSize> effects =
        table.map(
            row ->
                EffectSize.hedgesG(
                    row.text("study"),
                    row.number("mean_arm"),
                    row.number("sd_arm"),
                    row.whole("n_arm"),
                    row.number("mean_control"),
                    row.number("sd_control"),
                    row.whole("n_control")));
    ThreeLevel model = ThreeLevel.of(effects, EffectSize::label).fit();

    assertThat(model.k()).isEqualTo(8);
    assertThat(model.clusterCount()).isEqualTo(5);
    assertThat(table.rows().get(0).number("mean_arm")).isEqualTo(12.4);
  }
}
