package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.ComparisonKind;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Reporting;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.table.BlindingReports;
import org.microdosing.evidence.table.FindingRows;

@DisplayName("What guesses tell of blinding")
class BlindingRulesTest {

  /** A finding about guesses that tells nothing: no direction, no significance, no figures. */
  private static final Finding SILENT = silent();

  private static Finding silent() {
    Finding guess =
        BundledEvidence.study("szigeti-2021").findings().stream()
            .filter(f -> f.outcome() == Outcome.BLINDING_INTEGRITY)
            .findFirst()
            .orElseThrow();
    Finding bare = Changed.with(guess, "direction", Optional.empty());
    bare = Changed.with(bare, "significant", Optional.empty());
    bare = Changed.with(bare, "statistic", Optional.empty());
    bare = Changed.with(bare, "groups", List.of());
    return measured(bare, "capsule-guess", Metric.PROPORTION);
  }

  private static Finding measured(Finding finding, String instrument, Metric metric) {
    Measurement own = finding.measurement().orElseThrow();
    own = Changed.with(own, "instrument", Optional.of(instrument));
    return Changed.with(finding, "measurement", Optional.of(Changed.with(own, "metric", metric)));
  }

  @Test
  @DisplayName("know the instrument whose proportion is that of correct guesses")
  void instrument() {
    Instrument guess =
        BundledEvidence.evidence("szigeti-2021").vocabulary().instruments().stream()
            .filter(i -> i.id().equals("capsule-guess"))
            .findFirst()
            .orElseThrow();
    assertThat(guess.measures()).contains(Outcome.BLINDING_INTEGRITY);
    assertThat(guess.construct()).contains("correct guesses");
  }

  @Test
  @DisplayName("is unclear where a finding about it says nothing")
  void nothingTold() {
    assertThat(status(SILENT)).isEqualTo(BlindingStatus.UNCLEAR);
    assertThat(reporting(ReportingStatus.REPORTED)).isEqualTo(BlindingStatus.UNCLEAR);
    assertThat(reporting(ReportingStatus.NOT_REPORTED)).isEqualTo(BlindingStatus.NOT_MEASURED);
    assertThat(reporting(ReportingStatus.NOT_READ)).isEqualTo(BlindingStatus.NOT_READ);
  }

