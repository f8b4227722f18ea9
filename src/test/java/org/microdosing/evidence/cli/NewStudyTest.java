package org.microdosing.evidence.cli;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.HigherIs;
import org.microdosing.evidence.summary.AdverseEvent;

@DisplayName("Who adds a study in a directory of their own, as the guide says,")
class NewStudyTest {

  private static final String STUDY = "studies/walker-2019.json";
  private static final String INSTRUMENTS = "vocabulary/instruments.json";

  @TempDir private Path directory;

  /** A study that no library has: the one of the guide with an id and numbers of its own. */
  private String study;

  @BeforeEach
  void write() throws IOException {
    study =
        Files.readString(Path.of("data/studies/domany-2019.json"))
            .replace("domany-2019", "walker-2019")
            .replace("NCT02037503", "NCT09999999")
            .replace("30246667", "39999999");
    save(STUDY, study);
  }

  @Test
  @DisplayName("needs one file")
  void needsOneFile() {
    assertThat(check()).containsExactly("no problems: 1 study, 5 findings");
  }

  @Test
  @DisplayName("is told which file to extend where the vocabulary lacks an instrument")
  void extendsInstruments() throws IOException {
    save(STUDY, study.replace("\"trial-record\"", "\"energy-diary\""));
    assertThat(check())
        .containsExactly(
            STUDY
                + " /findings/4/measurement/instrument: expected the id of a known instrument, found"
                + " \"energy-diary\"; a new one goes into vocabulary/instruments.json",
            "1 problem");

    save(INSTRUMENTS, instrumentOfTheGuide());
    assertThat(check()).containsExactly("no problems: 1 study, 5 findings");
    assertThat(EvidenceLibrary.load(directory).context().vocabulary().instrument("energy-diary"))
        .hasValueSatisfying(diary -> assertThat(diary.higherIs()).isEqualTo(HigherIs.BETTER));
  }

  @Test
  @DisplayName("is told which file to extend where the vocabulary lacks an adverse event")
  void extendsEvents() throws IOException {
    save(STUDY, study.replace("any-adverse-event", "blue-hands"));
    assertThat(check())
        .containsExactly(
            STUDY
                + " /findings/3/measurement/event: expected the id of a known adverse event, found"
                + " \"blue-hands\"; a new one goes into vocabulary/adverse-events.json",
            "1 problem");

    save(
        "vocabulary/adverse-events.json",
        "{\"adverseEvents\": [{\"id\": \"blue-hands\", \"term\": \"blue hands\", \"group\":"
            + " \"skin\"}]}");
    assertThat(check()).containsExactly("no problems: 1 study, 5 findings");
    assertThat(EvidenceLibrary.load(directory).summarise("ketamine").safety().adverseEvents())
        .extracting(AdverseEvent::kind)
        .containsExactly("blue hands");
  }

  @Test
  @DisplayName("cannot give another meaning to an instrument that the library has")
  void keepsMeanings() throws IOException {
    save(INSTRUMENTS, instrumentOfTheGuide().replace("energy-diary", "madrs"));
    assertThat(check())
        .containsExactly(
            INSTRUMENTS
                + " /instruments/0/id: expected an id of its own, found \"madrs\", under which the"
                + " bundled evidence has another instrument; refer to that one, or choose another"
                + " id",
            "1 problem");

    save(INSTRUMENTS, Files.readString(Path.of("data").resolve(INSTRUMENTS)));
    assertThat(check()).containsExactly("no problems: 1 study, 5 findings");
  }

  @Test
  @DisplayName("learns of all slips at once, each with what was meant")
  void tellsSlips() throws IOException {
    save(
        STUDY,
        study
            .replace("\"substance\": \"ketamine\"", "\"substance\": \"ketamin\"")
            .replace("\"treatment_resistant_depression\"", "\"treatment-resistant depression\"")
            .replace("\"high\": 21", "\"hgih\": 21"));
    assertThat(check())
        .containsExactly(
            STUDY
                + " /population/conditions/0: expected a known term, found"
                + " \"treatment-resistant depression\"; nearest is"
                + " \"treatment_resistant_depression\"",
            STUDY
                + " /arms/0/exposures/0/substance: expected the id of a known substance, found"
                + " \"ketamin\"; nearest is \"ketamine\"; known: 2c-b, dmt, ketamine, lsd, mdma,"
                + " mescaline, psilocybin",
            STUDY + " /findings/2/timing/daysRange/hgih: unknown property; nearest is \"high\"",
            STUDY + " /findings/2/timing/daysRange: missing property \"high\"",
            "4 problems");
  }

  @Test
  @DisplayName("is told where studies are read when a file was named so that none was")
  void tellsWhereStudiesAre() throws IOException {
    Files.move(directory.resolve(STUDY), directory.resolve(STUDY + ".txt"));
    assertThat(check())
        .containsExactly(
            "no problems: 0 studies, 0 findings; studies are read from studies/<id>.json");
  }

  private static String instrumentOfTheGuide() throws IOException {
    Matcher block =
        Pattern.compile("```jsonc\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs/contributing-evidence.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private void save(String file, String text) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private List<String> check() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(List.of("check", directory.toString()), printed, printed);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
