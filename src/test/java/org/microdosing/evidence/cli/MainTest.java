package org.microdosing.evidence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.report.Citations;

@DisplayName("The command line")
class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Main.run(
        List.of(args),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("prints a block for each substance when asked nothing")
  void printsOverview() {
    assertThat(run()).isEqualTo(Main.OK);
    EvidenceLibrary.bundled()
        .substances()
        .forEach(s -> assertThat(printed()).contains(s.name() + "\n"));
    assertThat(printed()).contains("not medical advice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"psilocybin", "LSD", "2C-B", "mescaline"})
  @DisplayName("prints the page of a substance, at most 100 columns wide")
  void printsPage(String name) {
    assertThat(run(name)).isEqualTo(Main.OK);
    assertThat(printed().lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(100));
    assertThat(printed()).contains("not medical advice");
  }

  @Test
  @DisplayName("answers an unknown name with the nearest and status 2")
  void answersUnknownName() {
    assertThat(run("psylocibin")).isEqualTo(Main.USAGE);
    assertThat(complained()).contains("did you mean \"psilocybin\"?");
    assertThat(printed()).isEmpty();
  }

  @Test
  @DisplayName("answers an unknown word of a question with the nearest name of any kind")
  void answersUnknownWord() {
    assertThat(run("answer", "depresion", "lsd")).isEqualTo(Main.USAGE);
    assertThat(complained())
        .startsWith(
            "unknown outcome, condition or substance \"depresion\"; did you mean \"depression\"?");
    assertThat(run("answer", "alcohol")).isEqualTo(Main.USAGE);
    assertThat(complained()).contains("did you mean \"alcohol use disorder\"? Known: 2c-b, dmt,");
    assertThat(run("answer", "qqqqqq")).isEqualTo(Main.USAGE);
    assertThat(complained())
        .contains("unknown outcome, condition or substance \"qqqqqq\". Known: 2c-b, dmt,");
    assertThat(run("answer", "MDA")).isEqualTo(Main.USAGE);
    assertThat(complained()).contains("no substance \"MDA\": it is not MDMA");
    assertThat(run("page")).isEqualTo(Main.USAGE);
    assertThat(printed()).isEmpty();
  }

  @Test
  @DisplayName("asks of the symptoms of a condition where no outcome is named: ADHD, mueller-2025")
  void asksOfSymptoms() {
    assertThat(run("answer", "ADHD")).isEqualTo(Main.OK);
    assertThat(printed())
        .startsWith("Does microdosing help? Depression, anxiety, ADHD symptoms, wellbeing, in ADHD")
        .contains("mueller-2025")
        .doesNotContain("Not known.");
    out.reset();
    assertThat(run("answer", "ADHD", "anxiety")).isEqualTo(Main.OK);
    assertThat(printed()).startsWith("Does microdosing help? Anxiety, in ADHD");
  }

  @Test
  @DisplayName("checks a directory that is good")
  void checksGoodDirectory() {
    assertThat(run("check", "data")).isEqualTo(Main.OK);
    assertThat(printed()).startsWith("no problems: ");
  }

  @Test
  @DisplayName("prints every problem of a directory and ends with status 1")
  void checksBadDirectory(@TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve("studies"));
    Files.writeString(directory.resolve("studies/a-2020.json"), "{\"id\": \"a-2020\"}");
    Files.writeString(directory.resolve("studies/b-2020.json"), "{");

    assertThat(run("check", directory.toString())).isEqualTo(Main.PROBLEMS);
    assertThat(printed()).contains("a-2020.json").contains("b-2020.json").contains("problems");
  }

  @Test
  @DisplayName("says of a directory that is none, or holds nothing, what it expected there")
  void checksWhatIsNoDirectory(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("file.json"), "{}");
    Path empty = Files.createDirectory(directory.resolve("empty"));
    Path gone = directory.resolve("gone");

    assertThat(run("check", gone.toString())).isEqualTo(Main.PROBLEMS);
    assertThat(run("check", file.toString())).isEqualTo(Main.PROBLEMS);
    assertThat(run("check", empty.toString())).isEqualTo(Main.PROBLEMS);
    assertThat(printed().lines())
        .containsExactly(
            "expected a directory of data at " + gone + ", found none",
            "1 problem",
            "expected a directory of data at " + file + ", found a file",
            "1 problem",
            "expected a folder context or studies or substances or vocabulary in "
                + empty
                + ", found none",
            "1 problem");
    assertThat(run("check", "no\u0000path")).isEqualTo(Main.PROBLEMS);
    assertThat(printed()).contains("expected the path of a directory: ");
    assertThat(complained()).isEmpty();
  }

  @Test
  @DisplayName("writes the generated pages into a directory")
  void writesDocs(@TempDir Path directory) {
    assertThat(run("docs", directory.toString())).isEqualTo(Main.OK);
    GeneratedDocs.pages(EvidenceLibrary.bundled())
        .forEach((path, text) -> assertThat(directory.resolve(path)).hasContent(text));
  }

  @Test
  @DisplayName("explains itself")
  void explainsItself() {
    assertThat(run("help")).isEqualTo(Main.OK);
    assertThat(printed()).contains("check DIR");
    assertThat(run("check")).isEqualTo(Main.USAGE);
    assertThat(complained()).contains("check DIR");
  }

  @Test
  @DisplayName("prints warnings of a directory with status 0, and with --strict 1")
  void warnings() {
    String implausible = "src/test/resources/cases/dose-slip";

    assertThat(run("check", implausible)).isEqualTo(Main.OK);
    assertThat(printed())
        .startsWith("warning: studies/slip-2024.json /arms/0/dose: ")
        .endsWith("no problems: 1 study, 1 finding; 1 warning" + System.lineSeparator());
    assertThat(run("check", "--strict", implausible)).isEqualTo(Main.PROBLEMS);
    assertThat(run("check", implausible, "--strict")).isEqualTo(Main.PROBLEMS);
    assertThat(run("check", "--strict", "src/test/resources/cases/plain")).isEqualTo(Main.OK);
    assertThat(run("check", "--strict")).isEqualTo(Main.USAGE);
  }

  @Test
  @DisplayName("finds studies by any of their names, several where a name means several")
  void finds() {
    for (String name :
        List.of("bershad-2019", "https://doi.org/10.1016/j.biopsych.2019.05.019", "NCT03790358")) {
      out.reset();
      assertThat(run("find", name)).isEqualTo(Main.OK);
      assertThat(printed()).startsWith("- bershad-2019\n").contains("Registered: NCT03790358");
    }
    out.reset();
    assertThat(run("find", "Lea", "et", "al.", "2020")).isEqualTo(Main.OK);
    assertThat(printed())
        .contains(
            "- lea-2020-motivations\n", "- lea-2020-selftreatment\n", "- lea-2020-subreddit\n");
  }

  @Test
  @DisplayName("finds the study of a finding, and studies by words")
  void findsMore() {
    assertThat(run("find", "bershad-2019-f5")).isEqualTo(Main.OK);
    assertThat(printed()).startsWith("- bershad-2019\n").contains("bershad-2019-f5: mood");
    out.reset();
    assertThat(run("find", "FADIMAN", "explorat")).isEqualTo(Main.OK);
    assertThat(printed()).startsWith("- fadiman-2019\n").containsOnlyOnce("doi:");
    assertThat(printed().lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(100));
    out.reset();
    assertThat(run("find", "fadiman", "--json")).isEqualTo(Main.OK);
    assertThat(printed())
        .startsWith("{\"studies\":1,")
        .contains("\"fadiman-2019\"")
        .endsWith("}\n");
    out.reset();
    assertThat(run("find", "fadimann-2019")).isEqualTo(Main.USAGE);
    assertThat(complained()).contains("did you mean \"fadiman-2019\"?");
    assertThat(printed()).isEmpty();
    assertThat(run("find", "...")).isEqualTo(Main.USAGE);
    assertThat(run("find")).isEqualTo(Main.USAGE);
  }

  @Test
  @DisplayName("cites studies by any of their names, as a reference manager reads them")
  void cites() {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    Citations both =
        Citations.of(List.of(library.study("szigeti-2021"), library.study("bershad-2019")));
    Map<String, String> forms =
        Map.of("--bibtex", both.bibtex(), "--ris", both.ris(), "--csl", both.cslJson());
    forms.forEach(
        (option, references) -> {
          out.reset();
          assertThat(run("cite", "10.7554/eLife.62878", option, "bershad-2019")).isEqualTo(Main.OK);
          assertThat(printed()).isEqualTo(references);
        });
    out.reset();
    assertThat(run("cite", "szigeti-2021", "bershad-2019")).isEqualTo(Main.OK);
    assertThat(printed()).isEqualTo(both.toString());
    out.reset();
    assertThat(run("cite", "Lea et al. 2020")).isEqualTo(Main.USAGE);
    assertThat(complained()).contains("means 3 studies: lea-2020-motivations, ");
    assertThat(printed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cite", "cite --ris", "cite bershad-2019 --ris --csl", "cite bershad-2019 --word",
        "cite bershad-2019 --json", "export", "export a b", "export a --json"
      })
  @DisplayName("says what it understands where references or a package are asked for otherwise")
  void refusesOtherForms(String command) {
    assertThat(run(command.split(" "))).isEqualTo(Main.USAGE);
    assertThat(complained()).contains("cite STUDY...", "export DIR");
  }

  @Test
  @DisplayName("exports a data package, and nothing over one that is there")
  void exports(@TempDir Path directory) {
    Path made = directory.resolve("evidence");
    assertThat(run("export", made.toString())).isEqualTo(Main.OK);
    assertThat(printed().lines()).contains(made.resolve("findings.csv").toString());
    assertThat(made.resolve("datapackage.json")).isNotEmptyFile();
    out.reset();
    assertThat(run("export", made.toString())).isEqualTo(Main.PROBLEMS);
    assertThat(complained())
        .contains("nothing written: " + made.resolve("datapackage.json") + " is there already");
    assertThat(run("export", made.resolve("findings.csv").toString())).isEqualTo(Main.PROBLEMS);
    assertThat(run("export", "no\u0000path")).isEqualTo(Main.PROBLEMS);
    assertThat(printed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dmt", "page dmt", "answer TRD depression lsd", "reading-queue"})
  @DisplayName("prints a result as JSON on one line")
  void printsJson(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add("--json");

    assertThat(run(words.toArray(String[]::new))).isEqualTo(Main.OK);
    assertThat(printed()).startsWith("{\"").endsWith("}\n").containsOnlyOnce("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "check data --json", "docs --json", "reading-queue now"})
  @DisplayName("says what it understands where there is no such form")
  void refusesJson(String command) {
    assertThat(run(command.split(" "))).isEqualTo(Main.USAGE);
  }
}
