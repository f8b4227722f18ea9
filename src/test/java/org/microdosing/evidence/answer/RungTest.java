package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microdosing.evidence.answer.Difference.ANIMALS;
import static org.microdosing.evidence.answer.Difference.COMPARATOR;
import static org.microdosing.evidence.answer.Difference.CONDITION;
import static org.microdosing.evidence.answer.Difference.LOW_DOSE;
import static org.microdosing.evidence.answer.Difference.NOT_CALLED_SMALL;
import static org.microdosing.evidence.answer.Difference.NO_COURSE;
import static org.microdosing.evidence.answer.Difference.RELATED_CONDITION;
import static org.microdosing.evidence.answer.Difference.SUBSTANCE;
import static org.microdosing.evidence.answer.Difference.UNCLEAR;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;

@DisplayName("A step of the ladder of near evidence")
class RungTest {

  private static final Question IN_ANYBODY = Question.about(Outcome.DEPRESSION).substances("lsd");
  private static final Question IN_MDD = IN_ANYBODY.in(Condition.MAJOR_DEPRESSIVE_DISORDER);
  private static final Question IN_TWO =
      IN_ANYBODY.in(Condition.ADHD, Condition.MAJOR_DEPRESSIVE_DISORDER);
  private static final AnswerRow ROW = EvidenceLibrary.bundled().answer(IN_ANYBODY).direct().get(0);

  private static AnswerRow row(Difference... differences) {
    return Changed.with(ROW, "differences", Set.of(differences));
  }

  private static Set<String> headings(Question question, AnswerRow... rows) {
    return Rung.byHeading(List.of(rows), question).keySet();
  }

  static Stream<Arguments> given() {
    return Stream.of(
        Arguments.of(List.of(), "What is asked: a course of microdoses against placebo"),
        Arguments.of(List.of(UNCLEAR), "A course of microdoses against placebo"),
        Arguments.of(
            List.of(NO_COURSE), "One or two doses as small as a microdose against placebo"),
        Arguments.of(
            List.of(NOT_CALLED_SMALL),
            "A course of small doses, not called microdosing, against placebo"),
        Arguments.of(
            List.of(NO_COURSE, LOW_DOSE, NOT_CALLED_SMALL),
            "One or two low doses, above microdoses, against placebo"),
        Arguments.of(List.of(COMPARATOR), "A course of microdoses, not against placebo"),
        Arguments.of(
            List.of(SUBSTANCE),
            "A course of microdoses, in a mixture or another form, against placebo"),
        Arguments.of(List.of(ANIMALS), "A course of microdoses, in animals"),
        Arguments.of(
            List.of(ANIMALS, SUBSTANCE, COMPARATOR),
            "A course of microdoses, in a mixture or another form, in animals"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("given")
  @DisplayName("says what was given and against what")
  void saysWhatWasGiven(List<Difference> differences, String heading) {
    assertThat(headings(IN_ANYBODY, row(differences.toArray(new Difference[0]))))
        .containsExactly(heading);
  }

  @Test
  @DisplayName("says in whom where that is true of all its rows")
  void saysInWhom() {
    String course = "A course of microdoses against placebo";
    assertThat(headings(IN_MDD, row(UNCLEAR))).containsExactly(course + ", in MDD");
    assertThat(headings(IN_TWO, row(UNCLEAR))).containsExactly(course + ", in MDD or ADHD");
    assertThat(headings(IN_MDD, row(RELATED_CONDITION), row(RELATED_CONDITION)))
        .containsExactly(course + ", in other depression");
    assertThat(headings(IN_MDD, row(RELATED_CONDITION), row(CONDITION)))
        .containsExactly(course + ", in other people");
    assertThat(headings(IN_MDD, row(UNCLEAR), row(CONDITION))).containsExactly(course);
    assertThat(headings(IN_MDD, row(ANIMALS), row(ANIMALS, CONDITION)))
        .containsExactly("A course of microdoses, in animals");
  }

  @Test
  @DisplayName("stands where its first row stands and keeps the order of its rows")
  void keepsOrder() {
    AnswerRow one = row(RELATED_CONDITION);
    AnswerRow two = row(NO_COURSE);
    AnswerRow three = row(CONDITION);
    Map<String, List<AnswerRow>> headed = Rung.byHeading(List.of(one, two, three), IN_MDD);
    assertThat(headed.values()).containsExactly(List.of(one, three), List.of(two));
  }

  @Test
  @DisplayName("stands below every step of smaller differences, whatever these add up to")
  void largestCounts() {
    Difference[] all = Difference.values();
    for (int i = 0; i < all.length; i++) {
      Set<Difference> smaller = EnumSet.noneOf(Difference.class);
      smaller.addAll(Arrays.asList(all).subList(0, i));
      assertThat(Difference.distance(EnumSet.of(all[i])))
          .as("%s", all[i])
          .isGreaterThan(Difference.distance(smaller));
    }
    assertThat(Difference.distance(Set.of())).isZero();
    assertThat(Difference.distance(Set.of(NO_COURSE, CONDITION)))
        .isGreaterThan(Difference.distance(Set.of(CONDITION)));
  }

  @Test
  @DisplayName("has a word for each difference")
  void labels() {
    assertThat(Difference.values()).extracting(Difference::label).doesNotHaveDuplicates();
    assertThat(LOW_DOSE.label()).isEqualTo("a low dose");
  }
}
