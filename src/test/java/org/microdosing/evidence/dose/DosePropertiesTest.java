package org.microdosing.evidence.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microdosing.evidence.dose.Evidence.ASSESSOR;

import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Substance;

@DisplayName("Whatever the dose,")
class DosePropertiesTest {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("more of it is no smaller a fraction and no lower a band")
  void monotone(long seed) {
    Random random = new Random(seed);
    Dose dose = dose(random);
    Dose more = withAmount(dose, dose.amount().getAsDouble() * (1 + random.nextDouble()));

    DoseAssessment less = ASSESSOR.assess(dose);
    DoseAssessment greater = ASSESSOR.assess(more);

    assertThat(greater.fractionLow().isPresent()).isEqualTo(less.fractionLow().isPresent());
    if (less.fractionHigh().isPresent()) {
      assertThat(greater.fractionLow().getAsDouble())
          .isGreaterThanOrEqualTo(less.fractionLow().getAsDouble());
      assertThat(greater.fractionHigh().getAsDouble())
          .isGreaterThanOrEqualTo(less.fractionHigh().getAsDouble());
    }
    if (less.band() != DoseBand.UNKNOWN && greater.band() != DoseBand.UNKNOWN) {
      assertThat(greater.band()).isGreaterThanOrEqualTo(less.band());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("the unit it is written in changes nothing")
  void unitInvariant(long seed) {
    Dose milligrams = dose(new Random(seed));
    double amount = milligrams.amount().getAsDouble();
    DoseAssessment expected = ASSESSOR.assess(milligrams);

    Stream.of(
            Dose.of(
                substance(milligrams), amount * 1000, DoseUnit.MICROGRAM, milligrams.material()),
            Dose.of(substance(milligrams), amount / 1000, DoseUnit.GRAM, milligrams.material()))
        .map(d -> ASSESSOR.assess(d.by(milligrams.route())))
        .forEach(
            actual -> {
              assertThat(actual.band()).isEqualTo(expected.band());
              assertThat(actual.fractionLow()).isEqualTo(expected.fractionLow());
              assertThat(actual.fractionTypical()).isEqualTo(expected.fractionTypical());
              assertThat(actual.fractionHigh()).isEqualTo(expected.fractionHigh());
              assertThat(actual.definitions()).isEqualTo(expected.definitions());
            });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("the typical fraction lies between the lowest and the highest")
  void ordered(long seed) {
    DoseAssessment a = ASSESSOR.assess(dose(new Random(seed)));

    if (a.fractionTypical().isPresent()) {
      assertThat(a.fractionTypical().getAsDouble())
          .isBetween(a.fractionLow().getAsDouble(), a.fractionHigh().getAsDouble());
    }
    assertThat(a.reasoning()).isNotEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("its page is at most 100 columns wide and names each source it cites")
  void page(long seed) {
    DoseAssessment a = ASSESSOR.assess(dose(new Random(seed)));

    assertThat(a.toString().lines()).allMatch(line -> line.length() <= 100);
    assertThat(a.sources()).allMatch(s -> a.toString().contains("- " + s.id() + ":"));
  }

  private static Dose dose(Random random) {
    Substance substance =
        Evidence.DATA.substances().get(random.nextInt(Evidence.DATA.substances().size()));
    Material[] materials = Material.values();
    Route[] routes = Route.values();
    double milligrams = Math.exp(random.nextDouble() * 16 - 6);
    return Dose.of(
            substance.id(),
            milligrams,
            DoseUnit.MILLIGRAM,
            materials[random.nextInt(materials.length)])
        .by(random.nextBoolean() ? Route.ORAL : routes[random.nextInt(routes.length)]);
  }

  private static Dose withAmount(Dose dose, double amount) {
    return Dose.of(substance(dose), amount, DoseUnit.MILLIGRAM, dose.material()).by(dose.route());
  }

  private static String substance(Dose dose) {
    return dose.substance().orElseThrow();
  }
}
