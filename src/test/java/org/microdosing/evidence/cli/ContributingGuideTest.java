package org.microdosing.evidence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Verification;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The guide to contributing evidence")
class ContributingGuideTest {

  private static final Path DATA = Path.of("data");
  private static final String FILE = "studies/domany-2019.json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static String guide;

  @TempDir private Path directory;

  @BeforeAll
  static void read() throws IOException {
    guide = Files.readString(Path.of("docs/contributing-evidence.md"));
  }

  @Test
  @DisplayName("shows a study of the library, whole")
  void showsAStudy() {
    assertThat(MAPPER.readTree(example())).isEqualTo(MAPPER.readTree(DATA.resolve(FILE)));
  }

  @Test
  @DisplayName("prints what the checker says of the mistakes it shows")
  void showsTheOutput() throws IOException {
    String mistaken = example();
    List<String> changes =
        Pattern.compile("(?m)(?:^-.*\n)+(?:^\\+.*\n)+")
            .matcher(blocks("diff").get(0))
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(changes).hasSize(5);
    for (String change : changes) {
      String before = lines(change, "-");
      assertThat(mistaken).containsOnlyOnce(before);
      mistaken = mistaken.replace(before, lines(change, "+"));
    }
    Files.createDirectory(directory.resolve("studies"));
    Files.writeString(directory.resolve(FILE), mistaken);

    Checked checked = check(directory);
    assertThat(checked.printed()).isEqualTo(blocks("text").get(0));
    assertThat(checked.status()).isEqualTo(Main.PROBLEMS);
  }

  @Test
  @DisplayName("is right that a new file in a copy of the data is all that a study takes")
  void newFileIsPickedUp() throws IOException {
    copyOfData();
    Files.delete(directory.resolve(FILE));
    for (String citing : List.of("claims.json", "registrations.json")) {
      Files.delete(directory.resolve("context").resolve(citing));
    }
    EvidenceLibrary without = EvidenceLibrary.load(directory);
    assertThat(without.findStudy("domany-2019")).isEmpty();

    Files.writeString(directory.resolve(FILE), example());

    EvidenceLibrary with = EvidenceLibrary.load(directory);
    assertThat(with.studies().count()).isEqualTo(without.studies().count() + 1);
    assertThat(with.findings().count()).isEqualTo(without.findings().count() + 5);
    assertThat(with.findings().substance("ketamine").placeboControlled().toList())
        .extracting(finding -> finding.id())
        .contains("domany-2019-f1", "domany-2019-f2");
    assertThat(with.summarise("ketamine").studyCount())
        .isEqualTo(without.summarise("ketamine").studyCount() + 1);
    Checked checked = check(directory);
    assertThat(checked.printed())
        .isEqualTo(
            "no problems: "
                + with.studies().count()
                + " studies, "
                + with.findings().count()
                + " findings\n");
    assertThat(checked.status()).isEqualTo(Main.OK);
  }

  @Test
  @DisplayName("explains each level of verification, and names findings that exist")
  void namesWhatExists() {
    for (Verification level : Verification.values()) {
      assertThat(guide).contains("| `" + level.id() + "` |");
    }
    List<String> ids =
        Pattern.compile("`([a-z]+-\\d{4}-f\\d+)`")
            .matcher(guide)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(ids).hasSize(4);
    assertThat(EvidenceLibrary.bundled().findings().toList())
        .filteredOn(finding -> ids.contains(finding.id()))
        .hasSize(4)
        .allSatisfy(finding -> assertThat(finding.disagreesWith()).isNotEmpty());
  }

  private void copyOfData() throws IOException {
    try (Stream<Path> paths = Files.walk(DATA)) {
      for (Path path : paths.sorted().toList()) {
        Path copy = directory.resolve(DATA.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
  }

  private static String example() {
    return String.join("", blocks("json"));
  }

  private static List<String> blocks(String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(guide)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static String lines(String change, String sign) {
    return change
        .lines()
        .filter(line -> line.startsWith(sign))
        .map(line -> line.substring(1))
        .collect(Collectors.joining("\n"));
  }

  private static Checked check(Path directory) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status =
        Main.run(
            List.of("check", directory.toString()),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    String printed = out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    return new Checked(status, printed);
  }

  private record Checked(int status, String printed) {}
}
