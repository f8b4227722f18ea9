package org.microdosing.evidence.answer;

import java.util.Set;
import java.util.stream.Collectors;
import org.microdosing.evidence.page.Phrases;

/** A step of the ladder of near evidence in words: what was given, against what, and to whom. */
final class Rung {

  private Rung() {}

  /** Returns what rows with some differences from a question are about. */
  static String of(Set<Difference> differences, Question question) {
    String whom =
        differences.contains(Difference.ANIMALS)
            ? ", in animals"
            : differences.contains(Difference.CONDITION)
                ? ", in other people"
                : differences.contains(Difference.RELATED_CONDITION)
                    ? ", in other depression"
                    : question.conditions().isEmpty() ? "" : ", in " + brief(question);
    return (differences.isEmpty() ? "What is asked: " : "")
        + given(differences)
        + (differences.contains(Difference.SUBSTANCE) ? " in a mixture or another form" : "")
        + against(differences)
        + whom;
  }

  /** Returns in whom, in few letters. */
  static String brief(Question question) {
    return question.conditions().isEmpty()
        ? "people"
        : question.conditions().stream()
            .map(ResultWords::brief)
            .collect(Collectors.joining(" or "));
  }

  private static String given(Set<Difference> differences) {
    String dose =
        differences.contains(Difference.LOW_DOSE)
            ? "low doses, above microdoses,"
            : differences.contains(Difference.NOT_CALLED_SMALL)
                ? "small doses, not called microdosing,"
                : "microdoses";
    String given =
        differences.contains(Difference.NO_COURSE) ? "one or two " + dose : "a course of " + dose;
    return differences.isEmpty() ? given : Phrases.capitalised(given);
  }

  private static String against(Set<Difference> differences) {
    if (differences.contains(Difference.UNCLEAR)) {
      return ", whether against placebo is not clear";
    }
    return differences.contains(Difference.ANIMALS)
        ? ""
        : differences.contains(Difference.COMPARATOR)
            ? ", not against placebo"
            : " against placebo";
  }
}
