package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.DaysAfterDose;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Timing;
import org.microdosing.evidence.model.TimingPhase;
import org.microdosing.evidence.model.ValueRange;

@DisplayName("The time of a finding")
class CodedTimesTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private static final Pattern LENGTH =
      Pattern.compile(
          "\\b(\\d+(?:\\.\\d+)?|one|two|three|four|five|six|twelve)[ -]?"
              + "(h|hour|min|minute|day|week|month|year)s?\\b");
  private static final Pattern NUMBERED =
      Pattern.compile("\\b(day|week|month)s? (\\d+)(?:(?: to |-| and )(\\d+))?");
  private static final Map<String, Double> NUMBERS =
      Map.of(
          "one", 1.0, "two", 2.0, "three", 3.0, "four", 4.0, "five", 5.0, "six", 6.0, "twelve",
          12.0);
  private static final Map<String, Double> DAYS =
      Map.of(
          "h", 1 / 24.0,
          "hour", 1 / 24.0,
          "min", 1 / 1440.0,
          "minute", 1 / 1440.0,
          "day", 1.0,
          "week", 7.0,
          "month", 365.25 / 12,
          "year", 365.25);

  /** Nobody is followed, or the day of a dose counts and not the week that it lies in. */
  private static final Set<TimingPhase> NO_LENGTH =
      EnumSet.of(
          TimingPhase.RETROSPECTIVE,
          TimingPhase.CROSS_SECTIONAL,
          TimingPhase.ACUTE,
          TimingPhase.POST_ACUTE);

  @Test
  @DisplayName("has numbers where its words name a length, or says why it has none")
  void areCoded() {
    List<Finding> named = naming();
    assertThat(named).hasSizeGreaterThan(300);
    for (Finding finding : named) {
      Timing timing = finding.timing().orElseThrow();
      assertThat(coded(timing).isEmpty() && timing.doubt().isEmpty())
          .as("%s: \"%s\" has no coded time and no doubt", finding.id(), finding.timepoint())
          .isFalse();
    }
  }

  @Test
  @DisplayName("has the length that its words name, unless it says what is doubtful")
  void agree() {
    for (Finding finding : naming()) {
      Timing timing = finding.timing().orElseThrow();
      if (timing.doubt().isEmpty()) {
        assertThat(coded(timing))
            .as("%s: \"%s\"", finding.id(), finding.timepoint().orElseThrow())
            .anyMatch(
                days ->
                    lengths(finding.timepoint().orElseThrow()).stream()
                        .anyMatch(named -> isAlike(days, named)));
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1} days")
  @CsvSource({
    "carhart-harris-2016-f5, 91",
    "carhart-harris-2018-f4, 182",
    "carhart-harris-2018-f9, 182",
    "griffiths-2011-f5, 426",
    "mitchell-2021-f2, 61",
    "otalora-2018-f5, 365"
  })
  @DisplayName("counts a month as 30 days, three as 91, six as 182, and a year as 365")
  void months(String id, double days) {
    Finding finding = LIBRARY.finding(id);
    assertThat(DaysAfterDose.of(LIBRARY.study(finding.studyId()), finding)).hasValue(days);
  }

  private static List<Finding> naming() {
    return LIBRARY.findings().stream()
        .filter(f -> f.timepoint().isPresent() && !lengths(f.timepoint().get()).isEmpty())
        .filter(f -> f.timing().map(t -> !NO_LENGTH.contains(t.phase())).orElse(true))
        .toList();
  }

  private static List<Double> lengths(String words) {
    List<Double> lengths = new ArrayList<>();
    LENGTH.matcher(words).results().forEach(m -> lengths.add(days(m.group(1), m.group(2))));
    NUMBERED
        .matcher(words)
        .results()
        .forEach(
            (MatchResult m) ->
                Stream.of(m.group(2), m.group(3) == null ? m.group(2) : m.group(3))
                    .forEach(number -> lengths.add(days(number, m.group(1)))));
    return lengths;
  }

  private static double days(String number, String unit) {
    Double word = NUMBERS.get(number);
    return (word == null ? Double.parseDouble(number) : word) * DAYS.get(unit);
  }

  private static List<Double> coded(Timing timing) {
    List<Double> days = new ArrayList<>();
    timing.days().ifPresent(days::add);
    timing.daysAfterLastDose().ifPresent(days::add);
    timing.hoursAfterDose().ifPresent(hours -> days.add(hours / 24));
    timing.daysRange().ifPresent(range -> addEnds(days, range, 1));
    timing.daysAfterLastDoseRange().ifPresent(range -> addEnds(days, range, 1));
    timing.hoursAfterDoseRange().ifPresent(range -> addEnds(days, range, 24));
    return days;
  }

  private static void addEnds(List<Double> days, ValueRange range, double unit) {
    days.add(range.low() / unit);
    days.add(range.high() / unit);
  }

  /** "Week 1" may be off by a day, and months differ in length. */
  private static boolean isAlike(double coded, double named) {
    double margin = named < 1 ? 1e-3 : Math.max(1, 0.02 * named);
    return Math.abs(coded - named) <= margin;
  }
}
