package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The layout of a data directory")
class DataLayoutTest {

  @ParameterizedTest(name = "{0}: data {1}, of a kind {2}")
  @CsvSource({
    "studies/a-2020.json, true, true",
    "substances/lsd.json, true, true",
    "context/reviews.json, true, true",
    "vocabulary/instruments.json, true, true",
    "version.json, true, true",
    "other.json, true, false",
    "schema/study.json, false, false",
    "/a.json, true, false",
    "studies/a-2020.txt, false, true",
    "README.md, false, false"
  })
  @DisplayName("has a place for data files and leaves others alone")
  void places(String path, boolean data, boolean known) {
    assertThat(DataLayout.isData(path)).isEqualTo(data);
    assertThat(DataLayout.kind(path).isPresent()).isEqualTo(known);
  }

  @Test
  @DisplayName("names the places there are for a file that has none")
  void noPlace() {
    assertThat(DataLayout.noPlace("other.json"))
        .isEqualTo(
            "expected one of the data files context/<id>.json, studies/<id>.json,"
                + " substances/<id>.json, version.json,"
                + " vocabulary/<id>.json");
    assertThat(DataLayout.stem("studies/a-2020.json")).isEqualTo("a-2020");
    assertThat(DataLayout.stem("version.json")).isEqualTo("version");
  }
}
