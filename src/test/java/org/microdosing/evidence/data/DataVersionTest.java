package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.model.DataCounts;
import org.microdosing.evidence.model.DataVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The version of the data")
class DataVersionTest {

  private static final EvidenceData DATA = EvidenceLoader.bundled();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DataVersion VERSION = DATA.version().orElseThrow();

  @Test
  @DisplayName("states version, date and the month up to which sources were read")
  void dates() {
    assertThat(VERSION.version()).isEqualTo("2.0.0");
    assertThat(VERSION.date()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(VERSION.readUpTo()).isEqualTo(YearMonth.of(2026, 11));
  }

  @Test
  @DisplayName("counts what the files hold, list by list, whatever is added to them")
  void counts() throws IOException {
    List<JsonNode> studies = files("studies");
    List<JsonNode> context = files("context");
    assertThat(VERSION.counts())
        .isEqualTo(
            new DataCounts(
                files("substances").size(),
                studies.size(),
                sum(studies, "arms"),
                sum(studies, "findings"),
                sum(context, "definitions"),
                sum(context, "schedules"),
                sum(context, "mechanisms"),
                sum(context, "reviews"),
                sum(context, "claims")));
    assertThat(VERSION.counts().findings()).isGreaterThan(VERSION.counts().studies());
  }

  @Test
  @DisplayName("passes by the counts that files of version 1 state")
  void statedCounts(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("version.json"),
        """
        {"version": "1.0.0", "date": "2026-11-23", "readUpTo": "2026-11", "counts": {"studies": 5}}
        """);
    DataCounts counts = EvidenceLoader.load(directory).version().orElseThrow().counts();
    assertThat(counts.studies()).isZero();
  }

  @Test
  @DisplayName("has an entry in the change log")
  void changeLog() throws IOException {
    assertThat(Files.readString(Path.of("docs", "data-changelog.md")))
        .contains("## " + VERSION.version() + ", " + VERSION.date());
  }

  private static List<JsonNode> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data", folder))) {
      return files.map(MAPPER::readTree).toList();
    }
  }

  private static int sum(List<JsonNode> files, String list) {
    return files.stream().mapToInt(file -> file.path(list).size()).sum();
  }
}
