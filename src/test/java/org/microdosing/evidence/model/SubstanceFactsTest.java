package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.data.EvidenceLoader;

@DisplayName("Facts about a substance")
class SubstanceFactsTest {

  private static final Source SOURCE =
      new Source(
          "s1",
          "a paper",
          Optional.empty(),
          Verification.ABSTRACT,
          false,
          Optional.empty(),
          Optional.empty());

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "CAS, 50-37-3, true",
    "CAS, 50-37-4, false",
    "CAS, 6740-88-1, true",
    "CAS, 6740-81-8, false",
    "CAS, 50373, false",
    "UNII, 8NA5SWF92O, true",
    "UNII, 8NA5SWF92, false",
    "INCHI_KEY, VAYOSLLFUXYJDT-RDTXWAMCSA-N, true",
    "INCHI_KEY, VAYOSLLFUXYJDT, false",
    "CHEMBL, CHEMBL263881, true",
    "DRUGBANK, DB4829, false",
    "ATC, N01AX03, true",
    "PUBCHEM_CID, 05761, false",
  })
  void identifiersHaveTheFormOfTheirRegistry(
      IdentifierScheme scheme, String value, boolean admitted) {
    assertThat(scheme.admits(value)).isEqualTo(admitted);
    if (!admitted) {
      assertThatThrownBy(() -> new Identifier(scheme, value, SOURCE, Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(value);
    }
  }

  @Test
  @DisplayName("a dose fact says its range in words")
  void range() {
    assertThat(fact(OptionalDouble.of(100), OptionalDouble.of(150)).range())
        .isEqualTo("100-150 µg");
    assertThat(fact(OptionalDouble.of(13), OptionalDouble.of(13)).range()).isEqualTo("13 µg");
    assertThat(fact(OptionalDouble.empty(), OptionalDouble.of(20)).range())
        .isEqualTo("up to 20 µg");
    assertThat(fact(OptionalDouble.of(20), OptionalDouble.empty()).range()).isEqualTo("from 20 µg");
  }

  @Test
  @DisplayName("a dose fact has a bound, and the lower one is not the higher")
  void bounds() {
    assertThatThrownBy(() -> fact(OptionalDouble.empty(), OptionalDouble.empty()))
        .hasMessageContaining("at least one bound");
    assertThatThrownBy(() -> fact(OptionalDouble.of(2), OptionalDouble.of(1)))
        .hasMessageContaining("lies above");
    assertThatThrownBy(() -> fact(OptionalDouble.of(Double.NaN), OptionalDouble.of(1)))
        .hasMessageContaining("finite");
  }

  @Test
  @DisplayName("a half-life is a time, and converts to hours")
  void halfLife() {
    Quantity minutes = quantity(186, QuantityUnit.MINUTE);

    assertThat(minutes.unit().toHours(186)).isEqualTo(3.1);
    assertThatThrownBy(
            () ->
                new HalfLife(
                    quantity(17, QuantityUnit.PERCENT), Optional.empty(), SOURCE, Optional.empty()))
        .hasMessageContaining("a half-life is a time");
    assertThatThrownBy(() -> QuantityUnit.PERCENT.toHours(1))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("a dihydrate sulfate of two molecules holds their mass")
  void baseFraction() {
    ChemicalForm sulfate =
        new ChemicalForm(
            Material.SULFATE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            556.63,
            2,
            Optional.empty(),
            SOURCE);

    assertThat(sulfate.baseFraction(211.26)).isEqualTo(2 * 211.26 / 556.63);
  }

  @Test
  @DisplayName("substances survive serialisation")
  void serialisation() throws Exception {
    List<Substance> substances = EvidenceLoader.bundled().substances();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(substances);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(substances);
    }
  }

  private static Quantity quantity(double value, QuantityUnit unit) {
    return new Quantity(
        OptionalDouble.of(value),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        unit);
  }

  private static DoseFact fact(OptionalDouble low, OptionalDouble high) {
    return new DoseFact(
        DoseFactKind.FULL_DOSE,
        low,
        high,
        DoseFactUnit.MICROGRAM,
        "LSD",
        Material.COMPOUND,
        List.of(Route.ORAL),
        Optional.empty(),
        true,
        SOURCE,
        "abstract",
        Optional.empty());
  }
}
