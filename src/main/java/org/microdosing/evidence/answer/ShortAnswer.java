package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Outcome;
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
      return " Nor was a clear result of one on "
          + outcomes(answer)
          + " read in other people"
          + (hasSmallDoses(answer)
              ? ", save with small doses that are not called microdosing."
              : ".");
    }
    return related.isEmpty()
        ? " Nearest, in other people: " + votes(answer, others)
        : " Nearest, in other depression: " + votes(answer, related);
  }

  private static List<AnswerRow> courses(Answer answer, Difference people) {
    Set<Difference> accepted = EnumSet.of(people, Difference.UNCLEAR);
    List<AnswerRow> courses = new ArrayList<>();
    for (AnswerRow row : answer.near()) {
      if (row.differences().contains(people) && accepted.containsAll(row.differences())) {
        courses.add(row);
      }
    }
    return courses;
  }

  /** Tells whether there are courses against placebo that differ by their people and their name. */
  private static boolean hasSmallDoses(Answer answer) {
    Set<Difference> accepted =
        EnumSet.of(
            Difference.RELATED_CONDITION,
            Difference.CONDITION,
            Difference.NOT_CALLED_SMALL,
            Difference.UNCLEAR);
    for (AnswerRow row : answer.near()) {
      if (row.differences().contains(Difference.NOT_CALLED_SMALL)
          && accepted.containsAll(row.differences())) {
        return true;
      }
    }
    return false;
  }

  /** Says which trials were made, and that none tells the result, or that there is none. */
  private static String trials(Answer answer) {
    List<CourseTrial> trials = answer.trials();
    String compared =
        " a course of "
            + AskedMicrodoses.of(answer.question(), answer.substances())
            + " with placebo in "
            + whom(answer);
    if (trials.isEmpty()) {
      return "No trial with results in this library compares" + compared + ".";
    }
    StringJoiner named = new StringJoiner("; ");
    for (CourseTrial trial : trials.subList(0, Math.min(2, trials.size()))) {
      named.add(trial.toString());
    }
    return Phrases.count(trials.size(), "trial", "trials")
        + " in this library "
        + Phrases.form(trials.size(), "compares", "compare")
        + compared
        + " ("
        + named
        + (trials.size() > 2 ? "; " + (trials.size() - 2) + " more" : "")
        + "), but no clear result against placebo on "
        + outcomes(answer)
        + " was read.";
  }

  private static String outcomes(Answer answer) {
    StringJoiner outcomes = new StringJoiner(" or ");
    for (Outcome outcome : answer.question().outcomes()) {
      outcomes.add(outcome.label());
    }
    return outcomes.toString();
  }

  /** Returns in whom, for a sentence. */
  static String whom(Answer answer) {
    StringJoiner people = new StringJoiner(" or ").setEmptyValue("people");
    for (Condition condition : answer.question().conditions()) {
      people.add(condition.label());
    }
    return people.toString();
  }

  /** Says outcome by outcome, and substance by substance where few are asked about. */
  private static String votes(Answer answer, List<AnswerRow> rows) {
    boolean apart = answer.substances().size() > 1 && answer.substances().size() <= MOST_SUBSTANCES;
    List<String> said = new ArrayList<>();
    for (Outcome outcome : answer.question().outcomes()) {
      List<AnswerRow> own = new ArrayList<>();
      for (AnswerRow row : rows) {
        if (row.outcome() == outcome) {
          own.add(row);
        }
      }
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
      List<AnswerRow> own = new ArrayList<>();
      for (AnswerRow row : rows) {
        if (row.substance().id().equals(substance.id())) {
          own.add(row);
        }
      }
      said.add(
          Phrases.inSentence(substance.name()) + ": " + (own.isEmpty() ? "none" : counts(own)));
    }
    return String.join("; ", said);
  }

  private static String counts(List<AnswerRow> rows) {
    Map<Direction, SampleRows> byVote = new EnumMap<>(Direction.class);
    for (AnswerRow row : rows) {
      byVote.computeIfAbsent(row.vote(), vote -> new SampleRows()).add(row);
    }
    StringJoiner counts = new StringJoiner(", ");
    Set<String> once = new HashSet<>();
    Set<String> again = new TreeSet<>();
    for (Map.Entry<Direction, SampleRows> some : byVote.entrySet()) {
      SampleRows samples = some.getValue();
      counts.add(samples + " " + said(some.getKey(), samples.count() == 1) + unclear(samples));
      for (String sample : samples.ids()) {
        if (!once.add(sample)) {
          again.add(sample);
        }
      }
    }
    return counts
        + (again.isEmpty()
            ? ""
            : "; "
                + String.join(", ", again)
                + Phrases.form(again.size(), " counts", " count")
                + " on each side, by substance");
  }

  private static String unclear(SampleRows samples) {
    int unclear = samples.unclear();
    return unclear == 0
        ? ""
        : ", "
            + (samples.count() == 1 ? "" : unclear + " of them ")
            + "perhaps not against placebo";
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
