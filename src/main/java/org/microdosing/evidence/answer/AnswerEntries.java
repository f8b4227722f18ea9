package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.certainty.CertaintyLevel;
import org.microdosing.evidence.certainty.CertaintyStep;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.ResultsDue;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/**
 * What stands below the results of an answer: how sure, harms, what is not known, what is coming.
 */
final class AnswerEntries {

  private static final int MOST_TRIALS = 2;

  private AnswerEntries() {}

  static String levels(Answer answer, Function<Outcome, Certainty> certainty, boolean withReasons) {
    StringJoiner levels = new StringJoiner("; ");
    for (Outcome outcome : answer.question().outcomes()) {
      Certainty own = certainty.apply(outcome);
      String name = answer.question().outcomes().size() > 1 ? outcome.label() + " " : "";
      levels.add(
          name
              + (own.level() == CertaintyLevel.NONE
                  ? "nothing to grade"
                  : own.level().label() + (withReasons ? reasons(own) : "")));
    }
    return levels.toString();
  }

  private static String reasons(Certainty certainty) {
    StringJoiner down = new StringJoiner(", ", "; down for ", "").setEmptyValue("");
    for (CertaintyStep step : certainty.steps()) {
      if (step.change() < 0) {
        down.add(step.domain().label() + (step.change() < -1 ? " " + step.change() : ""));
      }
    }
    return " ("
        + Phrases.samples(certainty.samples())
        + ", "
        + certainty.people().inWords()
        + down
        + ")";
  }

  static List<Block.Entry> of(Answer answer) {
    List<Block.Entry> entries = new ArrayList<>();
    entries.add(
        Block.Entry.of(
            "HOW SURE",
            Line.of(
                answer.direct().isEmpty()
                    ? "Nothing direct to grade. Courses so small in anybody: "
                        + levels(answer, answer::certaintyInAnybody, true)
                        + "."
                    : Phrases.capitalised(levels(answer, answer::certainty, true)) + ".")));
    entries.add(HarmEntry.of(answer));
    entries.add(
        Block.Entry.of(
            "NOT KNOWN", Line.of(Phrases.capitalised(String.join("; ", answer.unknown())) + ".")));
    entries.add(new Block.Entry("COMING", coming(answer)));
    if (answer.fullDoseSamples() > 0) {
      entries.add(
          Block.Entry.of(
              "NOT THIS",
              Line.of(
                  "Full doses ("
                      + Phrases.samples(answer.fullDoseSamples())
                      + " here) are another treatment: they say nothing about microdoses.")));
    }
    return entries;
  }

  private static List<Line> coming(Answer answer) {
    List<ComingTrial> trials = answer.registered();
    if (trials.isEmpty()) {
      return List.of(
          Line.of(
              "No registered trial of "
                  + AskedMicrodoses.of(answer.question(), answer.substances())
                  + " without results is in this library."));
    }
    Line line = Line.EMPTY;
    String separator = "";
    for (ComingTrial trial : trials.subList(0, Math.min(MOST_TRIALS, trials.size()))) {
      line =
          line.text(
                  separator
                      + ResultWords.whom(answer.question(), trial.study())
                      + ": "
                      + (trial.planned().isPresent()
                          ? trial.planned().getAsInt() + " planned, "
                          : "")
                      + trial.status()
                      + (trial.due() == ResultsDue.OVERDUE ? ", results overdue" : "")
                      + " (")
              .link(trial.name(), "#" + trial.study().id())
              .text(")");
      separator = "; ";
    }
    int more = trials.size() - MOST_TRIALS;
    return List.of(line.text(more > 0 ? "; " + more + " more in this library." : "."));
  }
}
