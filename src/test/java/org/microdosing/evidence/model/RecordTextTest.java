package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.measure.PValue.Relation;

@DisplayName("Records in words, and the bounds and look-ups of their own")
class RecordTextTest {

  private static final EvidenceData DATA = EvidenceLoader.bundled();

  private static Study study(String id) {
    return DATA.studies().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static Substance substance(String id) {
    return DATA.substances().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static Finding finding(String study, String id) {
    return study(study).findings().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static OptionalDouble number(double value) {
    return OptionalDouble.of(value);
  }

  // ---- studies and arms ----

  @Test
  @DisplayName("a study says its design, people and findings, and finds its arms")
  void study() {
    Study study = study("cavanna-2022");

    assertThat(study)
        .hasToString(
            "cavanna-2022: Cavanna et al. 2022, randomised crossover, healthy volunteers about to"
                + " start microdosing, 34 enrolled, 24 findings");
    assertThat(study.arm("placebo").orElseThrow())
        .hasToString("placebo: placebo capsules, edible mushroom, n = 34");
    assertThat(study.arm("nobody")).isEmpty();
    assertThat(study.gives("psilocybin")).isTrue();
    assertThat(study.gives("lsd")).isFalse();
    assertThat(study.isHuman()).isTrue();
    assertThat(study.isUnreported()).isFalse();
    assertThat(study("cameron-2019-dmt").isHuman()).isFalse();
    assertThat(study("registry-nct06326606").isUnreported()).isTrue();
    assertThat(study("szigeti-2021").gives("mdma")).isFalse();
  }

  @Test
  @DisplayName("a mixed arm gives no substance, and an arm without a number says none")
  void arm() {
    Arm mixed = study("szigeti-2022-tolerance").arms().get(0);

    assertThat(mixed.exposures()).isNotEmpty();
    assertThat(mixed.gives("lsd")).isFalse();
    Arm unknown = Arm.builder("a", "an arm").build();
    assertThat(unknown).hasToString("a: an arm");
  }

  @Test
  @DisplayName("a reference to an arm is to one, or to all participants")
  void armRef() {
    assertThat(ArmRef.of("all")).isSameAs(ArmRef.ALL).hasToString("all");
    assertThat(ArmRef.of("all").isAll()).isTrue();
    assertThat(ArmRef.of("placebo").isAll()).isFalse();
    assertThat(ArmRef.of("placebo")).isEqualTo(new ArmRef("placebo")).hasToString("placebo");
  }

  @Test
  @DisplayName("people count as analysed, else randomised, else enrolled, never as planned")
  void participants() {
    OptionalInt none = OptionalInt.empty();
    Participants all =
        new Participants(
            OptionalInt.of(40),
            OptionalInt.of(38),
            OptionalInt.of(34),
            OptionalInt.of(50),
            Optional.empty());

    assertThat(all).hasToString("40 enrolled, 38 randomised, 34 analysed, 50 planned");
    assertThat(all.counted()).hasValue(34);
    assertThat(
            new Participants(OptionalInt.of(40), OptionalInt.of(38), none, none, Optional.empty())
                .counted())
        .hasValue(38);
    assertThat(new Participants(OptionalInt.of(40), none, none, none, Optional.empty()).counted())
        .hasValue(40);
    Participants planned = new Participants(none, none, none, OptionalInt.of(50), Optional.empty());
    assertThat(planned.counted()).isEmpty();
    assertThat(new Participants(none, none, none, none, Optional.empty()))
        .hasToString("number not stated");
  }

  @Test
  @DisplayName("a population is clinical if one of its conditions is, and has a share of women")
  void population() {
    assertThat(study("carhart-harris-2021").population().isClinical()).isTrue();
    assertThat(study("bershad-2019").population().isClinical()).isFalse();
    assertThatThrownBy(() -> population(List.of(Condition.PTSD), 100.1))
        .hasMessage("femalePercent is a percentage, 0 to 100: 100.1");
    assertThatThrownBy(() -> population(List.of(), 50))
        .hasMessage("conditions must not be empty; use not_stated");
    assertThat(population(List.of(Condition.PTSD), 100).femalePercent()).hasValue(100);
  }

  private static Population population(List<Condition> conditions, double femalePercent) {
    return Population.builder("PTSD", conditions, Species.HUMAN)
        .femalePercent(femalePercent)
        .build();
  }

  @Test
  @DisplayName("a comparator has a class, and is a placebo if one of them is")
  void comparator() {
    assertThat(new ControlCondition(List.of(ComparatorClass.PLACEBO), "capsules").isPlacebo())
        .isTrue();
    assertThat(new ControlCondition(List.of(ComparatorClass.NONE), "none").isPlacebo()).isFalse();
    assertThatThrownBy(() -> new ControlCondition(List.of(), "none"))
        .hasMessage("classes must not be empty; use none");
  }

  @Test
  @DisplayName("a source says how it was read")
  void source() {
    Source grey =
        new Source(
            "s1", "a page", Optional.of("https://a.b"), Verification.RECALL, true, none(), none());
    Source paper =
        new Source(
            "s2", "a paper", Optional.empty(), Verification.FULL_TEXT, false, none(), none());

    assertThat(grey)
        .hasToString("a page [" + Verification.RECALL.label() + ", grey literature] https://a.b");
    assertThat(paper).hasToString("a paper [full text]");
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  // ---- doses ----

  @Test
  @DisplayName("a dose says amount, unit, material and route as far as they are known")
  void dose() {
    Dose capsules = Dose.of("psilocybin", 0.5, DoseUnit.GRAM, Material.DRIED_MUSHROOM);

    assertThat(capsules).hasToString("0.5 g dried mushroom");
    assertThat(capsules.by(Route.INTRAVENOUS).route()).isEqualTo(Route.INTRAVENOUS);
    assertThat(dose(number(8), number(20), DoseUnit.MICROGRAM)).hasToString("8-20 µg");
    assertThat(dose(OptionalDouble.empty(), number(20), DoseUnit.MICROGRAM))
        .hasToString("up to 20 µg");
    assertThat(dose(OptionalDouble.empty(), OptionalDouble.empty(), DoseUnit.MILLIGRAM))
        .hasToString("amount not stated");
  }

  @Test
  @DisplayName("a dose has no amount without a unit, and no most below its least")
  void doseBounds() {
    assertThatThrownBy(() -> dose(number(20), number(10), DoseUnit.MICROGRAM))
        .hasMessage("max 10.0 lies below amount 20.0");
    assertThat(dose(number(20), number(20), DoseUnit.MICROGRAM).max()).hasValue(20);
    for (boolean most : new boolean[] {true, false}) {
      Dose.Builder bare = Dose.builder();
      assertThatThrownBy(() -> (most ? bare.max(10) : bare.amount(10)).build())
          .hasMessage("an amount needs a unit");
    }
  }

  private static Dose dose(OptionalDouble amount, OptionalDouble max, DoseUnit unit) {
    Dose.Builder dose = Dose.builder().substance("lsd").unit(unit);
    amount.ifPresent(dose::amount);
    max.ifPresent(dose::max);
    return dose.build();
  }

  @Test
  @DisplayName("a quantity says its value or range, spread and extremes, in order")
  void quantity() {
    OptionalDouble no = OptionalDouble.empty();

    assertThat(quantity(number(3), no, no, no, no)).hasToString("3 h");
    assertThat(quantity(no, number(2), number(4), number(1), number(6))).hasToString("2-4 h (1-6)");
    assertThat(quantity(no, number(2), no, no, number(6))).hasToString("2 or more h (up to 6)");
    assertThat(quantity(no, no, number(4), number(1), no)).hasToString("up to 4 h (1 or more)");
    assertThat(
            new Quantity(
                number(3), no, no, no, no, number(0.5), Optional.of(Qualifier.ABOUT), HOUR))
        .hasToString(Qualifier.ABOUT.label() + " 3 h (SD 0.5)");
    assertThatThrownBy(() -> quantity(no, no, no, number(1), number(2)))
        .hasMessage("a quantity needs a value or a range");
    assertThatThrownBy(() -> quantity(no, number(5), number(4), no, no))
        .hasMessage("low 5.0 lies above high 4.0");
    assertThatThrownBy(() -> quantity(no, number(2), no, number(3), no))
        .hasMessage("extremeLow 3.0 lies above low 2.0");
    assertThatThrownBy(() -> quantity(no, no, number(4), no, number(3)))
        .hasMessage("high 4.0 lies above extremeHigh 3.0");
    assertThatThrownBy(() -> quantity(number(1), no, no, number(3), number(2)))
        .hasMessage("extremeLow 3.0 lies above extremeHigh 2.0");
  }

  private static final QuantityUnit HOUR = QuantityUnit.HOUR;

  private static Quantity quantity(
      OptionalDouble value,
      OptionalDouble low,
      OptionalDouble high,
      OptionalDouble extremeLow,
      OptionalDouble extremeHigh) {
    return new Quantity(
        value, low, high, extremeLow, extremeHigh, OptionalDouble.empty(), Optional.empty(), HOUR);
  }

  // ---- findings ----

  @Test
  @DisplayName("a finding says what was compared when, what came out, and how it was read")
  void finding() {
    assertThat(finding("murphy-2023", "murphy-2023-f2"))
        .hasToString(
            "murphy-2023-f2: creativity (daily questionnaire, creativity rating), lsd-10 vs"
                + " non-dose days, dose days over 6 weeks: improved; posterior probability (%),"
                + " greater than 99 [abstract]");
    Finding survey = finding("cao-2021-gds", "cao-2021-gds-f2");
    assertThat(survey.toString())
        .contains("; percentage 3.86%; 4783/123814 [")
        .doesNotContain(" vs ");
    assertThat(survey.verification()).isEqualTo(survey.source().verification());
    assertThat(survey.group("nobody")).isEmpty();
  }

  @Test
  @DisplayName("a correlation between before and after lies between -1 and 1")
  void prePostCorrelation() {
    Finding finding = finding("cao-2021-gds", "cao-2021-gds-f2");
    String component = "prePostCorrelation";
    for (double possible : new double[] {-1, 1}) {
      assertThat(Changed.with(finding, component, number(possible))).isNotNull();
    }
    for (double impossible : new double[] {-1.01, 1.01, Double.NaN}) {
      assertThatThrownBy(() -> Changed.with(finding, component, number(impossible)))
          .hasMessage("prePostCorrelation lies between -1 and 1: " + impossible);
    }
  }

  @Test
  @DisplayName("a comparison names an arm, or says in words with what")
  void comparison() {
    assertThat(Comparison.withArm("placebo")).hasToString("placebo");
    assertThat(new Comparison(ComparisonKind.OTHER_DAYS, none(), Optional.of("other days")))
        .hasToString("other days");
    assertThat(Comparison.NONE).hasToString(ComparisonKind.NONE.label());
    assertThatThrownBy(() -> new Comparison(ComparisonKind.ARM, none(), none()))
        .hasMessageStartingWith("an arm is named if and only if the kind is arm");
    assertThatThrownBy(() -> new Comparison(ComparisonKind.BASELINE, Optional.of("a"), none()))
        .hasMessageStartingWith("an arm is named if and only if the kind is arm");
  }

  @Test
  @DisplayName("a statistic says its figure with sign, range, unit, interval and p value")
  void statistic() {
    assertThat(statistic(StatisticType.MEAN_DIFFERENCE, none(), 2.5, Relation.EQUAL, List.of()))
        .hasToString("mean difference 2.5 1 to 3 points");
    assertThat(statistic(StatisticType.PERCENTAGE, none(), 5, Relation.LESS, List.of()))
        .hasToString("percentage < 5% 1 to 3 points");
    assertThat(
            statistic(
                StatisticType.POSTERIOR_PROBABILITY,
                Optional.of("a score, below"),
                5,
                Relation.LESS,
                List.of()))
        .hasToString("a score, below 5 1 to 3 points");
  }

  @Test
  @DisplayName("degrees of freedom are one or two numbers above 0")
  void degreesOfFreedom() {
    for (List<Double> bad :
        List.of(List.of(0.0), List.of(1.0, Double.NaN), List.of(1.0, 2.0, 3.0))) {
      assertThatThrownBy(() -> statistic(StatisticType.F, none(), 5, Relation.EQUAL, bad))
          .hasMessage("degreesOfFreedom are one or two numbers above 0: " + bad);
    }
    assertThat(
            statistic(StatisticType.F, none(), 5, Relation.EQUAL, List.of(1.0, 20.5))
                .degreesOfFreedom())
        .containsExactly(1.0, 20.5);
  }

  private static Statistic statistic(
      StatisticType type,
      Optional<String> typeText,
      double value,
      Relation relation,
      List<Double> degreesOfFreedom) {
    return new Statistic(
        type,
        typeText,
        number(value),
        relation,
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        degreesOfFreedom,
        Optional.of("points"),
        Optional.of(new ValueRange(1, 3)),
        OptionalDouble.empty(),
        none(),
        none());
  }

  @Test
  @DisplayName("a group has means with their spread and number, or events of a total")
  void group() {
    OptionalDouble no = OptionalDouble.empty();

    Group means = group(OptionalInt.of(20), number(5), number(1), no, no);
    assertThat(means.hasMeans()).isTrue();
    assertThat(means.hasProportion()).isFalse();
    assertThat(group(OptionalInt.empty(), number(5), number(1), no, no).hasMeans()).isFalse();
    assertThat(group(OptionalInt.of(20), number(5), no, no, no).hasMeans()).isFalse();
    assertThat(group(OptionalInt.of(20), no, number(1), no, no).hasMeans()).isFalse();

    assertThat(group(OptionalInt.empty(), no, no, number(4), number(4)).hasProportion()).isTrue();
    assertThat(group(OptionalInt.empty(), no, no, number(4), no).hasProportion()).isFalse();
    assertThat(group(OptionalInt.empty(), no, no, no, number(4)).hasProportion()).isFalse();
    assertThatThrownBy(() -> group(OptionalInt.empty(), no, no, number(5), number(4)))
        .hasMessage("events 5.0 above total 4.0");
  }

  private static Group group(
      OptionalInt n,
      OptionalDouble mean,
      OptionalDouble sd,
      OptionalDouble events,
      OptionalDouble total) {
    OptionalDouble no = OptionalDouble.empty();
    return new Group(
        ArmRef.of("a"),
        none(),
        Optional.empty(),
        n,
        mean,
        sd,
        no,
        no,
        Optional.empty(),
        events,
        total,
        Optional.empty(),
        none());
  }

  // ---- context ----

  @Test
  @DisplayName("a schedule says its days, and which share of them are days of a dose")
  void schedule() {
    Schedule fadiman = schedule("fadiman");

    assertThat(fadiman).hasToString("Fadiman protocol: 1 on, 2 off");
    assertThat(fadiman.shareOfDoseDays()).hasValue(1 / 3.0);
    assertThat(schedule("intuitive")).hasToString("Intuitive");
    assertThat(schedule("intuitive").shareOfDoseDays()).isEmpty();
    assertThatThrownBy(() -> Changed.with(fadiman, "daysOff", OptionalInt.of(3)))
        .hasMessage("daysOn and daysOff must add up to cycleLengthDays: 1 + 3 is not 3");
  }

  private static Schedule schedule(String id) {
    return DATA.context().schedules().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("a mechanism counts its evidence by bearing")
  void mechanism() {
    Mechanism nmda =
        DATA.context().mechanisms().stream().filter(m -> m.id().equals("nmda")).findFirst().get();

    assertThat(nmda)
        .hasToString(
            "NMDA receptor antagonism (ketamine): 1 supportive, 1 mixed, 1 contrary, 2 indirect");
    assertThat(nmda.evidence(Bearing.INDIRECT)).hasSize(2);
    assertThat(nmda.evidence(Bearing.MIXED)).hasSize(1);
    assertThatThrownBy(() -> Changed.with(nmda, "evidence", List.of()))
        .hasMessage("a mechanism needs at least one piece of evidence");
  }

  @Test
  @DisplayName("a substance finds its facts, identifiers and forms by kind")
  void substance() {
    Substance lsd = substance("lsd");

    assertThat(lsd).hasToString("lsd: LSD, serotonergic psychedelic (ergoline)");
    assertThat(lsd.doseFacts(DoseFactKind.COMMON_MICRODOSE))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.kind()).isEqualTo(DoseFactKind.COMMON_MICRODOSE));
    assertThat(lsd.identifier(IdentifierScheme.UNII).orElseThrow().toString())
        .startsWith("UNII 8NA5");
    assertThat(lsd.form(Material.TARTRATE).orElseThrow().material()).isEqualTo(Material.TARTRATE);
    assertThat(lsd.form(Material.DRIED_CACTUS)).isEmpty();
  }

  @Test
  @DisplayName("an overlap of reviews is a share, and counts of bias are not negative")
  void reviewNumbers() {
    for (double possible : new double[] {0, 1}) {
      assertThat(Changed.with(ReviewSize.unknown(), "overlap", number(possible))).isNotNull();
    }
    for (double impossible : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> Changed.with(ReviewSize.unknown(), "overlap", number(impossible)))
          .hasMessage("overlap lies between 0 and 1: " + impossible);
    }
    assertThat(new RiskOfBiasCount(0, 0, 0).high()).isZero();
    assertThatThrownBy(() -> new RiskOfBiasCount(-1, 0, 0)).hasMessageContaining("negative");
    assertThatThrownBy(() -> new RiskOfBiasCount(0, -1, 0)).hasMessageContaining("negative");
    assertThatThrownBy(() -> new RiskOfBiasCount(0, 0, -1)).hasMessageContaining("negative");
  }

  @Test
  @DisplayName("a break lasts from no weeks to as many or more")
  void scheduleBreak() {
    Source source = new Source("s", "a page", none(), Verification.ABSTRACT, false, none(), none());

    assertThat(new ScheduleBreak(0, 0, source).maxWeeks()).isZero();
    assertThatThrownBy(() -> new ScheduleBreak(-1, 2, source)).hasMessageContaining("-1 to 2");
    assertThatThrownBy(() -> new ScheduleBreak(3, 2, source)).hasMessageContaining("3 to 2");
  }
}
