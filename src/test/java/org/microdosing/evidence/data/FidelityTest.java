package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pins were drawn from the extracted evidence itself, never from the data files, so that a
 * figure that changed on its way here, or was edited since, is found.
 */
@DisplayName("The data hold what was extracted from the sources")
class FidelityTest {

  private static final Path STUDIES = Path.of("data", "studies");

  @Test
  @DisplayName("134 studies with 365 arms and 1177 findings")
  void countsOfTheWhole() {
    int studies = 0;
    int arms = 0;
    Set<String> findings = new HashSet<>();
    for (Path file : files()) {
      JsonNode study = read(file);
      studies++;
      arms += study.path("arms").size();
      study.path("findings").forEach(finding -> findings.add(finding.path("id").stringValue()));
    }
    assertThat(studies).isEqualTo(134);
    assertThat(arms).isEqualTo(365);
    assertThat(findings).hasSize(1177);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Each study has all its sources, arms, findings and groups")
  @CsvFileSource(resources = "/fidelity/counts.csv", numLinesToSkip = 1)
  void countsOfAStudy(String id, int sources, int arms, int findings, int groups) {
    JsonNode study = study(id);
    assertThat(study.path("sources").size()).as("sources").isEqualTo(sources);
    assertThat(study.path("arms").size()).as("arms").isEqualTo(arms);
    assertThat(study.path("findings").size()).as("findings").isEqualTo(findings);
    int found = 0;
    for (JsonNode finding : study.path("findings")) {
      found += finding.path("groups").size();
    }
    assertThat(found).as("groups").isEqualTo(groups);
  }

  @ParameterizedTest(name = "{1}: {2} is {3}")
  @DisplayName("Figures are the extracted ones, digit by digit")
  @CsvFileSource(resources = "/fidelity/figures.csv", numLinesToSkip = 1)
  void figure(String id, String record, String figure, String value) {
    JsonNode node = record(study(id), record).at("/" + figure);
    if (node.isString()) {
      assertThat(node.stringValue()).isEqualTo(value);
    } else {
      assertThat(node.isNumber()).as("a number stands at %s of %s", figure, record).isTrue();
      assertThat(node.decimalValue()).isEqualByComparingTo(new BigDecimal(value));
    }
  }

  private static JsonNode record(JsonNode study, String record) {
    if (record.equals("participants")) {
      return study.path("participants");
    }
    boolean arm = record.startsWith("arm ");
    String id = arm ? record.substring("arm ".length()) : record;
    return study
        .path(arm ? "arms" : "findings")
        .valueStream()
        .filter(node -> node.path("id").stringValue().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + record));
  }

  private static JsonNode study(String id) {
    return read(STUDIES.resolve(id + ".json"));
  }

  private static JsonNode read(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Iterable<Path> files() {
    try (Stream<Path> files = Files.list(STUDIES)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
