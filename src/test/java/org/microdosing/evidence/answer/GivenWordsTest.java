package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.CrossoverPeriod;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Regimen;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;

@DisplayName("What was given, in words,")
class GivenWordsTest {

  private static final Substance PSILOCYBIN = BundledEvidence.substance("psilocybin");
  private static final Study TRIAL = BundledEvidence.study("mertens-2026");
  private static final Finding FINDING = BundledEvidence.finding("mertens-2026", "mertens-2026-f2");

  private static Arm arm(UnaryOperator<Dose.Builder> dose) {
    return arm("one", dose);
  }

  private static Arm arm(String id, UnaryOperator<Dose.Builder> dose) {
    return Arm.builder(id, "the arm")
        .exposures(List.of(exposure("psilocybin", ExposureKind.DIRECT)))
        .dose(dose.apply(Dose.builder().unit(DoseUnit.MILLIGRAM)).build())
        .build();
  }

  private static Exposure exposure(String substance, ExposureKind kind) {
    return new Exposure(substance, kind, Material.COMPOUND);
  }

  private static Regimen regimen(Integer doses, Integer days, String frequency, String alongside) {
    return new Regimen(
        Optional.ofNullable(frequency),
        doses == null ? OptionalInt.empty() : OptionalInt.of(doses),
        days == null ? OptionalInt.empty() : OptionalInt.of(days),
        Optional.ofNullable(alongside));
  }

  private static String words(Arm arm) {
    return GivenWords.of(PSILOCYBIN, arm);
  }

  private static String words(Finding finding, Arm... arms) {
    return GivenWords.of(PSILOCYBIN, TRIAL.toBuilder().arms(Arrays.asList(arms)).build(), finding);
  }

  @Nested
  @DisplayName("of one arm")
  class OfOneArm {

    @ParameterizedTest(name = "{0} doses in {1} days, {2}: {3}")
    @CsvSource(
        delimiter = '|',
        value = {
          "   |    |       | psilocybin 2 mg",
          "   |    | daily | psilocybin 2 mg (daily)",
          "   | 28 | daily | psilocybin 2 mg (daily)",
          "1  | 28 | daily | psilocybin 2 mg once",
          "4  |    | daily | psilocybin 2 mg x4",
          "4  | 28 |       | psilocybin 2 mg x4 in 4 wk",
          "4  | 14 |       | psilocybin 2 mg x4 in 2 wk",
          "4  | 7  |       | psilocybin 2 mg x4 in 7 days",
          "4  | 15 |       | psilocybin 2 mg x4 in 15 days",
          "2  | 1  |       | psilocybin 2 mg x2 in 1 day"
        })
    @DisplayName("is the dose, then how many in how long, else the words of the source")
    void countsDoses(Integer doses, Integer days, String frequency, String words) {
      assertThat(words(arm(d -> d.amount(2).regimen(regimen(doses, days, frequency, null)))))
          .isEqualTo(words);
    }

    @Test
    @DisplayName("is so many doses a day, where these and the length are known")
    void perDay() {
      Regimen sixWeeks = regimen(null, 42, "twice daily", null);
      assertThat(words(arm(d -> d.amount(2).perDay(2).regimen(sixWeeks))))
          .isEqualTo("psilocybin 2 mg 2/day, 6 wk");
      assertThat(
              words(
                  arm(
                      d ->
                          d.amount(2).perDay(2).regimen(regimen(null, null, "twice daily", null)))))
          .isEqualTo("psilocybin 2 mg (twice daily)");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "INTRAVENOUS, 2 mg iv",
      "INTRAMUSCULAR, 2 mg im",
      "SUBCUTANEOUS, 2 mg sc",
      "INTRANASAL, 2 mg intranasal",
      "INHALED, 2 mg inhaled",
      "ORAL, 2 mg",
      "SUBLINGUAL, 2 mg",
      "NOT_STATED, 2 mg"
    })
    @DisplayName("names the route where it is not swallowed or under the tongue")
    void routes(Route route, String dose) {
      assertThat(GivenWords.dose(arm(d -> d.amount(2).route(route)))).contains(dose);
    }

    @Test
    @DisplayName("has a range, and an upper end alone")
    void ranges() {
      assertThat(GivenWords.dose(arm(d -> d.amount(1).max(3)))).contains("1-3 mg");
      assertThat(GivenWords.dose(arm(d -> d.max(3)))).contains("up to 3 mg");
      assertThat(GivenWords.dose(Arm.builder("a", "b").build())).isEmpty();
      assertThat(GivenWords.dose(arm(d -> d))).isEmpty();
    }

