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

@DisplayName("The guide to one's own figures")
class YourOwnDataTest {

  private static final Path TABLE = Path.of("src/test/resources/intake/comparisons.csv");
  private static final Pattern BLOCK = Pattern.compile("```(java|text)\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path directory;

  private static List<String> blocks() throws IOException {
    String guide = Files.readString(Path.of("docs/your-own-data.md"));
    Matcher matcher = BLOCK.matcher(guide);
    return matcher.results().map(block -> block.group(2)).toList();
  }

  @Test
  @DisplayName("takes the table that it shows to a three-level forest plot in under thirty lines")
  void runs() throws IOException {
    List<String> blocks = blocks();
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
  @DisplayName("reads 8 effects of 5 studies, not 8 studies")
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
