package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.certainty.CertaintyLevel;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.SmallDoseClaim;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;

@DisplayName("An answer")
class AnswerTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private final Answer resistant =
      LIBRARY.answer(
          Question.about(Outcome.DEPRESSION)
              .in(Condition.TREATMENT_RESISTANT_DEPRESSION)
              .substances("psilocybin", "lsd", "ketamine"));

  private static AnswerRow row(Answer answer, String study) {
    return Stream.concat(answer.direct().stream(), answer.near().stream())
        .filter(row -> row.study().id().equals(study))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  @DisplayName("for treatment-resistant depression")
  class ForResistantDepression {

    @Test
    @DisplayName("says that no course was tested, and grades nothing")
    void isNotKnown() {
      assertThat(resistant.direct()).isEmpty();
      assertThat(resistant.certainty().level()).isEqualTo(CertaintyLevel.NONE);
      assertThat(resistant.toString().replaceAll("\\s+", " "))
          .contains("Not known.")
          .contains(
              "No trial with results in this library compares a course of microdoses of psilocybin,"
                  + " LSD or ketamine with placebo in treatment-resistant depression.");
    }

    @Test
    @DisplayName("takes the lowest arm of a dose-finding trial for no microdosing")
    void lowestArm() {
      Study glue = BundledEvidence.study("glue-2024");
      assertThat(SmallDoseClaim.isMade(glue, glue.arms())).isFalse();
      assertThat(resistant.trials()).isEmpty();
      assertThat(row(resistant, "arabzadeh-2018").differences())
          .containsExactly(Difference.RELATED_CONDITION, Difference.NOT_CALLED_SMALL);
    }

    @Test
    @DisplayName("puts small single doses in these patients near, with what differs")
    void near() {
      AnswerRow fava = row(resistant, "fava-2020");
      assertThat(fava.differences())
          .containsExactly(Difference.NOT_CALLED_SMALL, Difference.NO_COURSE);
      assertThat(fava.people()).contains(new PeopleCompared(37, false));
      assertThat(fava.vote()).isEqualTo(Direction.IMPROVED);
      assertThat(row(resistant, "mertens-2026").people()).contains(new PeopleCompared(95, false));
    }

    @Test
    @DisplayName("puts a course in other depression near, told apart by its people alone")
    void otherPeople() {
      AnswerRow trial = row(resistant, "lsddep2-2026");
      assertThat(trial.differences()).containsExactly(Difference.RELATED_CONDITION);
      assertThat(trial.vote()).isEqualTo(Direction.MIXED);
      assertThat(resistant.toString().replaceAll("\\s+", " "))
          .as("petranker-2025, whose comparison the abstract leaves open")
          .contains("reports no difference, side not read, perhaps not against placebo");
      assertThat(row(resistant, "szigeti-2021").differences())
          .containsExactly(Difference.CONDITION);
    }

    @Test
    @DisplayName("names the trial of psilocybin that is registered in these patients first")
    void coming() {
      assertThat(resistant.registered().get(0).name()).isEqualTo("NCT07183748");
      assertThat(resistant.registered().get(0).planned()).hasValue(20);
    }

    @Test
    @DisplayName("counts harms with their unit, and never those of an arm that serves as control")
    void harms() {
      String text = resistant.toString().replaceAll("\\s+", " ");
      assertThat(text)
          .contains(
              "psilocybin 5 mg, sessions: vivid imagination 27/72 v 2/48; mood altered 22/72 v 7/48")
          .contains("any adverse event 124 events v 64 events")
          .contains("any adverse event no difference (arabzadeh-2018, 2nd)")
          .contains("left: anxiety 4/40 (placebo not read) (murphy-2023, abst)");
      assertThat(resistant.harms()).extracting(h -> h.study().id()).doesNotContain("luquiens-2025");
    }

    @Test
    @DisplayName("names known harms of each substance at any dose, those of its record first")
    void known() {
      assertThat(resistant.toString().replaceAll("\\s+", " "))
          .contains("Known or suspected at any dose, such as psilocybin: heart valves")
          .contains("LSD: heart valves")
          .contains("ketamine: urinary tract, cognition");
    }

    @Test
    @DisplayName("names what was given beside the dose: sertraline, psychotherapy")
    void alongside() {
      assertThat(row(resistant, "arabzadeh-2018").toString())
          .contains("ketamine 25 mg 2/day, 6 wk, with sertraline");
      assertThat(row(resistant, "mertens-2026").toString())
          .contains("psilocybin 5 mg first of 2, with psychotherapy");
      assertThat(row(resistant, "molla-2024").toString()).doesNotContain(", with");
    }

    @Test
    @DisplayName("says of a dose that is the first of two, that it is, as the second is a full one")
    void firstOfTwo() {
      assertThat(row(resistant, "mertens-2026").toString())
          .isEqualTo(
              "TRD, psilocybin 5 mg first of 2, with psychotherapy (mertens-2026, 95 people):"
                  + " response 6/48 v 5/47, favours drug");
    }

    @Test
    @DisplayName("never takes a full dose for evidence")
    void fullDoses() {
      assertThat(resistant.near())
          .extracting(r -> r.finding().arm().id())
          .doesNotContain("psilocybin-25", "ketamine-0.5", "ketamine-1.0");
    }
  }

  @Test
  @DisplayName("has one heading for rows that were given the same against the same")
  void headsRows() {
    Answer ketamine =
        LIBRARY.answer(
            Question.about(Outcome.DEPRESSION)
                .in(Condition.HEALTHY_VOLUNTEERS)
                .substances("ketamine", "lsd"));

    List<String> headings =
        ketamine
            .toString()
            .lines()
            .filter(line -> line.matches("  (A course|One or two) .*"))
            .toList();

    assertThat(headings).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(ketamine.toString())
        .contains("A course of microdoses against placebo, in other people")
        .contains("small doses, not called microdosing, against placebo, in other people")
        .doesNotContain(",,")
        .contains("against placebo in healthy volunteers");
  }

  @Test
  @DisplayName("grades as direct no more samples than its direct rows have")
  void gradesDirectRows() {
    for (Condition condition :
        List.of(
            Condition.MAJOR_DEPRESSIVE_DISORDER, Condition.HEALTHY_VOLUNTEERS, Condition.ADHD)) {
      Answer answer =
          LIBRARY.answer(Question.about(Outcome.DEPRESSION, Outcome.MOOD).in(condition));
      for (Outcome outcome : answer.question().outcomes()) {
        long samples =
            answer.direct().stream()
                .filter(row -> row.outcome() == outcome)
                .map(AnswerRow::sample)
                .distinct()
                .count();
        assertThat((long) answer.certainty(outcome).samples())
            .as("%s in %s", outcome.label(), condition.label())
            .isLessThanOrEqualTo(samples);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Outcome.class)
  @DisplayName("fits on a screen of 45 lines and 100 columns, whatever is asked")
  void fitsOnAScreen(Outcome outcome) {
    for (Condition condition :
        List.of(
            Condition.TREATMENT_RESISTANT_DEPRESSION,
            Condition.MAJOR_DEPRESSIVE_DISORDER,
            Condition.HEALTHY_VOLUNTEERS)) {
      for (Substance substance : LIBRARY.substances()) {
        assertFits(
            LIBRARY.answer(Question.about(outcome).in(condition).substances(substance.id())));
      }
      assertFits(LIBRARY.answer(Question.about(outcome, Outcome.MOOD).in(condition)));
    }
  }

  @Test
  @DisplayName("tells a trial whose result was not read from no trial: petranker-2025")
  void trialsAreNotResults() {
    Answer answer =
        LIBRARY.answer(
            Question.about(Outcome.DEPRESSION)
                .in(Condition.MAJOR_DEPRESSIVE_DISORDER)
                .substances("psilocybin"));
    assertThat(answer.direct()).isEmpty();
    assertThat(answer.trials()).extracting(t -> t.study().id()).containsExactly("petranker-2025");
    assertThat(row(answer, "petranker-2025").differences()).containsExactly(Difference.UNCLEAR);
    assertThat(answer.toString().replaceAll("\\s+", " "))
        .contains("but no clear result against placebo on depression was read");
    assertThat(row(answer, "mertens-2026").differences())
        .as("resistant depression is major depressive disorder")
        .containsExactly(Difference.NO_COURSE);
  }

  @Test
  @DisplayName("has isomers as another form, and no mixture whose people stand there already")
  void mixtures() {
    AnswerRow isomer = row(resistant, "smith-apeldoorn-2024");
    assertThat(isomer.differences()).contains(Difference.SUBSTANCE);
    assertThat(isomer.toString()).startsWith("TRD, esketamine 30 mg");
    assertThat(resistant.near())
        .filteredOn(r -> r.sample().equals("szigeti-2021"))
        .allMatch(r -> !r.differences().contains(Difference.SUBSTANCE));
  }

  @Test
  @DisplayName("shows sizes positive toward the side named, with an interval that may be open")
  void sizes() {
    Answer attention =
        LIBRARY.answer(Question.about(Outcome.ADHD_SYMPTOMS).in(Condition.ADHD).substances("lsd"));
    assertThat(attention.toString()).contains("MD 1.8 [-1, ∞]").contains("placebo");
    assertThat(row(resistant, "fava-2020").toString()).contains("d 0.82, p = 0.14, favours drug");
    AnswerRow computed =
        LIBRARY.answer(Question.about(Outcome.DEPRESSION).substances("lsd")).direct().get(0);
    assertThat(computed.study().id()).isEqualTo("szigeti-2021");
    assertThat(computed.toString()).contains("g 0.38 [0.07, 0.69], favours drug");
  }

  @Test
  @DisplayName("says of guesses what any paper on the people says, and not read where nobody read")
  void guesses() {
    Answer depression = LIBRARY.answer(Question.about(Outcome.DEPRESSION).substances("psilocybin"));
    assertThat(row(depression, "petranker-2025").blinding()).isEqualTo(BlindingStatus.BROKEN);
    assertThat(depression.withoutControl())
        .filteredOn(row -> row.study().id().equals("rootman-2022"))
        .isNotEmpty()
        .allMatch(row -> row.blinding() == BlindingStatus.NOT_READ);
  }

  @Test
  @DisplayName("counts a sample once where its substances or outcomes have rows of their own")
  void countsSamplesOnce() {
    Answer depression = LIBRARY.answer(Question.about(Outcome.DEPRESSION));
    assertThat(depression.direct())
        .extracting(AnswerRow::sample)
        .containsExactly("szigeti-2021", "lsddep2-2026", "marschall-2022", "szigeti-2021");
    assertThat(words(depression))
        .contains("1 sample (168 people) favours the drug, 1 sample (56 people) favours placebo")
        .contains("; szigeti-2021 counts on each side, by substance.")
        .contains("blinding is known to have held in 0 of 3 samples");
    assertThat(
            words(
                LIBRARY.answer(
                    Question.about(Outcome.DEPRESSION, Outcome.ANXIETY)
                        .in(Condition.HEALTHY_VOLUNTEERS))))
        .as("marschall-2022 alone")
        .contains("blinding is known to have held in 0 of 1 sample");
  }

  @Test
  @DisplayName("says how many samples of a sum were perhaps not against placebo: petranker-2025")
  void unclearOfSeveral() {
    Answer anxiety = LIBRARY.answer(Question.about(Outcome.ANXIETY).in(Condition.PTSD));
    assertThat(words(anxiety))
        .contains(
            "2 samples (at most 188 people) favour the drug, 1 of them perhaps not against"
                + " placebo");
  }

  @Test
  @DisplayName("has courses of small doses in mind that nobody calls microdosing: arabzadeh-2018")
  void smallDosesElsewhere() {
    Question resistant =
        Question.about(Outcome.DEPRESSION).in(Condition.TREATMENT_RESISTANT_DEPRESSION);
    assertThat(words(LIBRARY.answer(resistant.substances("ketamine"))))
        .contains(
            "Nor was a clear result of one on depression read in other people, save with small"
                + " doses that are not called microdosing.");
    assertThat(words(LIBRARY.answer(resistant.substances("mdma"))))
        .contains("read in other people. ");
  }

  @Test
  @DisplayName("says of how many findings the time is not known, and where known harms stand")
  void saysWhatIsNotThere() {
    assertThat(words(resistant))
        .contains("in anybody after more than 56 days (of 27 findings the time is not known)");
    assertThat(words(LIBRARY.answer(Question.about(Outcome.PAIN))))
        .contains("Known or suspected at any dose: see the page of each substance.")
        .doesNotContain("at most 0");
  }

  private static String words(Answer answer) {
    return answer.toString().replaceAll("\\s+", " ");
  }

  private static void assertFits(Answer answer) {
    String text = answer.toString();
    assertThat(text.lines()).as(text).hasSizeLessThanOrEqualTo(45);
    assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    assertThat(text).contains("Research information, not medical advice");
  }

  @Test
  @DisplayName("is direct where nothing differs, and near where something does")
  void directOrNear() {
    Answer healthy =
        LIBRARY.answer(
            Question.about(Outcome.MOOD).in(Condition.HEALTHY_VOLUNTEERS).substances("LSD"));
    assertThat(healthy.direct()).allMatch(row -> row.differences().equals(Set.of())).isNotEmpty();
    assertThat(healthy.near()).noneMatch(row -> row.differences().isEmpty()).isNotEmpty();
    assertThat(healthy.withoutControl()).allMatch(row -> !row.differences().isEmpty());
  }

  @Test
  @DisplayName("is the same as Markdown and HTML, in which studies are links")
  void markup() {
    assertThat(resistant.toMarkdown()).contains("[arabzadeh-2018](#arabzadeh-2018)");
    assertThat(resistant.toHtml())
        .contains("href=\"#arabzadeh-2018\"")
        .contains("not medical advice");
  }

  @Test
  @DisplayName("is about the outcomes asked, and no other")
  void outcomes() {
    assertThat(resistant.certainty(Outcome.DEPRESSION)).isEqualTo(resistant.certainty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> resistant.certainty(Outcome.PAIN))
        .withMessage("the question is not about pain");
    assertThatIllegalArgumentException().isThrownBy(Question::about);
  }
}
