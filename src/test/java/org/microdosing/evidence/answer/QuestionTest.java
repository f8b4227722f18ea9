package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Population;
import org.microdosing.evidence.model.Species;

@DisplayName("A question")
class QuestionTest {

  private static final Question RESISTANT =
      Question.about(Outcome.DEPRESSION).in(Condition.TREATMENT_RESISTANT_DEPRESSION);

  private static Population people(Condition... conditions) {
    return Population.builder("as the paper says", List.of(conditions), Species.HUMAN).build();
  }

  @ParameterizedTest(name = "in {0}: {1} people are {2} away")
  @CsvSource({
    "TREATMENT_RESISTANT_DEPRESSION, TREATMENT_RESISTANT_DEPRESSION, 0",
    "TREATMENT_RESISTANT_DEPRESSION, MAJOR_DEPRESSIVE_DISORDER, 1",
    "TREATMENT_RESISTANT_DEPRESSION, DEPRESSIVE_SYMPTOMS, 1",
    "TREATMENT_RESISTANT_DEPRESSION, ADHD, 2",
    "TREATMENT_RESISTANT_DEPRESSION, HEALTHY_VOLUNTEERS, 3",
    "MAJOR_DEPRESSIVE_DISORDER, TREATMENT_RESISTANT_DEPRESSION, 0",
    "ADHD, MAJOR_DEPRESSIVE_DISORDER, 2",
    "HEALTHY_VOLUNTEERS, MICRODOSERS, 3"
  })
  @DisplayName(
      "has the same people, other depression, other patients, then others; broad has narrow")
  void distances(Condition asked, Condition own, int away) {
    Question question = Question.about(Outcome.DEPRESSION).in(asked);
    assertThat(question.distance(own)).isEqualTo(away);
    assertThat(question.distance(people(own))).isEqualTo(away);
    assertThat(question.isAbout(people(own))).isEqualTo(away == 0);
  }

  @Test
  @DisplayName("that names no people is about anybody")
  void anybody() {
    Question anybody = Question.about(Outcome.MOOD);
    for (Condition condition : Condition.values()) {
      assertThat(anybody.isAbout(people(condition))).as("%s", condition).isTrue();
    }
    assertThat(anybody.conditionsIncluded()).isEmpty();
  }

  @Test
  @DisplayName(
      "looks at the nearest of several conditions, and at the first where they are as near")
  void nearest() {
    assertThat(
            RESISTANT.nearest(
                people(
                    Condition.ADHD,
                    Condition.TREATMENT_RESISTANT_DEPRESSION,
                    Condition.MAJOR_DEPRESSIVE_DISORDER)))
        .isEqualTo(Condition.TREATMENT_RESISTANT_DEPRESSION);
    assertThat(RESISTANT.nearest(people(Condition.ADHD, Condition.PTSD))).isEqualTo(Condition.ADHD);
    assertThat(RESISTANT.distance(people(Condition.HEALTHY_VOLUNTEERS, Condition.PTSD)))
        .isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Condition.class)
  @DisplayName("is asked of everybody who has the condition")
  void included(Condition asked) {
    List<Condition> included = new ArrayList<>();
    for (Condition condition : Condition.values()) {
      if (asked.includes(condition)) {
        included.add(condition);
      }
    }
    assertThat(Question.about(Outcome.MOOD).in(asked).conditionsIncluded())
        .containsExactlyElementsOf(included)
        .contains(asked);
  }

  @Test
  @DisplayName("names outcomes and people in words, with the letters that people have")
  void words() {
    assertThat(Question.about(Outcome.MOOD)).hasToString("Does microdosing help? Mood");
    assertThat(
            Question.about(Outcome.MOOD, Outcome.DEPRESSION)
                .in(Condition.ADHD, Condition.TREATMENT_RESISTANT_DEPRESSION))
        .hasToString(
            "Does microdosing help? Depression, mood, in treatment-resistant depression (TRD) or"
                + " ADHD");
  }

  @Test
  @DisplayName("keeps substances in the order asked, each once")
  void substances() {
    assertThat(RESISTANT.substances("lsd", "dmt", "lsd").substances())
        .containsExactly("lsd", "dmt");
    assertThat(RESISTANT.substances("lsd").conditions()).isEqualTo(RESISTANT.conditions());
    assertThat(RESISTANT.substances("lsd").in().substances()).containsExactly("lsd");
    assertThat(RESISTANT.substances()).isEmpty();
  }
}