  /** Returns the status of a study without a finding about guesses. */
  private static BlindingStatus reporting(ReportingStatus blinding) {
    Reporting known = Changed.with(Reporting.NOT_READ, "blinding", blinding);
    return BlindingReport.of(Changed.with(study(), "reporting", known)).status();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "IMPROVED, BROKEN",
    "WORSENED, BROKEN",
    "INCREASED, BROKEN",
    "DECREASED, BROKEN",
    "NO_DIFFERENCE, HELD",
    "MIXED, UNCLEAR"
  })
  @DisplayName("follows a direction first, whatever is called significant")
  void direction(Direction direction, BlindingStatus expected) {
    Finding directed = Changed.with(SILENT, "direction", Optional.of(direction));
    for (Optional<Boolean> called : List.of(Optional.of(true), Optional.of(false))) {
      assertThat(status(Changed.with(directed, "significant", called))).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"true, BROKEN", "false, HELD"})
  @DisplayName("follows significance without a direction")
  void significance(boolean significant, BlindingStatus expected) {
    assertThat(status(Changed.with(SILENT, "significant", Optional.of(significant))))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("is not judged by associations")
  void associations() {
    Finding broken = Changed.with(SILENT, "significant", Optional.of(true));
    Comparison association =
        new Comparison(ComparisonKind.ASSOCIATION, Optional.empty(), Optional.empty());
    assertThat(status(Changed.with(broken, "versus", association)))
        .isEqualTo(BlindingStatus.UNCLEAR);
  }

  @ParameterizedTest(name = "{0} of 100 and {1} of 100 right: {2}")
  @CsvSource({
    "50, 50, HELD",
    "90, 10, HELD",
    "10, 90, HELD",
    "55, 55, HELD",
    "65, 65, BROKEN",
    "90, 60, BROKEN",
    "35, 35, HELD"
  })
  @DisplayName("compares right guesses of both arms, so that a taste for one answer breaks nothing")
  void counts(int one, int other, BlindingStatus expected) {
    Finding counted = Changed.with(SILENT, "groups", List.of(group(one), group(other)));
    assertThat(status(counted)).isEqualTo(expected);
    assertThat(status(measured(counted, "treatment-belief", Metric.PROPORTION)))
        .as("counts of anything but right guesses are not read")
        .isEqualTo(BlindingStatus.UNCLEAR);
    assertThat(status(measured(counted, "capsule-guess", Metric.OTHER)))
        .as("shares of the microdose guesses alone are not read")
        .isEqualTo(BlindingStatus.UNCLEAR);
    assertThat(status(Changed.with(counted, "measure", "Ratevermögen")))
        .as("nor are words")
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} of {2}, {1} people: {3}")
  @CsvSource({
    "50, 100, PERCENTAGE, HELD",
    "60, 100, PERCENTAGE, BROKEN",
    "59, 100, PERCENTAGE, HELD",
    "0.60, 100, PROPORTION, BROKEN",
    "0.59, 100, PROPORTION, HELD",
    "0.60, 20, PROPORTION, HELD",
    "1, 100, PROPORTION, BROKEN",
    "0, 100, PROPORTION, HELD",
    "101, 100, PERCENTAGE, UNCLEAR",
    "-1, 100, PERCENTAGE, UNCLEAR",
    "0.60, 0, PROPORTION, UNCLEAR",
    "0.60, 100, ODDS_RATIO, UNCLEAR"
  })
  @DisplayName("compares a share of right guesses with one half, by Wilson's interval")
  void shares(double value, int people, StatisticType type, BlindingStatus expected) {
    Statistic share = Edit.statistic(type, value);
    Study study = study(Changed.with(SILENT, "statistic", Optional.of(share)));
    Study sized =
        Changed.with(
            study,
            "participants",
            Changed.with(
                study.participants(),
                "analysed",
                people == 0 ? OptionalInt.empty() : OptionalInt.of(people)));
    if (people == 0) {
      sized =
          Changed.with(
              sized,
              "participants",
              Changed.with(
                  Changed.with(sized.participants(), "enrolled", OptionalInt.empty()),
                  "randomised",
                  OptionalInt.empty()));
    }
    assertThat(BlindingReport.of(sized).status()).isEqualTo(expected);
  }

  @Test
  @DisplayName("is broken by one finding, and rests on the findings that say so")
  void oneIsEnough() {
    Finding held = Changed.with(id("held"), "significant", Optional.of(false));
    Finding broken = Changed.with(id("broken"), "significant", Optional.of(true));
    BlindingReport report = BlindingReport.of(study(SILENT, held, broken));
    assertThat(report.status()).isEqualTo(BlindingStatus.BROKEN);
    assertThat(report.guesses()).containsExactly(SILENT, held, broken);
    assertThat(report.decisive()).containsExactly(broken);
    assertThat(BlindingReport.of(study(SILENT, held)).decisive()).containsExactly(held);
  }

  @Test
  @DisplayName("is asked of placebo-controlled studies of people with findings only")
  void whatIsAsked() {
    List<StudyEvidence> evidence = new ArrayList<>();
    for (String id :
        List.of("murphy-2023", "rootman-2022", "horsley-2018", "registry-nct07189299")) {
      evidence.add(BundledEvidence.evidence(id));
    }
    assertThat(BundledEvidence.study("horsley-2018").isHuman()).isFalse();
    assertThat(BundledEvidence.study("rootman-2022").comparator().isPlacebo()).isFalse();
    assertThat(BlindingReports.of(FindingRows.of(evidence)))
        .extracting(BlindingReport::study)
        .containsExactly("murphy-2023");
  }

  @Test
  @DisplayName("stands beside what people expected")
  void expectancy() {
    BlindingReport murphy = BlindingReport.of(BundledEvidence.study("murphy-2023"));
    assertThat(murphy.reportsExpectancy()).isTrue();
    assertThat(murphy.expectancy()).extracting(Finding::id).containsExactly("murphy-2023-f8");
    assertThat(BlindingReport.of(BundledEvidence.study("bershad-2019")).reportsExpectancy())
        .isFalse();
  }

  private static BlindingStatus status(Finding... findings) {
    return BlindingReport.of(study(findings)).status();
  }

  private static Study study(Finding... findings) {
    return Changed.with(BundledEvidence.study("szigeti-2021"), "findings", List.of(findings));
  }

  private static Finding id(String id) {
    return Changed.with(SILENT, "id", id);
  }

  private static Group group(int events) {
    return new Group(
        new ArmRef("all"),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.of(events),
        OptionalDouble.of(100),
        Optional.empty(),
        Optional.empty());
  }
}
