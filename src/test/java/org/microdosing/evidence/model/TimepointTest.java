package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.Timepoint.Kind;

@DisplayName("The words of a time point")
class TimepointTest {

  @ParameterizedTest(name = "{0}: {2} days")
  @DisplayName("give the latest time in them, in days")
  @CsvSource(
      delimiter = '|',
      value = {
        "4 weeks | LATER | 28",
        "six weeks | LATER | 42",
        "week 5 | LATER | 35",
        "weeks 1-4 | LATER | 28",
        "weeks 3 to 12 | LATER | 84",
        "2 and 4 weeks | LATER | 28",
        "days 0, 1 and 3 | LATER | 3",
        "1-2 weeks | LATER | 14",
        "3-4 days after dose 4 | LATER | 4",
        "21-day dosing period and follow-up | LATER | 21",
        "8-week regimen | LATER | 56",
        "baseline to week 6, before the last dose | LATER | 42",
        "baseline, acute first dose, week 6 | LATER | 42",
        "week 4 after session 2 (study week 8) | LATER | 56",
        "week 18 (2 months after the last session) | LATER | 126",
        "first period, 16 weeks after the last session | LATER | 112",
        "post-acute, 48-72 h after last capsule | LATER | 3",
        "12 months after the second dose | LATER | 365.25",
        "one week to four months | LATER | 121.75",
        "240 min to day 14 | LATER | 14",
        "up to two days after dosing | LATER | 2",
        "next day | LATER | 1",
        "acute, up to 6 h | ACUTE | 0.25",
        "2, 4 and 6 h | ACUTE | 0.25",
        "90 min | ACUTE | 0.0625",
        "1.5 h after dose 2 | ACUTE | 0.0625",
      })
  void givesTheLatestTime(String words, Kind kind, double days) {
    Timepoint time = Timepoint.parse(words);
    assertThat(time.kind()).isEqualTo(kind);
    assertThat(time.days().orElseThrow()).isCloseTo(days, within(1e-9));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("without a length still tell what kind of time it is")
  @CsvSource(
      delimiter = '|',
      value = {
        "acute | ACUTE",
        "session | ACUTE",
        "same day | ACUTE",
        "dosing days | ACUTE",
        "4 weekly doses | COURSE",
        "follow-up | COURSE",
        "after repeated dosing | COURSE",
        "end of study | COURSE",
        "longitudinal | COURSE",
        "baseline | BASELINE",
        "past 12 months | LOOKING_BACK",
        "lifetime | LOOKING_BACK",
        "cross-sectional | LOOKING_BACK",
        "retrospective | LOOKING_BACK",
        "2023 | LOOKING_BACK",
        "not stated | UNKNOWN",
        "not applicable | UNKNOWN",
      })
  void tellTheKind(String words, Kind kind) {
    Timepoint time = Timepoint.parse(words);
    assertThat(time.kind()).isEqualTo(kind);
    assertThat(time.days()).isEmpty();
  }

  @Test
  @DisplayName("in the library are understood, except where they say nothing about time")
  void coverTheLibrary() {
    Map<String, Kind> unknown = new TreeMap<>();
    for (StudyEvidence evidence : BundledEvidence.all()) {
      evidence.findings().stream()
          .flatMap(f -> f.timepoint().stream())
          .filter(words -> Timepoint.parse(words).kind() == Kind.UNKNOWN)
          .forEach(words -> unknown.put(words, Kind.UNKNOWN));
    }
    assertThat(unknown.keySet())
        .allSatisfy(words -> assertThat(words).containsPattern("not stated|not applicable|^once$"));
  }
}
