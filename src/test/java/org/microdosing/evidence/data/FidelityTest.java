package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Baseline;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Participants;
import org.microdosing.evidence.model.Population;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Term;
import org.microdosing.evidence.model.Timing;
import org.microdosing.evidence.model.ValueRange;

/**
 * The pins were drawn from the extracted evidence itself, never from the data files, so that a
 * figure that changed on its way into the library, or was edited since, is found.
 */
@DisplayName("The library holds what was extracted from the sources")
class FidelityTest {

  private static final Map<String, Study> STUDIES =
      EvidenceLoader.bundled().studies().stream()
          .collect(Collectors.toMap(Study::id, Function.identity()));

  @Test
  @DisplayName("No study is missing and none was added, and no finding stands twice")
  void countsOfTheWhole() throws IOException {
    List<String> ids =
        Files.readAllLines(Path.of("src/test/resources/fidelity/counts.csv")).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    assertThat(STUDIES.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(STUDIES.values().stream().flatMap(study -> study.findings().stream()))
        .extracting(Finding::id)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Each study has all its sources, arms, findings and groups")
  @CsvFileSource(resources = "/fidelity/counts.csv", numLinesToSkip = 1)
  void countsOfAStudy(String id, int sources, int arms, int findings, int groups) {
    Study study = STUDIES.get(id);
    assertThat(study).as(id).isNotNull();
    assertThat(study.sources()).as("sources").hasSize(sources);
    assertThat(study.arms()).as("arms").hasSize(arms);
    assertThat(study.findings()).as("findings").hasSize(findings);
    assertThat(study.findings().stream().flatMap(finding -> finding.groups().stream()))
        .as("groups")
        .hasSize(groups);
  }

  @ParameterizedTest(name = "{1}: {2} is {3}")
  @DisplayName("Figures are the extracted ones, digit by digit")
  @CsvFileSource(resources = "/fidelity/figures.csv", numLinesToSkip = 1)
  void figure(String id, String record, String figure, String value) {
    assertThat(read(STUDIES.get(id), record, List.of(figure.split("/"))))
        .as("%s of %s", figure, record)
        .isEqualTo(plain(value));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Findings say what they compare, with which instrument and when")
  @CsvFileSource(resources = "/fidelity/terms.csv", numLinesToSkip = 1, emptyValue = "")
  void terms(ArgumentsAccessor row) {
    Finding finding =
        STUDIES.values().stream()
            .flatMap(study -> study.findings().stream())
            .filter(f -> f.id().equals(row.getString(0)))
            .findFirst()
            .orElseThrow();
    Measurement measurement = finding.measurement().orElseThrow();
    assertThat(
            Stream.of(
                    finding.outcome().label(),
                    id(finding.direction()),
                    finding.relation().id(),
                    id(finding.contrast()),
                    id(finding.estimateFavours()),
                    id(finding.countUnit()),
                    measurement.instrument().orElse(""),
                    measurement.metric().id(),
                    measurement.higherIs().id(),
                    measurement.event().orElse(""),
                    id(finding.timing().map(Timing::phase)),
                    finding
                        .timing()
                        .map(Timing::days)
                        .filter(OptionalDouble::isPresent)
                        .map(FidelityTest::text)
                        .orElse(""))
                .toList())
        .isEqualTo(
            Arrays.stream(row.toArray()).skip(1).map(v -> v == null ? "" : v.toString()).toList());
  }

  private static String id(Optional<? extends Term> term) {
    return term.map(Term::id).orElse("");
  }

  /** Writes numbers alike, however many zeros they end in, and leaves signs such as < alone. */
  private static String plain(String value) {
    return value.matches("[<>≈=]") ? value : plain(new BigDecimal(value));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static String read(Study study, String record, List<String> path) {
    if (record.equals("participants")) {
      return participants(study.participants(), path.get(0));
    }
    if (record.equals("population")) {
      return population(study.population(), path.get(0));
    }
    if (record.startsWith("arm ")) {
      Arm arm = study.arm(record.substring("arm ".length())).orElseThrow();
      return path.get(0).equals("n") ? text(arm.n()) : dose(arm.dose().orElseThrow(), path.get(1));
    }
    Finding finding =
        study.findings().stream().filter(f -> f.id().equals(record)).findFirst().orElseThrow();
    List<String> rest = path.subList(1, path.size());
    return switch (path.get(0)) {
      case "statistic" -> statistic(finding.statistic().orElseThrow(), String.join("/", rest));
      case "groups" ->
          group(
              finding.groups().get(Integer.parseInt(rest.get(0))),
              String.join("/", rest.subList(1, rest.size())));
      case "reportedDoses" -> {
        var doses = finding.reportedDoses().orElseThrow();
        yield switch (rest.get(0)) {
          case "n" -> text(doses.n());
          case "median" -> text(doses.median());
          case "min" -> text(doses.min());
          case "max" -> text(doses.max());
          default -> throw unknown(rest.get(0));
        };
      }
      case "people" -> text(finding.people());
      case "compared" -> text(finding.compared());
      case "prePostCorrelation" -> text(finding.prePostCorrelation());
      default -> throw unknown(path.get(0));
    };
  }

  private static String participants(Participants participants, String figure) {
    return switch (figure) {
      case "enrolled" -> text(participants.enrolled());
      case "randomised" -> text(participants.randomised());
      case "analysed" -> text(participants.analysed());
      case "planned" -> text(participants.planned());
      default -> throw unknown(figure);
    };
  }

  private static String population(Population population, String figure) {
    return switch (figure) {
      case "ageMean" -> text(population.ageMean());
      case "ageSd" -> text(population.ageSd());
      case "femalePercent" -> text(population.femalePercent());
      default -> throw unknown(figure);
    };
  }

  private static String dose(Dose dose, String figure) {
    return switch (figure) {
      case "amount" -> text(dose.amount());
      case "max" -> text(dose.max());
      case "numberOfDoses" -> text(dose.regimen().numberOfDoses());
      case "perDay" -> text(dose.perDay());
      case "durationDays" -> text(dose.regimen().durationDays());
      default -> throw unknown(figure);
    };
  }

  private static String statistic(Statistic statistic, String figure) {
    return switch (figure) {
      case "value" -> text(statistic.value());
      case "interval/low" -> text(statistic.interval().map(Interval::low).orElseThrow());
      case "interval/high" -> text(statistic.interval().map(Interval::high).orElseThrow());
      case "p/value" -> text(statistic.pValue().map(PValue::value).orElseThrow());
      case "p/relation" -> statistic.pValue().orElseThrow().relation().sign();
      case "standardError" -> text(statistic.standardError());
      case "standardDeviation" -> text(statistic.standardDeviation());
      case "range/low" -> text(statistic.range().map(ValueRange::low).orElseThrow());
      case "range/high" -> text(statistic.range().map(ValueRange::high).orElseThrow());
      case "unadjusted" -> text(statistic.unadjusted());
      default -> throw unknown(figure);
    };
  }

  private static String group(Group group, String figure) {
    return switch (figure) {
      case "n" -> text(group.n());
      case "mean" -> text(group.mean());
      case "sd" -> text(group.sd());
      case "se" -> text(group.se());
      case "median" -> text(group.median());
      case "interval/low" -> text(group.interval().map(Interval::low).orElseThrow());
      case "interval/high" -> text(group.interval().map(Interval::high).orElseThrow());
      case "events" -> text(group.events());
      case "total" -> text(group.total());
      case "baseline/n" -> text(group.baseline().map(Baseline::n).orElseThrow());
      case "baseline/mean" -> text(group.baseline().map(Baseline::mean).orElseThrow());
      case "baseline/sd" -> text(group.baseline().map(Baseline::sd).orElseThrow());
      default -> throw unknown(figure);
    };
  }

  private static String text(OptionalInt value) {
    return String.valueOf(value.orElseThrow());
  }

  private static String text(OptionalDouble value) {
    return text(value.orElseThrow());
  }

  private static String text(double value) {
    return plain(BigDecimal.valueOf(value));
  }

  private static AssertionError unknown(String figure) {
    return new AssertionError("the test knows no figure " + figure);
  }
}
