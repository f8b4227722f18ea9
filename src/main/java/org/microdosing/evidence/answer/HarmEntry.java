package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.microdosing.evidence.model.SafetyKind;
import org.microdosing.evidence.model.SafetyStatement;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** The harms of an answer: what samples count at microdoses, then what is known at any dose. */
final class HarmEntry {

  private static final int MOST_LINES = 4;
  private static final int MOST_SUBSTANCES = 3;

  /** The room of a line beside its label. */
  private static final int LINE = 88;

  /** What words that do not fit leave empty at the end of a line. */
  private static final int WRAPPED = 10;

  private static final String KNOWN = "Known or suspected at any dose";

  private HarmEntry() {}

  static Block.Entry of(Answer answer) {
    List<Line> lines = new ArrayList<>();
    List<HarmLine> shown = shown(answer);
    for (HarmLine harm : shown) {
      lines.add(line(harm));
    }
    if (lines.isEmpty()) {
      lines.add(
          Line.of(
              "No count of harms at "
                  + AskedMicrodoses.of(answer.question(), answer.substances())
                  + " in a placebo-controlled trial was read."));
    }
    List<String> more = toldAsMore(answer, shown);
    if (!more.isEmpty()) {
      lines.add(Line.of(list("More, not counted: ", more, "; ", 2 * LINE)));
    }
    int substances = answer.substances().size();
    if (substances > MOST_SUBSTANCES) {
      lines.add(Line.of(KNOWN + ": see the page of each substance."));
    } else {
      lines.add(Line.of(known(answer.substances(), 2 * LINE - WRAPPED)));
    }
    return new Block.Entry("HARMS", lines);
  }

  /** What other samples tell to be more under the drug than under placebo. */
  private static List<String> toldAsMore(Answer answer, List<HarmLine> shown) {
    List<HarmLine> told = new ArrayList<>();
    for (HarmLine harm : answer.harms()) {
      if (!isAmong(shown, harm) && toldAsMore(harm).isPresent()) {
        told.add(harm);
      }
    }
    told.sort(HarmEntry::compare);
    List<String> more = new ArrayList<>();
    for (HarmLine harm : told) {
      more.add(toldAsMore(harm).orElseThrow().name() + " (" + harm.study().id() + ")");
    }
    return more;
  }

