package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.ComparisonKind;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.ReportingTopic;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Verification;

@DisplayName("All records say, and not only those that were once wrong,")
class RecordSiblingsTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  /** What an arm that serves as something can be called in a finding that is set against it. */
  private static final Set<ComparatorClass> OTHER_ARMS =
      EnumSet.of(
          ComparatorClass.HIGHER_DOSE_SAME_DRUG,
          ComparatorClass.OTHER_DOSE,
          ComparatorClass.OTHER_SUBSTANCE,
          ComparatorClass.OTHER_TREATMENT,
          ComparatorClass.OTHER_PEOPLE,
          ComparatorClass.SAME_DOSE_OTHER_PEOPLE);

  /** Findings of a trial of which the source read does not tell whether they compare its arms. */
  private static final Set<String> NOT_CLEAR =
      Set.of("petranker-2025-f1", "petranker-2025-f2", "petranker-2025-f3");

  private static Stream<Finding> findings(Predicate<Finding> some) {
    return LIBRARY.findings().stream().filter(some);
  }

  private static Study study(Finding finding) {
    return LIBRARY.study(finding.studyId());
  }

  private static boolean compares(Finding finding) {
    return finding.relation() == RelationKind.COMPARISON;
  }

  @Test
  @DisplayName("contrasts that fit what the finding is set against")
  void contrastsFit() {
    List<Finding> named = findings(f -> compares(f) && f.contrast().isPresent()).toList();
    assertThat(named).hasSizeGreaterThan(100);
    assertThat(named).allMatch(RecordSiblingsTest::fits);
  }

  private static boolean fits(Finding finding) {
    ComparatorClass contrast = finding.contrast().orElseThrow();
    return switch (finding.versus().kind()) {
      case ARM ->
          contrast == ComparatorClass.NONE
              ? NOT_CLEAR.contains(finding.id())
              : fits(contrast, study(finding).arm(finding.versus().arm().orElseThrow()));
      case BASELINE -> contrast == ComparatorClass.BASELINE;
      case OTHER_DAYS ->
          contrast == ComparatorClass.OTHER_DAYS
              || contrast == ComparatorClass.HIGHER_DOSE_SAME_DRUG;
      case OTHER_PEOPLE -> contrast == ComparatorClass.OTHER_PEOPLE;
      // Nobody assigned the guess by which people on one capsule are set apart.
      case ASSOCIATION -> contrast == ComparatorClass.SAME_DOSE_OTHER_PEOPLE;
      case REFERENCE -> contrast == ComparatorClass.NONE || OTHER_ARMS.contains(contrast);
      case NONE -> contrast == ComparatorClass.NONE || contrast == ComparatorClass.OTHER_SUBSTANCE;
    };
  }

  private static boolean fits(ComparatorClass contrast, Optional<Arm> arm) {
    Optional<ComparatorClass> role = arm.flatMap(Arm::servesAs);
    if (role.isEmpty()) {
      return OTHER_ARMS.contains(contrast);
    }
    return switch (role.get()) {
      case VEHICLE -> contrast == ComparatorClass.VEHICLE || contrast == ComparatorClass.PLACEBO;
      case OTHER_DOSE -> OTHER_ARMS.contains(contrast);
      default -> contrast == role.get();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"petranker-2025-f1", "petranker-2025-f2", "petranker-2025-f3"})
  @DisplayName("an arm without a contrast only where a source does not tell what it compares")
  void notClear(String id) {
    assertThat(NOT_CLEAR).contains(id);
    assertThat(LIBRARY.finding(id).contrast()).contains(ComparatorClass.NONE);
    assertThat(LIBRARY.finding(id).timing().orElseThrow().doubt()).isPresent();
  }

  @Test
  @DisplayName("no direction of what only describes, goes together or differs between people")
  void noDirections() {
    assertThat(
            findings(f -> !compares(f) && f.direction().isPresent())
                .filter(f -> f.outcome() != Outcome.BLINDING_INTEGRITY))
        .as("guesses are read without comparison")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abdallah-2022-f1",
        "abdallah-2022-f4",
        "anderson-2019-codebook-f13",
        "anderson-2019-codebook-f14",
        "fava-2020-f1",
        "su-2017-f1",
        "szigeti-2021-f71",
        "yanakieva-2019-f5"
      })
  @DisplayName("no direction of a test over several arms at once")
  void overallTests(String id) {
    assertThat(LIBRARY.finding(id).direction()).isEmpty();
  }

  @Test
  @DisplayName("no direction that the source does not give, and never mixed for it")
  void directionsNotGiven() {
    Pattern notGiven = Pattern.compile("direction (was )?not (stated|readable|given)");
    List<Finding> without =
        findings(f -> f.note().filter(n -> notGiven.matcher(n).find()).isPresent()).toList();
    assertThat(without)
        .extracting(Finding::id)
        .contains("dewit-2022-f6", "mueller-2025-neuropsych-f1");
    assertThat(without).allMatch(f -> f.direction().isEmpty());
  }

  @Test
  @DisplayName("that a null was read from omission wherever a note says so")
  void omissions() {
    List<Finding> omitted =
        findings(f -> f.note().filter(n -> n.contains("omission")).isPresent()).toList();
    assertThat(omitted).hasSizeGreaterThan(4);
    assertThat(omitted).allMatch(f -> f.inferred().isPresent());
  }

  @Test
  @DisplayName("no comparison with placebo of figures that join people on drug and on placebo")
  void mixtures() {
    assertThat(findings(Finding::mixesArms).filter(f -> f.direction().isPresent()))
        .isNotEmpty()
        .allMatch(f -> f.versus().kind() != ComparisonKind.ARM);
  }

  @ParameterizedTest(name = "{0}: {1} people")
  @CsvSource({
    "molla-2024-f5, 20",
    "molla-2024-f6, 19",
    "unattributed-2025-lsd-reward-depressed-f1, 20",
    "unattributed-2025-lsd-reward-depressed-f2, 19",
    "otalora-2018-f5, 25"
  })
  @DisplayName("the people of the group that a finding is about, not of all groups")
  void people(String id, int people) {
    Finding finding = LIBRARY.finding(id);
    assertThat(PeopleCompared.of(study(finding), finding).orElseThrow().people()).isEqualTo(people);
  }

  @Test
  @DisplayName("no more people compared than the arm of a crossover has, or both arms of a trial")
  void noMoreThanArms() {
    for (Finding finding : findings(f -> f.compared().isPresent()).toList()) {
      Optional<Integer> arms = arms(study(finding), finding);
      // The orders of a crossover are compared like groups after the first session.
      if (arms.isPresent() && !finding.studyId().equals("griffiths-2016")) {
        assertThat(finding.compared().getAsInt()).as(finding.id()).isLessThanOrEqualTo(arms.get());
      }
    }
  }

  private static Optional<Integer> arms(Study study, Finding finding) {
    OptionalInt own = people(study, finding.arm().id());
    Optional<String> other = finding.versus().arm();
    if (own.isEmpty() || other.isEmpty()) {
      return own.isPresent() ? Optional.of(own.getAsInt()) : Optional.empty();
    }
    OptionalInt second = people(study, other.get());
    boolean isWithin =
        study.design() == Design.RANDOMISED_CROSSOVER
            && study.arm(other.get()).flatMap(Arm::servesAs).isPresent();
    return isWithin
        ? Optional.of(own.getAsInt())
        : second.isPresent() ? Optional.of(own.getAsInt() + second.getAsInt()) : Optional.empty();
  }

  private static OptionalInt people(Study study, String arm) {
    return study.arm(arm).map(Arm::n).orElse(OptionalInt.empty());
  }

  @Test
  @DisplayName("what is counted, where it cannot be people")
  void units() {
    for (Finding finding : findings(Finding::countsPeople).toList()) {
      for (Group group : finding.groups()) {
        OptionalInt people = people(study(finding), group.arm().id());
        if (group.hasProportion() && people.isPresent()) {
          assertThat(group.total().orElseThrow())
              .as(finding.id())
              .isLessThan(2.0 * people.getAsInt());
        }
      }
    }
    assertThat(
            findings(f -> f.measure().startsWith("doses logged"))
                .map(Finding::countUnit)
                .distinct())
        .containsExactly(Optional.of(CountUnit.DOSES));
  }

  @Test
  @DisplayName("where results come from, if a protocol or a registration is cited")
  void cited() {
    Set<PublicationKind> plans = EnumSet.of(PublicationKind.PROTOCOL, PublicationKind.REGISTRATION);
    assertThat(
            LIBRARY.studies().reported().stream()
                .filter(s -> s.citation().kind().filter(plans::contains).isPresent()))
        .extracting(Study::id)
        .containsExactly("lsddep2-2026");
    assertThat(LIBRARY.study("lsddep2-2026").resultsFrom()).isPresent();
  }

  @Test
  @DisplayName("that nothing is reported only where a full text was read")
  void notReported() {
    for (Study study : LIBRARY.studies().toList()) {
      boolean isRead =
          study.sources().stream().anyMatch(s -> s.verification() == Verification.FULL_TEXT);
      assertThat(
              isRead
                  || Stream.of(
                          study.reporting().blinding(),
                          study.reporting().expectancy(),
                          study.reporting().harms(),
                          study.reporting().discontinuation(),
                          study.reporting().sex())
                      .noneMatch(status -> status == ReportingStatus.NOT_REPORTED))
          .as(study.id())
          .isTrue();
    }
    assertThat(ReportingTopic.SEX.of(LIBRARY.study("rootman-2021")))
        .as("motives are told of women apart")
        .isEqualTo(ReportingStatus.REPORTED);
  }
}
