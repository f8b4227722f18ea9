package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Participants;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.Study;

@DisplayName("The answer in short")
class ShortAnswerTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final Question PAIN_OF_LSD = Question.about(Outcome.PAIN).substances("lsd");

  private static String text(Answer answer) {
    return answer.toString().replaceAll("\\s+", " ");
  }

  /** Answers from some studies alone. */
  private static Answer answer(Question question, Study... studies) {
    AnswerAccumulator some = LIBRARY.accumulate(question);
    for (Study study : studies) {
      some.add(study);
    }
    return some.finish();
  }

  private static Study sized(String id, String from, int people) {
    Study study = Changed.with(LIBRARY.study(from), "sampleOf", Optional.empty());
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : study.findings()) {
      findings.add(finding.toBuilder().id(id + finding.id()).studyId(id).build());
    }
    return study.toBuilder()
        .id(id)
        .findings(findings)
        .participants(
            new Participants(
                OptionalInt.empty(),
                OptionalInt.empty(),
                people == 0 ? OptionalInt.empty() : OptionalInt.of(people),
                OptionalInt.empty(),
                Optional.empty()))
        .build();
  }

  @Test
  @DisplayName("says that a number of people was not read, and never that there were none")
  void numberNotRead() {
    assertThat(text(LIBRARY.answer(PAIN_OF_LSD)))
        .as("cavarra-2025 is on people whom hutten-2024-neural counts")
        .contains("ANSWER 1 sample (at most 53 people) reports no difference");
    assertThat(text(answer(PAIN_OF_LSD, LIBRARY.study("cavarra-2025"))))
        .as("cavarra-2025 alone, whose abstract gives no number")
        .contains("ANSWER 1 sample (number of people not read) reports no difference")
        .doesNotContain("(0 people", "at most 0");
    Study unread = sized("unread", "cavarra-2025", 0);
    Study thirty = sized("thirty", "cavarra-2025", 30);
    Study forty = sized("forty", "cavarra-2025", 40);
    assertThat(text(answer(PAIN_OF_LSD, unread, thirty, forty)))
        .contains("3 samples (70 people; of 1 the number was not read) report no difference");
    assertThat(text(answer(PAIN_OF_LSD, thirty, forty)))
        .contains("2 samples (70 people) report no difference, side not read.");
  }

  @Test
  @DisplayName("names the substances asked about where it says that there is no trial")
  void namesSubstances() {
    Question attention = Question.about(Outcome.ADHD_SYMPTOMS).in(Condition.ADHD);
    String none = "No trial with results in this library compares a course of microdoses";
    assertThat(text(LIBRARY.answer(attention.substances("psilocybin"))))
        .as("there is one of LSD")
        .contains(none + " of psilocybin with placebo in ADHD.");
    assertThat(text(LIBRARY.answer(attention.substances("psilocybin", "dmt"))))
        .contains(none + " of psilocybin or DMT with placebo in ADHD.");
    assertThat(text(LIBRARY.answer(attention.substances("psilocybin", "dmt", "2c-b"))))
        .contains(none + " of psilocybin, DMT or 2C-B with placebo in ADHD.");
    assertThat(text(LIBRARY.answer(attention.substances("psilocybin", "dmt", "2c-b", "mdma"))))
        .contains(none + " of these substances with placebo in ADHD.");
    assertThat(text(LIBRARY.answer(Question.about(Outcome.PAIN).in(Condition.PTSD))))
        .contains(none + " with placebo in post-traumatic stress disorder.");
    assertThat(text(LIBRARY.answer(Question.about(Outcome.SLEEP).substances("2c-b"))))
        .contains(none + " of 2C-B with placebo in people.")
        .contains("No count of harms at microdoses of 2C-B in a placebo-controlled trial was read.")
        .contains("No registered trial of microdoses of 2C-B without results is in this library.");
  }

  @Test
  @DisplayName("says of other people that no result was read, not that there is no trial")
  void otherPeople() {
    Answer answer =
        LIBRARY.answer(
            Question.about(Outcome.PAIN, Outcome.OCD_SYMPTOMS)
                .in(Condition.TREATMENT_RESISTANT_DEPRESSION)
                .substances("psilocybin"));
    assertThat(text(answer))
        .as("marschall-2022 gave healthy people a course and placebo")
        .contains("Nor was a clear result of one on OCD symptoms or pain read in other people.");
    assertThat(text(LIBRARY.answer(Question.about(Outcome.PAIN).substances("psilocybin"))))
        .contains("with placebo in people")
        .doesNotContain("other people. ");
  }

  @Test
  @DisplayName("names trials whose result was not read, two of them and how many more")
  void namesTrials() {
    Question pain = Question.about(Outcome.OCD_SYMPTOMS).substances("lsd");
    assertThat(text(answer(pain, LIBRARY.study("cavarra-2025"))))
        .contains(
            "Not known. 1 trial in this library compares a course of microdoses of LSD with placebo"
                + " in people (LSD 15 µg x4 in 2 wk, cavarra-2025), but no clear result against"
                + " placebo on OCD symptoms was read.");
    assertThat(text(answer(pain, LIBRARY.study("cavarra-2025"), LIBRARY.study("mueller-2025"))))
        .contains("cavarra-2025; LSD 20 µg x12 in 6 wk, mueller-2025), but");
    assertThat(
            text(
                answer(
                    pain,
                    LIBRARY.study("cavarra-2025"),
                    LIBRARY.study("murphy-2023"),
                    LIBRARY.study("mueller-2025"))))
        .contains("3 trials in this library compare a course")
        .contains(
            "(LSD 15 µg x4 in 2 wk, cavarra-2025; LSD 20 µg x12 in 6 wk, mueller-2025; 1 more), but")
        .doesNotContain("murphy-2023; ");
  }

  static Set<Outcome> outcomes() {
    return EnumSet.of(
        Outcome.DEPRESSION,
        Outcome.WELLBEING,
        Outcome.COGNITION,
        Outcome.CREATIVITY,
        Outcome.SLEEP,
        Outcome.SUBJECTIVE_DRUG_EFFECT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("counts the samples of its direct rows, each with most of the people it compares")
  void countsSamples(Outcome outcome) {
    Answer answer = LIBRARY.answer(Question.about(outcome));
    for (Direction vote : Direction.values()) {
      Map<String, Integer> people = new HashMap<>();
      boolean atMost = false;
      for (AnswerRow row : answer.direct()) {
        if (row.vote() == vote) {
          int own = row.people().isPresent() ? row.people().get().people() : 0;
          people.merge(row.sample(), own, Math::max);
          atMost |= row.people().isPresent() && row.people().get().atMost();
        }
      }
      int sum = people.values().stream().mapToInt(n -> n).sum();
      long unread = people.values().stream().filter(n -> n == 0).count();
      if (sum > 0) {
        assertThat(text(answer))
            .contains(
                people.size()
                    + (people.size() == 1 ? " sample (" : " samples (")
                    + (atMost ? "at most " : "")
                    + sum
                    + (sum == 1 ? " person" : " people")
                    + (unread == 0 ? ") " : "; of " + unread + " the number was not read) "));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("has beside it in how many of these samples blinding held, each counted once")
  void countsBlinding(Outcome outcome) {
    Answer answer = LIBRARY.answer(Question.about(outcome, Outcome.MOOD));
    Set<String> samples = new HashSet<>();
    Set<String> held = new HashSet<>();
    for (AnswerRow row : answer.direct()) {
      samples.add(row.sample());
      if (row.blinding() == BlindingStatus.HELD) {
        held.add(row.sample());
      }
    }
    assertThat(answer.unknown())
        .contains(
            "what people report who cannot guess: blinding is known to have held in "
                + held.size()
                + " of "
                + samples.size()
                + " samples");
  }

  @Test
  @DisplayName("says that there is more or less of something, or that neither side is favoured")
  void sides() {
    assertThat(text(LIBRARY.answer(Question.about(Outcome.SUBJECTIVE_DRUG_EFFECT))))
        .contains(") have more of it");
    assertThat(text(LIBRARY.answer(Question.about(Outcome.AWE_AND_AESTHETICS))))
        .contains("1 sample (at most 30 people) has more of it");
    assertThat(text(LIBRARY.answer(Question.about(Outcome.BRAIN_ACTIVITY))))
        .contains("1 sample (53 people) has less of it");
    assertThat(text(LIBRARY.answer(Question.about(Outcome.DISCONTINUATION))))
        .contains("1 sample (56 people) favours neither");
  }

  @Test
  @DisplayName("counts of a sample the most people that any row compares, exactly if one does")
  void mostPeople() {
    AnswerRow row = LIBRARY.answer(Question.about(Outcome.MOOD)).direct().get(0);
    SampleRows rows = new SampleRows();
    for (Optional<PeopleCompared> people :
        List.of(
            Optional.<PeopleCompared>empty(),
            Optional.of(new PeopleCompared(10, true)),
            Optional.of(new PeopleCompared(20, false)),
            Optional.of(new PeopleCompared(20, true)),
            Optional.of(new PeopleCompared(15, true)),
            Optional.<PeopleCompared>empty())) {
      rows.add(Changed.with(row, "people", people));
    }
    assertThat(rows).hasToString("1 sample (20 people)");
    assertThat(rows.ids()).containsExactly(row.sample());
  }

  @Test
  @DisplayName("says outcome by outcome, and of each of two or three substances")
  void apart() {
    assertThat(
            text(
                LIBRARY.answer(
                    Question.about(Outcome.DEPRESSION, Outcome.ANXIETY).substances("lsd", "2c-b"))))
        .contains("ANSWER Depression: LSD: 1 sample (168 people) favours the drug, ")
        .contains("; 2C-B: none. Anxiety: LSD: 1 sample (168 people) favours the drug; 2C-B: none.")
        .contains("Certainty: depression very low; anxiety very low.");
    assertThat(text(LIBRARY.answer(Question.about(Outcome.ANXIETY).substances("lsd"))))
        .contains("ANSWER 1 sample (168 people) favours the drug. Certainty: very low.");
    assertThat(
            text(
                LIBRARY.answer(
                    Question.about(Outcome.ANXIETY).substances("lsd", "2c-b", "mdma", "dmt"))))
        .contains("ANSWER 1 sample (168 people) favours the drug. Certainty: very low.");
  }
}
