package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The terms of the vocabulary")
class TermsTest {

  static Stream<List<? extends Term>> vocabularies() {
    return Stream.of(
        List.of(AnalysisKind.values()),
        List.of(ArmRole.values()),
        List.of(Bearing.values()),
        List.of(Blinding.values()),
        List.of(ClaimKind.values()),
        List.of(ComparatorClass.values()),
        List.of(ComparisonKind.values()),
        List.of(Condition.values()),
        List.of(CountUnit.values()),
        List.of(CrossoverPeriod.values()),
        List.of(DefinitionWording.values()),
        List.of(Design.values()),
        List.of(Direction.values()),
        List.of(DoseBand.values()),
        List.of(DoseFactKind.values()),
        List.of(DoseFactUnit.values()),
        List.of(DoseLevel.values()),
        List.of(DoseUnit.values()),
        List.of(ExposureKind.values()),
        List.of(FavouredSide.values()),
        List.of(HealthMeaning.values()),
        List.of(HigherIs.values()),
        List.of(IdentifierScheme.values()),
        List.of(InferenceKind.values()),
        List.of(Material.values()),
        List.of(Metric.values()),
        List.of(Outcome.values()),
        List.of(OutcomeFamily.values()),
        List.of(OutcomeScale.values()),
        List.of(OverlapCertainty.values()),
        List.of(PublicationKind.values()),
        List.of(Qualifier.values()),
        List.of(QuantityUnit.values()),
        List.of(Rater.values()),
        List.of(RegistrationStatus.values()),
        List.of(RelationKind.values()),
        List.of(ReportingStatus.values()),
        List.of(ReviewKind.values()),
        List.of(RiskOfBiasDomain.values()),
        List.of(RiskOfBiasLevel.values()),
        List.of(RiskOfBiasTool.values()),
        List.of(Route.values()),
        List.of(SafetyKind.values()),
        List.of(ScheduleNoteKind.values()),
        List.of(Setting.values()),
        List.of(Species.values()),
        List.of(StatisticType.values()),
        List.of(TimingPhase.values()),
        List.of(Verdict.values()),
        List.of(Verification.values()));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  @DisplayName("have a label and an id that no other term of their kind has")
  void areToldApart(List<? extends Term> terms) {
    assertThat(terms).isNotEmpty();
    assertThat(terms.stream().map(Term::label)).doesNotHaveDuplicates().noneMatch(String::isBlank);
    assertThat(terms.stream().map(Term::id)).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @Test
  @DisplayName("are spelled as their names in lower case, units by their signs")
  void ids() {
    assertThat(Design.RANDOMISED_CROSSOVER.id()).isEqualTo("randomised_crossover");
    assertThat(vocabularies().flatMap(List::stream).filter(t -> !isUnit(t)))
        .filteredOn(t -> t != ComparatorClass.LOW_DOSE)
        .allSatisfy(t -> assertThat(t.id()).isEqualTo(t.name().toLowerCase(Locale.ROOT)));
    assertThat(ComparatorClass.LOW_DOSE.id()).isEqualTo("low_dose_same_drug");
    assertThat(DoseUnit.MILLIGRAM_PER_70_KG.id()).isEqualTo("mg/70 kg");
    assertThat(QuantityUnit.PERCENT.id()).isEqualTo("%");
    assertThat(DoseFactUnit.MILLIGRAM_PER_GRAM.id()).isEqualTo("mg/g");
  }

  private static boolean isUnit(Term term) {
    return term instanceof DoseUnit || term instanceof QuantityUnit || term instanceof DoseFactUnit;
  }

  private static <E extends Enum<E>> void only(
      Class<E> type, Predicate<E> property, List<E> expected) {
    assertThat(Arrays.stream(type.getEnumConstants()).filter(property))
        .containsExactlyElementsOf(expected);
  }

  @Test
  @DisplayName("of designs know which are randomised, controlled and prospective")
  void designs() {
    only(
        Design.class,
        Design::isRandomised,
        List.of(
            Design.RANDOMISED_PARALLEL,
            Design.RANDOMISED_CROSSOVER,
            Design.SELF_BLINDED_CONTROLLED));
    only(
        Design.class,
        Design::isControlled,
        List.of(
            Design.RANDOMISED_PARALLEL,
            Design.RANDOMISED_CROSSOVER,
            Design.SELF_BLINDED_CONTROLLED,
            Design.NON_RANDOMISED_CONTROLLED,
            Design.PRECLINICAL));
    only(
        Design.class,
        d -> !d.isProspective(),
        List.of(
            Design.CROSS_SECTIONAL_SURVEY,
            Design.QUALITATIVE,
            Design.SECONDARY_ANALYSIS,
            Design.NOT_STATED));
  }

  @Test
  @DisplayName("of blinding, comparators and species know what they stand for")
  void conduct() {
    only(
        Blinding.class,
        Blinding::isBlinded,
        List.of(Blinding.DOUBLE, Blinding.SINGLE, Blinding.SELF));
    only(
        ComparatorClass.class,
        ComparatorClass::isPlacebo,
        List.of(ComparatorClass.PLACEBO, ComparatorClass.ACTIVE_PLACEBO));
    only(
        Species.class,
        Species::isAnimal,
        List.of(Species.RAT, Species.MOUSE, Species.OTHER_ANIMAL));
  }

  @Test
  @DisplayName("of conditions know which are illnesses")
  void conditions() {
    only(
        Condition.class,
        c -> !c.isClinical(),
        List.of(
            Condition.HEALTHY_VOLUNTEERS,
            Condition.MICRODOSERS,
            Condition.DRUG_USERS,
            Condition.PSYCHEDELIC_USERS,
            Condition.GENERAL_POPULATION,
            Condition.ONLINE_TEXTS,
            Condition.ANIMALS,
            Condition.NOT_STATED));
    assertThat(Condition.TREATMENT_RESISTANT_DEPRESSION.aliases()).contains("TRD");
  }

  @Test
  @DisplayName("of reviews know which search systematically and which pool")
  void reviews() {
    only(
        ReviewKind.class,
        ReviewKind::isSystematic,
        List.of(
            ReviewKind.UMBRELLA_REVIEW,
            ReviewKind.META_ANALYSIS,
            ReviewKind.DOSE_RESPONSE_META_ANALYSIS,
            ReviewKind.SYSTEMATIC_REVIEW,
            ReviewKind.SCOPING_REVIEW,
            ReviewKind.RAPID_REVIEW));
    only(
        ReviewKind.class,
        ReviewKind::pools,
        List.of(ReviewKind.META_ANALYSIS, ReviewKind.DOSE_RESPONSE_META_ANALYSIS));
  }

  @Test
  @DisplayName("of materials know which grow")
  void materials() {
    only(
        Material.class,
        Material::isNaturalMaterial,
        List.of(
            Material.DRIED_MUSHROOM,
            Material.DRIED_TRUFFLE,
            Material.FRESH_TRUFFLE,
            Material.TRUFFLE,
            Material.MUSHROOM,
            Material.DRIED_CACTUS));
  }

  @Test
  @DisplayName("of outcomes belong to a family")
  void outcomes() {
    assertThat(Outcome.DEPRESSION.family()).isEqualTo(OutcomeFamily.SYMPTOMS);
    assertThat(Outcome.AWE_AND_AESTHETICS.family()).isEqualTo(OutcomeFamily.WELLBEING);
    assertThat(Outcome.BLINDING_INTEGRITY.family()).isEqualTo(OutcomeFamily.TRIAL_CONDUCT);
  }

  @ParameterizedTest(name = "{0} {1} for {2} kg is {3} mg")
  @CsvSource({
    "10, MICROGRAM, 70, 0.01",
    "25, MILLIGRAM, 70, 25",
    "0.5, GRAM, 70, 500",
    "45, MICROGRAM_PER_KG, 80, 3.6",
    "0.215, MILLIGRAM_PER_KG, 70, 15.05",
    "20, MILLIGRAM_PER_70_KG, 70, 20",
    "20, MILLIGRAM_PER_70_KG, 105, 30",
  })
  void dosesConvertToMilligrams(double amount, DoseUnit unit, double bodyMass, double expected) {
    assertThat(unit.toMilligrams(amount, bodyMass)).isCloseTo(expected, within(1e-12));
  }

  @Test
  @DisplayName("of doses ask for a body mass only where they depend on it")
  void bodyMass() {
    only(
        DoseUnit.class,
        DoseUnit::isPerBodyMass,
        List.of(
            DoseUnit.MICROGRAM_PER_KG,
            DoseUnit.MILLIGRAM_PER_KG,
            DoseUnit.MICROGRAM_PER_70_KG,
            DoseUnit.MILLIGRAM_PER_70_KG));
    assertThat(DoseUnit.MILLIGRAM.toMilligrams(5, Double.NaN)).isEqualTo(5);
    for (double impossible : new double[] {0, -70, Double.NaN}) {
      assertThatThrownBy(() -> DoseUnit.MILLIGRAM_PER_KG.toMilligrams(1, impossible))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("body mass must be above 0 kg: " + impossible);
    }
  }

  @ParameterizedTest(name = "{0} of a full dose is {1}")
  @CsvSource({
    "0, BELOW_MICRODOSE",
    "0.0499, BELOW_MICRODOSE",
    "0.05, MICRODOSE",
    "0.2, MICRODOSE",
    "0.2001, LOW",
    "0.4999, LOW",
    "0.5, FULL",
    "3, FULL",
  })
  void fractionsOfAFullDoseFallIntoBands(double fraction, DoseBand band) {
    assertThat(DoseBand.ofFraction(fraction)).isEqualTo(band);
  }

  @Test
  @DisplayName("of bands join without gaps, and no fraction is negative or unknown")
  void bands() {
    assertThat(DoseBand.BELOW_MICRODOSE.fractionLow()).isZero();
    assertThat(DoseBand.BELOW_MICRODOSE.fractionHigh()).isEqualTo(DoseBand.MICRODOSE.fractionLow());
    assertThat(DoseBand.MICRODOSE.fractionHigh()).isEqualTo(DoseBand.LOW.fractionLow());
    assertThat(DoseBand.LOW.fractionHigh()).isEqualTo(DoseBand.FULL.fractionLow());
    assertThat(DoseBand.FULL.fractionHigh()).isInfinite();
    for (double impossible : new double[] {-0.1, Double.NaN}) {
      assertThatThrownBy(() -> DoseBand.ofFraction(impossible))
          .hasMessage("a fraction of a dose cannot be negative: " + impossible);
    }
  }

  @Test
  @DisplayName("of times convert to hours, and others refuse to")
  void times() {
    only(
        QuantityUnit.class,
        QuantityUnit::isTime,
        List.of(QuantityUnit.SECOND, QuantityUnit.MINUTE, QuantityUnit.HOUR));
    assertThat(QuantityUnit.SECOND.toHours(1800)).isEqualTo(0.5);
    assertThatThrownBy(() -> QuantityUnit.PERCENT.toHours(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("% is not a unit of time");
  }
}
