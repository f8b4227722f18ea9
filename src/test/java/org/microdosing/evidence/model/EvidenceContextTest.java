package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.measure.Interval;

@DisplayName("The context of the evidence")
class EvidenceContextTest {

  private static final EvidenceData DATA = EvidenceLoader.bundled();
  private static final DataCounts NOTHING = new DataCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final Source SOURCE =
      new Source(
          "s1",
          "page",
          Optional.empty(),
          Verification.SECONDARY,
          false,
          Optional.empty(),
          Optional.empty());

  @Test
  @DisplayName("comes back equal when it is serialised")
  void serialised() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(DATA.context());
      out.writeObject(DATA.version().orElseThrow());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(DATA.context());
      assertThat(in.readObject()).isEqualTo(DATA.version().orElseThrow());
    }
  }

  @Test
  @DisplayName("finds claims by verdict and by substance, in file order")
  void claims() {
    EvidenceContext context = DATA.context();
    assertThat(context.claims(Verdict.UNSUPPORTED))
        .extracting(Claim::id)
        .containsExactly("claim-02", "claim-53", "claim-62");
    assertThat(context.claims(Verdict.UNSUPPORTED, Verdict.UNSUPPORTED)).hasSize(3);
    assertThat(context.claims(new Verdict[0])).isEmpty();
    assertThat(context.claimsAbout("dmt"))
        .extracting(Claim::id)
        .containsExactly("claim-69", "claim-70", "claim-71", "claim-72", "claim-73");
    assertThat(context.claimsAbout("caffeine")).isEmpty();
  }

  @Test
  @DisplayName("joined with nothing it stays as it is")
  void joined() {
    EvidenceContext context = DATA.context();
    assertThat(context.plus(EvidenceContext.empty())).isEqualTo(context);
    assertThat(EvidenceContext.empty().plus(context)).isEqualTo(context);
    assertThat(context.plus(context).claims()).hasSize(2 * context.claims().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "v1.0.0", "1.0.0-beta", "01.0.0", "1.0.0 "})
  @DisplayName("a version that is not semantic is refused")
  void versions(String version) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DataVersion(
                    version,
                    LocalDate.of(2026, 11, 23),
                    YearMonth.of(2026, 11),
                    NOTHING,
                    Optional.empty()))
        .withMessageContaining("semantic version");
  }

  @Test
  @DisplayName("sources cannot be read later than the data is put together")
  void readLater() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DataVersion(
                    "1.0.0",
                    LocalDate.of(2026, 11, 23),
                    YearMonth.of(2026, 12),
                    NOTHING,
                    Optional.empty()))
        .withMessageContaining("2026-12");
  }

  @Test
  @DisplayName("a fraction needs the dose that it is taken of")
  void fractionOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> definition(OptionalDouble.of(0.1), OptionalDouble.empty(), Optional.empty()))
        .withMessageContaining("fractionOf");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                definition(
                    OptionalDouble.empty(), OptionalDouble.empty(), Optional.of("a full dose")))
        .withMessageContaining("fractionOf");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> definition(OptionalDouble.of(10), OptionalDouble.of(20), Optional.of("a dose")))
        .withMessageContaining("at most 1");
    assertThat(definition(OptionalDouble.of(0.05), OptionalDouble.empty(), Optional.of("a dose")))
        .hasToString("somebody: little (from 0.05 of a dose) [second-hand]");
    assertThat(definition(OptionalDouble.of(0.1), OptionalDouble.of(0.1), Optional.of("a dose")))
        .hasToString("somebody: little (0.1 of a dose) [second-hand]");
  }

  private static MicrodoseDefinition definition(
      OptionalDouble low, OptionalDouble high, Optional<String> of) {
    return new MicrodoseDefinition(
        "d",
        "somebody",
        "little",
        List.of(DefinitionWording.FRACTION),
        low,
        high,
        of,
        Optional.empty(),
        List.of(),
        SOURCE,
        "text",
        Optional.empty());
  }

  @Test
  @DisplayName("a pooled figure prints what is known of it and nothing else")
  void pooledFigure() {
    PooledFigure known =
        new PooledFigure(
            Optional.of(StatisticType.HEDGES_G),
            Optional.empty(),
            OptionalDouble.of(-0.9),
            Optional.of(Interval.of95(-1.26, -0.55)),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.of(12),
            OptionalInt.of(585),
            OptionalInt.empty(),
            OptionalDouble.of(53.9),
            OptionalDouble.of(0.12),
            Optional.of(Interval.of95(-1.72, -0.09)));
    assertThat(known)
        .hasToString(
            "Hedges' g -0.9 [-1.26, -0.55] 95%, k 12, n 585, I² 53.9%, τ² 0.12,"
                + " prediction interval [-1.72, -0.09] 95%");
  }
}
