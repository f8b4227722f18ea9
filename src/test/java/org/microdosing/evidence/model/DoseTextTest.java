package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Doses as people write them")
class DoseTextTest {

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("have units in every usual spelling")
  @CsvSource({
    "µg, µg",
    "\u03bcg, µg",
    "ug, µg",
    "UG, µg",
    "mcg, µg",
    "MCG, µg",
    "micrograms, µg",
    "microgramme, µg",
    "\u338d, µg",
    "ｍｇ, mg",
    "Mg, mg",
    "milligrams, mg",
    "gm, g",
    "grams, g",
    "mcg/kg, µg/kg",
    "µg per kg, µg/kg",
    "mg/kg, mg/kg",
    "mg / kg, mg/kg",
    "mg kg-1, mg/kg",
    "mg·kg\u207b\u00b9, mg/kg",
    "mg\u2215kg, mg/kg",
    "mg/kg body weight, mg/kg",
    "mg/70kg, mg/70 kg",
    "mg per 70 kg, mg/70 kg",
    "mg/70\u00a0kg, mg/70 kg",
    "mg/70\u2009kg, mg/70 kg",
    "µg/70kg, µg/70 kg",
    "mcg per 70 kg, µg/70 kg"
  })
  void unitSpellings(String written, String unit) {
    assertThat(DoseUnit.parse(written).label()).isEqualTo(unit);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @DisplayName("have no unit where none is meant for sure, and none is suggested")
  @ValueSource(
      strings = {"ml", "ng", "mmg", "kg", "\u039cg", "\u041cg", "mg/g", "mg/kg/day", "", "%"})
  void noUnits(String written) {
    assertThat(DoseUnit.find(written)).isEmpty();
    assertThatThrownBy(() -> DoseUnit.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("known: µg, mg, g")
        .hasMessageNotContainingAny("nearest", "did you mean");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("are read with dashes, widths, decimal commas, materials and routes")
  @CsvSource(
      delimiter = '|',
      value = {
        "10-20 µg oral | 10-20 µg oral",
        "10\u201320 \u03bcg oral | 10-20 µg oral",
        "10 \u2013 20 mcg p.o. | 10-20 µg oral",
        "10 to 20 ug | 10-20 µg",
        "10 µg - 20 µg orally | 10-20 µg oral",
        "up to 20 µg | up to 20 µg",
        "≤ 20 µg | up to 20 µg",
        "１０µg | 10 µg",
        "10\u00a0µg | 10 µg",
        "0,5 mg/kg i.v. | 0.5 mg/kg intravenous",
        "0.1\u22120.2 mg/kg IM | 0.1-0.2 mg/kg intramuscular",
        "0,125 g dried mushroom | 0.125 g dried mushroom",
        "1 g of dried mushrooms, oral | 1 g dried mushroom oral",
        "21 mg/70kg | 21 mg/70 kg",
        "7\u200910 µg | refused",
        "5 mg sublingually | 5 mg sublingual",
        "26 µg tartrate sublingual | 26 µg tartrate sublingual"
      })
  void read(String written, String dose) {
    if (dose.equals("refused")) {
      assertThatThrownBy(() -> Dose.parse("lsd", written))
          .isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(Dose.parse("lsd", written)).hasToString(dose);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("are refused with the reason")
  @CsvSource(
      delimiter = '|',
      value = {
        "1,000 µg | can be read as 1.000 or 1000; write either",
        "10 | expected a number, a unit",
        "ten µg | expected a number, a unit",
        "10 ml | known: µg, mg, g",
        "10 µg - 20 mg | expected one unit for both ends",
        "up to 10-20 µg | expected a range or an upper end",
        "10 µg daily | what is \"daily\"?",
        "20-10 µg | max 10.0 lies below amount 20.0",
        "-10 µg | expected a number, a unit"
      })
  void refused(String written, String why) {
    assertThatThrownBy(() -> Dose.parse("lsd", written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  @DisplayName("keep what is not stated unknown")
  void unknownStaysUnknown() {
    Dose dose = Dose.parse("ketamine", "0.1 mg/kg");

    assertThat(dose.route()).isEqualTo(Route.NOT_STATED);
    assertThat(dose.material()).isEqualTo(Material.COMPOUND);
    assertThat(dose.max()).isEqualTo(OptionalDouble.empty());
  }

  @Test
  @DisplayName("of any length are answered with a short message")
  void longTexts() {
    assertThatThrownBy(() -> Dose.parse("lsd", "1".repeat(100_000))).message().hasSizeLessThan(300);
    assertThatThrownBy(() -> DoseUnit.parse("m".repeat(100_000))).message().hasSizeLessThan(300);
  }
}
