package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.page.Phrases;

/** A step of the ladder of near evidence in words: what was given, against what, and to whom. */
final class Rung {

  private Rung() {}

  /** Groups rows that were given the same against the same, each group where its first row is. */
  static Map<String, List<AnswerRow>> byHeading(List<AnswerRow> rows, Question question) {
    Map<String, List<AnswerRow>> groups = new LinkedHashMap<>();
    for (AnswerRow row : rows) {
      groups.computeIfAbsent(compared(row.differences()), words -> new ArrayList<>()).add(row);
    }
    Map<String, List<AnswerRow>> headed = new LinkedHashMap<>();
    for (Map.Entry<String, List<AnswerRow>> group : groups.entrySet()) {
      headed.put(group.getKey() + whom(group.getValue(), question), group.getValue());
    }
    return headed;
  }

  private static String compared(Set<Difference> differences) {
    return (differences.isEmpty() ? "What is asked: " : "")
        + listed(
            given(differences)
                + (differences.contains(Difference.SUBSTANCE)
                    ? ", in a mixture or another form"
                    : ""),
            against(differences));
  }

  /** What is set between commas needs one after it too. */
  private static String listed(String given, String against) {
    return given + (given.contains(",") && against.startsWith(" ") ? "," : "") + against;
  }

  /** The rows say in whom; a heading says so where it is true of all of them. */
  private static String whom(List<AnswerRow> rows, Question question) {
    if (all(rows, Difference.ANIMALS)) {
      return ", in animals";
    }
    if (all(rows, Difference.RELATED_CONDITION)) {
      return ", in other depression";
    }
    int others = 0;
    for (AnswerRow row : rows) {
      others += isInOthers(row) ? 1 : 0;
    }
    if (others == rows.size()) {
      return ", in other people";
    }
    return question.conditions().isEmpty() || others > 0 ? "" : ", in " + brief(question);
  }

  private static boolean all(List<AnswerRow> rows, Difference difference) {
    for (AnswerRow row : rows) {
      if (!row.differences().contains(difference)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInOthers(AnswerRow row) {
    return row.differences().contains(Difference.RELATED_CONDITION)
        || row.differences().contains(Difference.CONDITION);
  }

  /** Returns in whom, in few letters. */
  static String brief(Question question) {
    StringJoiner names = new StringJoiner(" or ").setEmptyValue("people");
    for (Condition condition : question.conditions()) {
      names.add(condition.abbreviation().orElse(condition.label()));
    }
    return names.toString();
  }

  private static String given(Set<Difference> differences) {
    boolean isCourse = !differences.contains(Difference.NO_COURSE);
    // What is given once has the band of a microdose, though its source may say "low dose".
    String dose =
        differences.contains(Difference.LOW_DOSE)
            ? "low doses, above microdoses"
            : differences.contains(Difference.NOT_CALLED_SMALL)
                ? "small doses, not called microdosing"
                : isCourse ? "microdoses" : "doses as small as a microdose";
    String given = (isCourse ? "a course of " : "one or two ") + dose;
    return differences.isEmpty() ? given : Phrases.capitalised(given);
  }

  private static String against(Set<Difference> differences) {
    return differences.contains(Difference.ANIMALS)
        ? ""
        : differences.contains(Difference.COMPARATOR)
            ? ", not against placebo"
            : " against placebo";
  }
}
