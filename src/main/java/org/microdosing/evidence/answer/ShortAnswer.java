package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** The answer in two or three sentences, counted in samples of people. */
final class ShortAnswer {

  private static final int MOST_SUBSTANCES = 3;

  private ShortAnswer() {}

  static Line of(Answer answer) {
    if (!answer.direct().isEmpty()) {
      return Line.of(Phrases.capitalised(votes(answer, answer.direct())))
          .text(" Certainty: " + AnswerEntries.levels(answer, answer::certainty, false) + ".");
    }
    Line line = Line.EMPTY.strong("Not known.").text(" " + trials(answer));
    return answer.question().conditions().isEmpty() ? line : line.text(nearest(answer));
  }

  /** Names courses in people with a related condition, else in others. */
  private static String nearest(Answer answer) {
    List<AnswerRow> related = courses(answer, Difference.RELATED_CONDITION);
    List<AnswerRow> others = courses(answer, Difference.CONDITION);
    if (related.isEmpty() && others.isEmpty()) {
      return " Nor is there one in other people.";
    }
    return related.isEmpty()
        ? " Nearest, in other people: " + votes(answer, others)
        : " Nearest, in other depression: " + votes(answer, related);
  }

  private static List<AnswerRow> courses(Answer answer, Difference people) {
    return answer.near().stream()
        .filter(row -> row.differences().contains(people))
        .filter(row -> EnumSet.of(people, Difference.UNCLEAR).containsAll(row.differences()))
        .toList();
  }

  /** Says which trials were made, and that none tells the result, or that there is none. */
  private static String trials(Answer answer) {
    List<CourseTrial> trials = answer.trials();
    String outcomes =
        answer.question().outcomes().stream()
            .map(Outcome::label)
            .collect(Collectors.joining(" or "));
    if (trials.isEmpty()) {
      return "No trial with results in this library compares a course of microdoses with placebo in "
          + whom(answer)
          + ".";
    }
    return Phrases.count(trials.size(), "trial", "trials")
        + " in this library "
        + Phrases.form(trials.size(), "compares", "compare")
        + " a course of microdoses with placebo in "
        + whom(answer)
        + " ("
        + trials.stream().limit(2).map(CourseTrial::toString).collect(Collectors.joining("; "))
        + (trials.size() > 2 ? "; " + (trials.size() - 2) + " more" : "")
        + "), but no clear result against placebo on "
        + outcomes
        + " was read.";
  }

  /** Returns in whom, for a sentence. */
  static String whom(Answer answer) {
    return answer.question().conditions().isEmpty()
        ? "people"
        : answer.question().conditions().stream()
            .map(Condition::label)
            .collect(Collectors.joining(" or "));
  }

  /** Says outcome by outcome, and substance by substance where few are asked about. */
  private static String votes(Answer answer, List<AnswerRow> rows) {
    boolean apart = answer.substances().size() > 1 && answer.substances().size() <= MOST_SUBSTANCES;
    List<String> said = new ArrayList<>();
    for (Outcome outcome : answer.question().outcomes()) {
      List<AnswerRow> own = rows.stream().filter(row -> row.outcome() == outcome).toList();
      if (!own.isEmpty()) {
        String name =
            answer.question().outcomes().size() > 1
                ? Phrases.capitalised(outcome.label()) + ": "
                : "";
        said.add(name + (apart ? bySubstance(answer.substances(), own) : counts(own)));
      }
    }
    return String.join(". ", said) + ".";
  }

  private static String bySubstance(List<Substance> substances, List<AnswerRow> rows) {
    List<String> said = new ArrayList<>();
    for (Substance substance : substances) {
      List<AnswerRow> own =
          rows.stream().filter(r -> r.substance().id().equals(substance.id())).toList();
      said.add(
          Phrases.inSentence(substance.name()) + ": " + (own.isEmpty() ? "none" : counts(own)));
    }
    return String.join("; ", said);
  }

  private static String counts(List<AnswerRow> rows) {
    Map<Direction, List<AnswerRow>> byVote = new LinkedHashMap<>();
    for (Direction vote : Direction.values()) {
      List<AnswerRow> own = rows.stream().filter(row -> row.vote() == vote).toList();
      if (!own.isEmpty()) {
        byVote.put(vote, own);
      }
    }
    return byVote.entrySet().stream()
        .map(
            e ->
                samples(e.getValue())
                    + " "
                    + said(e.getKey(), isOne(e.getValue()))
                    + unclear(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String unclear(List<AnswerRow> rows) {
    return rows.stream().allMatch(row -> row.differences().contains(Difference.UNCLEAR))
        ? ", perhaps not against placebo"
        : "";
  }

  private static boolean isOne(List<AnswerRow> rows) {
    return rows.stream().map(AnswerRow::sample).distinct().count() == 1;
  }

  private static String samples(List<AnswerRow> rows) {
    Map<String, PeopleCompared> bySample = new LinkedHashMap<>();
    PeopleCompared unknown = new PeopleCompared(0, true);
    for (AnswerRow row : rows) {
      bySample.merge(
          row.sample(),
          row.people().orElse(unknown),
          (one, other) -> one.people() >= other.people() ? one : other);
    }
    return Phrases.samples(bySample.size()) + " (" + people(bySample.values()) + ")";
  }

  private static String people(Collection<PeopleCompared> some) {
    return new PeopleCompared(
            some.stream().mapToInt(PeopleCompared::people).sum(),
            some.stream().anyMatch(PeopleCompared::atMost))
        .inWords();
  }

  private static String said(Direction vote, boolean one) {
    return switch (vote) {
      case IMPROVED -> one ? "favours the drug" : "favour the drug";
      case WORSENED -> one ? "favours placebo" : "favour placebo";
      case NO_DIFFERENCE -> one ? "favours neither" : "favour neither";
      case INCREASED -> one ? "has more of it" : "have more of it";
      case DECREASED -> one ? "has less of it" : "have less of it";
      case MIXED -> one ? "conflicts within itself" : "conflict within themselves";
      case NOT_READ -> (one ? "reports" : "report") + " no difference, side not read";
    };
  }
}
