package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.data.EvidenceLoader;

@DisplayName("Builders of records")
class BuilderTest {

  private static final Study STUDY =
      EvidenceLoader.bundled().studies().stream()
          .filter(s -> s.id().equals("bershad-2019"))
          .findFirst()
          .orElseThrow();

  @ParameterizedTest
  @ValueSource(
      classes = {
        Study.Builder.class,
        Finding.Builder.class,
        Arm.Builder.class,
        Dose.Builder.class,
        Citation.Builder.class,
        Population.Builder.class
      })
  @DisplayName("can set each component that the start of one does not fix")
  void setEachComponent(Class<?> builder) throws ReflectiveOperationException {
    Class<?> made = builder.getMethod("build").getReturnType();
    List<String> setters =
        Arrays.stream(builder.getMethods())
            .filter(m -> m.getReturnType() == builder)
            .map(Method::getName)
            .toList();
    List<String> components =
        Arrays.stream(made.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !(made == Population.class && name.equals("condition")))
            .toList();
    assertThat(setters).containsExactlyInAnyOrderElementsOf(components);
  }

  @Test
  @DisplayName("start from a record and make an equal one")
  void copies() {
    assertThat(STUDY.toBuilder().build()).isEqualTo(STUDY);
    assertThat(STUDY.citation().toBuilder().build()).isEqualTo(STUDY.citation());
    assertThat(STUDY.population().toBuilder().build()).isEqualTo(STUDY.population());
    for (Arm arm : STUDY.arms()) {
      assertThat(arm.toBuilder().build()).isEqualTo(arm);
      arm.dose().ifPresent(dose -> assertThat(dose.toBuilder().build()).isEqualTo(dose));
    }
    for (Finding finding : STUDY.findings()) {
      assertThat(finding.toBuilder().build()).isEqualTo(finding);
    }
  }

  @Test
  @DisplayName("change what is set and nothing else")
  void changes() {
    Finding finding = STUDY.findings().get(0);
    Finding changed =
        finding.toBuilder()
            .direction(Direction.WORSENED)
            .compared(12)
            .estimateFavours(FavouredSide.VERSUS)
            .build();
    assertThat(changed.direction()).contains(Direction.WORSENED);
    assertThat(changed.compared()).hasValue(12);
    assertThat(changed.estimateFavours()).contains(FavouredSide.VERSUS);
    assertThat(changed.note()).isEqualTo(finding.note());
    assertThat(changed.outcome()).isEqualTo(finding.outcome());
  }

  @Test
  @DisplayName("leave unknown what is not set, and need what cannot be unknown")
  void unknown() {
    Source source = STUDY.sources().get(0);
    Finding finding =
        Finding.builder("bershad-2019", "bershad-2019-x1")
            .outcome(Outcome.MOOD)
            .measure("a rating")
            .arm(ArmRef.of("lsd-13"))
            .source(source)
            .locator("abstract")
            .build();
    assertThat(finding.relation()).isEqualTo(RelationKind.COMPARISON);
    assertThat(finding.poolable()).isTrue();
    assertThat(finding.versus()).isEqualTo(Comparison.NONE);
    assertThat(finding.direction()).isEmpty();
    assertThat(finding.groups()).isEmpty();
    assertThat(finding.mixesArms()).isFalse();
    assertThatThrownBy(() -> Finding.builder("a", "a-f1").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a Finding needs its outcome");
    assertThat(Dose.builder().build().route()).isEqualTo(Route.NOT_STATED);
    assertThat(Arm.builder("a", "an arm").build().role()).isEqualTo(Optional.empty());
  }

  @Test
  @DisplayName("refuse what the record refuses, in its words")
  void refusals() {
    assertThatThrownBy(() -> Dose.builder().amount(10).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an amount needs a unit");
    assertThatThrownBy(() -> STUDY.toBuilder().sites(List.of("XX")).build())
        .hasMessageContaining("ISO 3166-1");
  }
}
