package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.model.DataCounts;
import org.microdosing.evidence.model.DataVersion;
import org.microdosing.evidence.model.EvidenceContext;

@DisplayName("The version of the data")
class DataVersionTest {

  private static final EvidenceData DATA = EvidenceLoader.bundled();
  private static final DataVersion VERSION = DATA.version().orElseThrow();

  @Test
  @DisplayName("states version, date and the month up to which sources were read")
  void dates() {
    assertThat(VERSION.version()).isEqualTo("1.0.0");
    assertThat(VERSION.date()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(VERSION.readUpTo()).isEqualTo(YearMonth.of(2026, 11));
  }

  @Test
  @DisplayName("counts what is there, list by list")
  void counts() {
    EvidenceContext context = DATA.context();
    DataCounts loaded =
        new DataCounts(
            DATA.substances().size(),
            DATA.studies().size(),
            DATA.studies().stream().mapToInt(study -> study.arms().size()).sum(),
            DATA.studies().stream().mapToInt(study -> study.findings().size()).sum(),
            context.definitions().size(),
            context.schedules().size(),
            context.mechanisms().size(),
            context.reviews().size(),
            context.claims().size());
    assertThat(loaded).isEqualTo(VERSION.counts());
    assertThat(loaded).isEqualTo(new DataCounts(7, 134, 365, 1177, 25, 10, 7, 23, 75));
  }

  @Test
  @DisplayName("has an entry in the change log, with the counts")
  void changeLog() throws IOException {
    String log = Files.readString(Path.of("docs", "data-changelog.md"));
    DataCounts counts = VERSION.counts();
    assertThat(log)
        .contains("## " + VERSION.version() + ", " + VERSION.date())
        .contains(counts.substances() + " substances")
        .contains(counts.studies() + " studies with " + counts.arms() + " arms")
        .contains(counts.findings() + " findings")
        .contains(counts.definitions() + " definitions")
        .contains(counts.reviews() + " reviews")
        .contains(counts.claims() + " claims");
    assertThat(DATA.studies()).filteredOn(study -> study.findings().isEmpty()).hasSize(16);
  }
}
