package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;

@DisplayName("An answer as JSON")
class AnswerJsonTest {

  private static final Question QUESTION =
      Question.about(Outcome.DEPRESSION, Outcome.MOOD)
          .in(Condition.HEALTHY_VOLUNTEERS)
          .substances("lsd", "psilocybin");

  private final Answer answer = EvidenceLibrary.bundled().answer(QUESTION);
  private Map<String, Object> map = Map.of();

  @BeforeEach
  void write() {
    map = answer.toMap();
  }

  @Test
  @DisplayName("asks in words and has the data that it was answered from")
  void question() {
    assertThat(map)
        .containsEntry("asked", answer.question().toString())
        .containsEntry("substances", List.of("lsd", "psilocybin"))
        .containsEntry("data", answer.version().orElseThrow().version())
        .containsEntry("unknown", answer.unknown())
        .containsEntry("fullDoseSamples", answer.fullDoseSamples());
    assertThat(answer.fullDoseSamples()).isPositive();
  }

  @Test
  @DisplayName("has the rows in their order, each with the sentence that it prints")
  void rows() {
    assertThat(sentences("direct")).containsExactlyElementsOf(printed(answer.direct()));
    assertThat(sentences("near")).containsExactlyElementsOf(printed(answer.near()));
    assertThat(sentences("withoutControl"))
        .containsExactlyElementsOf(printed(answer.withoutControl()));
  }

  private List<Object> sentences(String rows) {
    return ((List<?>) map.get(rows))
        .stream().<Object>map(r -> ((Map<?, ?>) r).get("sentence")).toList();
  }

  private static List<Object> printed(List<AnswerRow> rows) {
    assertThat(rows).isNotEmpty();
    return rows.stream().<Object>map(AnswerRow::toString).toList();
  }

  @Test
  @DisplayName("grades each outcome asked about, directly and in anybody")
  void certainty() {
    for (Outcome outcome : answer.question().outcomes()) {
      assertThat(level("certainty", outcome)).isEqualTo(answer.certainty(outcome).level().id());
      assertThat(level("certaintyInAnybody", outcome))
          .isEqualTo(answer.certaintyInAnybody(outcome).level().id());
    }
    assertThat((Map<?, ?>) map.get("certainty")).hasSize(2);
  }

  private Object level(String name, Outcome outcome) {
    Map<?, ?> byOutcome = (Map<?, ?>) map.get(name);
    return ((Map<?, ?>) byOutcome.get(outcome.id())).get("level");
  }

  @Test
  @DisplayName("has harms sample by sample, and trials that are coming as they are printed")
  void harmsAndTrials() {
    assertThat((List<?>) map.get("harms")).hasSameSizeAs(answer.harms());
    List<?> registered = (List<?>) map.get("registered");
    assertThat(registered).hasSameSizeAs(answer.registered());
    ComingTrial first = answer.registered().get(0);
    Map<?, ?> form = (Map<?, ?>) registered.get(0);
    assertThat(form.get("name")).isEqualTo(first.name());
    assertThat(form.get("status")).isEqualTo(first.status());
    assertThat(form.get("planned")).isEqualTo(first.planned().getAsInt());
    assertThat(form.get("asked")).isEqualTo(first.asked());
    assertThat(first.toMap()).isEqualTo(form);
  }
}