    @Test
    @DisplayName(
        "is the label of an arm whose dose was not read, with the substance if it lacks it")
    void labels() {
      Arm unread = arm(d -> d);
      assertThat(words(unread)).isEqualTo("psilocybin: the arm");
      assertThat(words(unread.toBuilder().label("Psilocybin, repeated").build()))
          .isEqualTo("Psilocybin, repeated");
      assertThat(
              words(
                  unread.toBuilder()
                      .exposures(
                          List.of(
                              new Exposure(
                                  "psilocybin", ExposureKind.DIRECT, Material.SELF_SELECTED)))
                      .build()))
          .isEqualTo("psilocybin, own supply");
    }

    @Test
    @DisplayName("names all of a mixture, and an isomer or metabolite by its own name")
    void names() {
      Arm dosed = arm(d -> d.amount(2));
      Arm mixed =
          dosed.toBuilder()
              .exposures(
                  List.of(
                      exposure("lsd", ExposureKind.MIXED),
                      exposure("psilocybin", ExposureKind.MIXED)))
              .build();
      Arm psilocin =
          dosed.toBuilder()
              .exposures(List.of(exposure("psilocybin", ExposureKind.ACTIVE_METABOLITE)))
              .drug("psilocin")
              .build();
      assertThat(words(mixed)).isEqualTo("lsd or psilocybin 2 mg");
      assertThat(words(psilocin)).isEqualTo("psilocin 2 mg");
      assertThat(words(dosed.toBuilder().drug("COMP360").build())).isEqualTo("psilocybin 2 mg");
    }
  }

  @Nested
  @DisplayName("of a finding")
  class OfFinding {

    private final Finding own = FINDING.toBuilder().arm(ArmRef.of("one")).build();
    private final Finding ofAll = FINDING.toBuilder().arm(ArmRef.ALL).build();

    @Test
    @DisplayName("is the substance alone where no arm is known")
    void noArm() {
      assertThat(words(FINDING.toBuilder().arm(ArmRef.of("nobody")).build(), arm(d -> d)))
          .isEqualTo("psilocybin");
    }

    @Test
    @DisplayName("counts arms that were put together, but not those of one's own supply")
    void together() {
      Arm one = arm("one", d -> d.amount(1));
      Arm two = arm("two", d -> d.amount(2));
      assertThat(words(ofAll, one, two)).isEqualTo("psilocybin, 2 arms together");
      List<Exposure> supply =
          List.of(new Exposure("psilocybin", ExposureKind.DIRECT, Material.SELF_SELECTED));
      assertThat(
              words(
                  ofAll,
                  arm("one", d -> d).toBuilder().exposures(supply).build(),
                  arm("two", d -> d).toBuilder().exposures(supply).build()))
          .isEqualTo("psilocybin, own supply");
    }

    @Test
    @DisplayName("tells of two doses in a parallel trial which one is meant")
    void twoDoses() {
      Arm twice = arm(d -> d.amount(5).regimen(regimen(2, null, null, null)));
      Arm said = arm(d -> d.amount(5).regimen(regimen(2, null, "5 mg, then 25 mg", null)));
      Finding later = own.toBuilder().period(CrossoverPeriod.ALL).build();
      assertThat(words(own, twice)).isEqualTo("psilocybin 5 mg first of 2");
      assertThat(words(later, twice)).isEqualTo("psilocybin 5 mg x2");
      assertThat(words(later, said)).isEqualTo("psilocybin 5 mg (5 mg, then 25 mg)");
      Study crossover =
          TRIAL.toBuilder().arms(List.of(said)).design(Design.RANDOMISED_CROSSOVER).build();
      assertThat(GivenWords.of(PSILOCYBIN, crossover, later)).isEqualTo("psilocybin 5 mg x2");
      assertThat(words(own, arm(d -> d.regimen(regimen(2, null, null, null)))))
          .as("no amount was read")
          .isEqualTo("psilocybin: the arm");
    }

    @Test
    @DisplayName("is the dose alone for figures of single sessions")
    void sessions() {
      Study study =
          TRIAL.toBuilder()
              .arms(List.of(arm(d -> d.amount(5).regimen(regimen(3, 21, null, null)))))
              .build();
      assertThat(GivenWords.dose(PSILOCYBIN, study, own)).isEqualTo("psilocybin 5 mg");
      assertThat(
              GivenWords.dose(
                  PSILOCYBIN, study, FINDING.toBuilder().arm(ArmRef.of("nobody")).build()))
          .isEqualTo("psilocybin");
    }
  }

  @Test
  @DisplayName("is a regimen in words: frequency, doses and days, each where it was read")
  void courses() {
    assertThat(GivenWords.course(regimen(24, 84, "twice weekly", null)))
        .isEqualTo("twice weekly, 24 doses, 84 days");
    assertThat(GivenWords.course(regimen(1, 84, "single dose", null))).isEqualTo("once");
    assertThat(GivenWords.course(regimen(0, 1, null, null))).isEqualTo("1 day");
    assertThat(GivenWords.course(Regimen.UNKNOWN)).isEmpty();
  }
}