  /** There is one line of each sample and substance. */
  private static boolean isAmong(List<HarmLine> lines, HarmLine harm) {
    for (HarmLine line : lines) {
      if (line.study().id().equals(harm.study().id())
          && line.substance().id().equals(harm.substance().id())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<HarmEvent> toldAsMore(HarmLine harm) {
    for (HarmEvent event : harm.events()) {
      if (event.isToldAsMore()) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  private static int compare(HarmLine one, HarmLine other) {
    return read(one).compareTo(read(other));
  }

  /** What was read best stands first. */
  private static Verification read(HarmLine harm) {
    Verification best = Verification.RECALL;
    for (HarmEvent event : harm.events()) {
      if (event.isToldAsMore() && event.finding().verification().compareTo(best) < 0) {
        best = event.finding().verification();
      }
    }
    return best;
  }

  /** The first sample of each substance, then the second ones, as long as there is room. */
  private static List<HarmLine> shown(Answer answer) {
    List<HarmLine> shown = new ArrayList<>();
    for (int rank = 0; rank < MOST_LINES; rank++) {
      for (Substance substance : answer.substances()) {
        List<HarmLine> own = new ArrayList<>();
        for (HarmLine harm : answer.harms()) {
          if (harm.substance().id().equals(substance.id())) {
            own.add(harm);
          }
        }
        boolean fits = rank < own.size() && shown.size() < MOST_LINES;
        if (fits && (rank == 0 || own.get(rank).counted() > 0)) {
          shown.add(own.get(rank));
        }
      }
    }
    return shown;
  }

  private static Line line(HarmLine harm) {
    String read = ", " + readings(harm) + ")";
    int room = 2 * LINE - harm.study().id().length() - read.length() - 4;
    Optional<String> unit = unitOfAll(harm);
    String unsaid = unit.isPresent() ? " " + unit.get() : "";
    List<String> events = new ArrayList<>();
    for (HarmEvent event : harm.events()) {
      events.add(event.brief().replace(unsaid, ""));
    }
    return Line.of(
            list(
                harm.given() + (unit.isPresent() ? ", " + unit.get() : "") + ": ",
                events,
                "; ",
                room))
        .text(" (")
        .study(harm.study().id())
        .text(read);
  }

  /** Returns how its events were read, each way once. */
  private static String readings(HarmLine harm) {
    Set<Verification> ways = EnumSet.noneOf(Verification.class);
    for (HarmEvent event : harm.events()) {
      ways.add(event.finding().verification());
    }
    StringJoiner words = new StringJoiner(", ");
    for (Verification way : ways) {
      words.add(ResultWords.read(way));
    }
    return words.toString();
  }

  /** A unit that all counts have is said once. */
  private static Optional<String> unitOfAll(HarmLine harm) {
    Optional<String> unit = harm.events().get(0).unit();
    for (HarmEvent event : harm.events()) {
      if (!event.unit().equals(unit)) {
        return Optional.empty();
      }
    }
    return harm.events().size() > 1 ? unit : Optional.empty();
  }

  /** Names one kind of harm of each substance, then the next ones as long as there is room. */
  private static String known(List<Substance> substances, int room) {
    List<List<String>> kinds = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (Substance substance : substances) {
      kinds.add(kinds(substance));
      counts.add(Math.min(1, kinds(substance).size()));
    }
    for (Optional<List<Integer>> next = Optional.of(counts); next.isPresent(); ) {
      counts = next.get();
      next = further(substances, kinds, counts, room);
    }
    return known(substances, kinds, counts);
  }

  /** Adds the shortest name of those that fit, to a substance of which fewest are named. */
  private static Optional<List<Integer>> further(
      List<Substance> substances, List<List<String>> kinds, List<Integer> counts, int room) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) < kinds.get(i).size()) {
        open.add(i);
      }
    }
    open.sort((one, other) -> compare(kinds, counts, one, other));
    for (int i : open) {
      List<Integer> next = new ArrayList<>(counts);
      next.set(i, counts.get(i) + 1);
      if (known(substances, kinds, next).length() <= room) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private static int compare(List<List<String>> kinds, List<Integer> counts, int one, int other) {
    int order = Integer.compare(counts.get(one), counts.get(other));
    return order != 0
        ? order
        : Integer.compare(
            kinds.get(one).get(counts.get(one)).length(),
            kinds.get(other).get(counts.get(other)).length());
  }

  private static String known(
      List<Substance> substances, List<List<String>> kinds, List<Integer> counts) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < substances.size(); i++) {
      said.add(
          Phrases.inSentence(substances.get(i).name())
              + ": "
              + (kinds.get(i).isEmpty()
                  ? "nothing was read"
                  : String.join(", ", kinds.get(i).subList(0, counts.get(i)))));
    }
    return KNOWN + ", such as " + String.join("; ", said);
  }

  private static List<String> kinds(Substance substance) {
    Set<SafetyKind> kinds = new LinkedHashSet<>();
    for (SafetyStatement statement : substance.safety()) {
      if (isOfSubstance(statement.kind())) {
        kinds.add(statement.kind());
      }
    }
    List<String> labels = new ArrayList<>();
    for (SafetyKind kind : kinds) {
      labels.add(kind.label());
    }
    return labels;
  }

  /** Lists as many as there is room for, at least one, and how many more there are. */
  private static String list(String start, List<String> items, String separator, int room) {
    int fitting = 1;
    int length = start.length() - separator.length();
    for (int count = 1; count <= items.size(); count++) {
      length += separator.length() + items.get(count - 1).length();
      if (length + more(items.size() - count, separator).length() <= room) {
        fitting = count;
      }
    }
    return start
        + String.join(separator, items.subList(0, fitting))
        + more(items.size() - fitting, separator);
  }

  private static String more(int left, String separator) {
    return left == 0 ? "" : separator + left + " more";
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
