package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.SafetyKind;
import org.microdosing.evidence.model.SafetyStatement;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** The harms of an answer: what samples count at microdoses, then what is known at any dose. */
final class HarmEntry {

  private static final int MOST_LINES = 4;
  private static final int MOST_EVENTS = 3;
  private static final int MOST_SUBSTANCES = 3;

  /** The room of a line beside its label. */
  private static final int LINE = 88;

  private HarmEntry() {}

  static Block.Entry of(Answer answer) {
    List<Line> lines = new ArrayList<>();
    for (HarmLine harm : shown(answer)) {
      lines.add(line(harm));
    }
    if (lines.isEmpty()) {
      lines.add(Line.of("No count of harms at microdoses in a placebo-controlled trial was read."));
    }
    int substances = answer.substances().size();
    if (substances > MOST_SUBSTANCES) {
      lines.add(Line.of("Known at any dose: see the page of each substance."));
    } else {
      answer
          .substances()
          .forEach(s -> lines.add(Line.of(known(s, substances == 1 ? 2 * LINE : LINE))));
    }
    return new Block.Entry("HARMS", lines);
  }

  /** The first sample of each substance, then the second ones, as long as there is room. */
  private static List<HarmLine> shown(Answer answer) {
    List<HarmLine> shown = new ArrayList<>();
    for (int rank = 0; shown.size() < MOST_LINES && rank < MOST_LINES; rank++) {
      for (Substance substance : answer.substances()) {
        List<HarmLine> own =
            answer.harms().stream().filter(h -> h.substance().equals(substance)).toList();
        boolean fits = rank < own.size() && shown.size() < MOST_LINES;
        if (fits && (rank == 0 || own.get(rank).counted() > 0)) {
          shown.add(own.get(rank));
        }
      }
    }
    return shown;
  }

  private static Line line(HarmLine harm) {
    List<HarmEvent> events = harm.events();
    int more = events.size() - MOST_EVENTS;
    return Line.of(harm.given() + ": ")
        .text(
            events.stream()
                .limit(MOST_EVENTS)
                .map(HarmEvent::toString)
                .collect(Collectors.joining("; ")))
        .text(more > 0 ? "; " + more + " more" : "")
        .text(" (")
        .study(harm.study().id())
        .text(", " + events.get(0).finding().verification().label() + ")");
  }

  private static String known(Substance substance, int most) {
    List<String> kinds =
        substance.safety().stream()
            .map(SafetyStatement::kind)
            .filter(HarmEntry::isOfSubstance)
            .distinct()
            .map(SafetyKind::label)
            .toList();
    String start = "Known of " + Phrases.inSentence(substance.name()) + ", any dose: ";
    return kinds.isEmpty()
        ? start + "nothing was read"
        : start + list(kinds, most - start.length());
  }

  /** Lists as many as there is room for, at least one, and how many more there are. */
  private static String list(List<String> kinds, int room) {
    for (int count = kinds.size(); ; count--) {
      int more = kinds.size() - count;
      String list =
          String.join(", ", kinds.subList(0, count)) + (more > 0 ? ", " + more + " more" : "");
      if (list.length() <= room || count == 1) {
        return list;
      }
    }
  }

  private static boolean isOfSubstance(SafetyKind kind) {
    return switch (kind) {
      case SIDE_EFFECTS_OF_MICRODOSING,
          SOLD_UNDER_ITS_NAME,
          SOLD_AS_MICRODOSES,
          MISTAKEN_MUSHROOMS ->
          false;
      default -> true;
    };
  }
}
