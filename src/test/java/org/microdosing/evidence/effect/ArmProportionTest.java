package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.microdosing.evidence.Edit.LIBRARY;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.query.FindingQuery;

@DisplayName("Shares of people by arm")
class ArmProportionTest {

  private static FindingQuery event(String measure) {
    return LIBRARY
        .findings()
        .study("robison-2025")
        .where(f -> f.measure().equals(measure) && f.timepoint().equals(Optional.of("session")));
  }

  @Test
  @DisplayName("hold each arm once with its dose: illusions in Robison 2025")
  void illusions() {
    assertThat(event("illusion").armProportions())
        .extracting(
            a -> a.amount(DoseUnit.MICROGRAM).orElseThrow(),
            ArmProportion::events,
            ArmProportion::total)
        .containsExactlyInAnyOrder(
            tuple(0.0, 3, 39),
            tuple(25.0, 12, 39),
            tuple(50.0, 18, 40),
            tuple(100.0, 24, 40),
            tuple(200.0, 30, 40));
  }

  @Test
  @DisplayName("are refused where findings give an arm different figures")
  void severalEvents() {
    FindingQuery both = event("illusion").or(event("nausea"));
    assertThatThrownBy(both::armProportions)
        .isInstanceOf(NotPoolableException.class)
        .hasMessageContaining("narrow the query to one event")
        .hasMessageContaining("robison-2025-ae1");
  }

  @Test
  @DisplayName("have no dose in a unit of another kind, and leave out crossovers")
  void units() {
    assertThat(event("illusion").armProportions().get(0).amount(DoseUnit.MILLIGRAM)).isEmpty();
    assertThat(
            LIBRARY
                .findings()
                .study("cavanna-2022")
                .outcome(Outcome.BLINDING_INTEGRITY)
                .armProportions())
        .isEmpty();
  }

  @Test
  @DisplayName("have the middle of a range for their dose, and the label of study and arm")
  void ranges() {
    ArmProportion known =
        event("illusion").armProportions().stream()
            .filter(a -> a.amount(DoseUnit.MICROGRAM).equals(OptionalDouble.of(50)))
            .findFirst()
            .orElseThrow();
    assertThat(known.proportion().label()).isEqualTo("robison-2025, " + known.arm().label());
    assertThat(known.proportion().events()).isEqualTo(18);
    assertThat(known.proportion().total()).isEqualTo(40);
    Dose range = Changed.with(known.arm().dose().orElseThrow(), "max", OptionalDouble.of(75));
    ArmProportion ranged =
        Changed.with(known, "arm", Changed.with(known.arm(), "dose", Optional.of(range)));
    assertThat(ranged.amount(DoseUnit.MICROGRAM)).hasValue(62.5);
  }

  @Test
  @DisplayName("say one by one what is in the way of pooling")
  void problems() {
    NotPoolableException refused =
        catchThrowableOfType(
            NotPoolableException.class,
            () -> event("illusion").or(event("nausea")).armProportions());
    assertThat(refused.problems()).isNotEmpty().allMatch(p -> refused.getMessage().contains(p));
    assertThat(SharedControl.SPLIT.label()).isEqualTo("control split");
    assertThat(SharedControl.COMBINE.label()).isEqualTo("arms combined");
  }

  @Test
  @DisplayName("are of people: sessions are not, since one person has several")
  void people() {
    Study trial =
        Edit.with(
            Edit.study("robison-2025"),
            "robison-2025-ae1",
            f -> Changed.with(f, "countUnit", Optional.of(CountUnit.SESSIONS)));
    FindingQuery one = Edit.over(trial).where(f -> f.id().equals("robison-2025-ae1"));
    assertThat(one.armProportions()).isEmpty();
    assertThat(LIBRARY.findings().where(f -> f.id().equals("robison-2025-ae1")).armProportions())
        .isNotEmpty();
  }
}
