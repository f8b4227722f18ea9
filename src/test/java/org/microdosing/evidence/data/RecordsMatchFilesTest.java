package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Records hold what their files say, all of it and nothing else")
class RecordsMatchFilesTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Path VALID = Path.of("src/test/resources/valid");

  private static Study study(String id) {
    return studies().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  static Stream<Study> studies() {
    return EvidenceLoader.bundled().studies().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("studies")
  @DisplayName(
      "every value of a study's file is in its record, and every value of the record in it")
  void sameTree(Study study) throws ReflectiveOperationException {
    JsonNode file = MAPPER.readTree(Path.of("data", "studies", study.id() + ".json"));
    assertThat(RecordTree.of(study)).isEqualTo(plain(file));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("studies")
  @DisplayName("the dose of an arm is one of its only direct substance, in the material it gives")
  void doses(Study study) {
    for (Arm arm : study.arms()) {
      boolean givesOne =
          arm.exposures().size() == 1 && arm.exposures().get(0).kind() == ExposureKind.DIRECT;
      arm.dose()
          .ifPresent(
              dose -> {
                assertThat(dose.substance())
                    .isEqualTo(
                        givesOne
                            ? Optional.of(arm.exposures().get(0).substance())
                            : Optional.empty());
                assertThat(dose.material())
                    .isEqualTo(
                        arm.exposures().isEmpty()
                            ? Material.COMPOUND
                            : arm.exposures().size() == 1
                                ? arm.exposures().get(0).material()
                                : Material.SELF_SELECTED);
              });
    }
  }

  @Test
  @DisplayName("a finding holds the source itself and the id of its study")
  void sources() {
    assertThat(studies())
        .allSatisfy(
            study ->
                assertThat(study.findings())
                    .allSatisfy(
                        finding -> {
                          assertThat(finding.studyId()).isEqualTo(study.id());
                          assertThat(study.sources()).contains(finding.source());
                        }));
  }

  @Test
  @DisplayName("texts that repeat are one string, in one file and over files that one thread reads")
  void sharedTexts() {
    Study study = EvidenceLoader.load(VALID).studies().get(0);
    Study again = study("yanakieva-2019");
    assertThat(study.findings().get(0).timepoint().orElseThrow())
        .isSameAs(study.findings().get(1).timepoint().orElseThrow());
    assertThat(again.findings().get(0).studyId()).isSameAs(again.id());
    Source source = again.findings().get(0).source();
    assertThat(again.sources()).anySatisfy(s -> assertThat(s).isSameAs(source));
  }

  private static Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> tree = new LinkedHashMap<>();
      node.properties().forEach(p -> tree.put(p.getKey(), plain(p.getValue())));
      tree.values().removeIf(List.of()::equals); // an empty list may be written or left out
      return tree;
    }
    if (node.isArray()) {
      List<Object> items = new ArrayList<>();
      node.forEach(item -> items.add(plain(item)));
      return items;
    }
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return node.isBoolean() ? (Object) node.booleanValue() : node.stringValue();
  }

  /** Kept beside the trees: one finding written out by hand. */
  @Test
  @DisplayName("a finding of carhart-harris-2021, figure by figure")
  void byHand() {
    Study study = EvidenceLoader.load(VALID).studies().get(0);
    assertThat(study.id()).isEqualTo("carhart-harris-2021");
    Finding finding = study.findings().get(0);
    assertThat(finding)
        .hasToString(
            "carhart-harris-2021-f1: depression (QIDS-SR-16 change (primary)), psilocybin-25 vs"
                + " escitalopram, week 6: no difference; mean difference -2 [-5, 0.9] 95%,"
                + " p = 0.17 [second-hand]");
    assertThat(finding.group("psilocybin-25").orElseThrow().mean()).hasValue(-8);
    assertThat(finding.group("escitalopram").orElseThrow().se()).hasValue(1);
    Dose dose = study.arm("psilocybin-25").orElseThrow().dose().orElseThrow();
    assertThat(dose).hasToString("25 mg");
    assertThat(dose.substance()).contains("psilocybin");
    assertThat(dose.regimen().durationDays()).hasValue(42);
  }
}
