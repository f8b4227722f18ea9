package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.TableColumn;

/** The results of an answer as a ladder: what is asked first, then by how much rows differ. */
final class AnswerTable {

  private static final int GIVEN_AND_STUDY = 40;
  private static final int LEAST_OF_STUDY = 12;
  private static final int MOST_OF_STUDY = 14;

  private final Answer answer;
  private final List<AnswerRow> rows;
  private final int all;
  private final IdentityHashMap<AnswerRow, List<Line>> cells = new IdentityHashMap<>();

  AnswerTable(Answer answer, int mostRows) {
    this.answer = answer;
    List<AnswerRow> found = new ArrayList<>(answer.direct());
    found.addAll(answer.near());
    all = found.size();
    rows = found.subList(0, Math.min(mostRows, all));
    for (AnswerRow row : rows) {
      cells.put(row, cells(row));
    }
  }

  /** Returns the table with its heading and what stands below it; nothing without a result. */
  List<Block> blocks(int mostRows) {
    if (all == 0) {
      return List.of();
    }
    List<AnswerRow> shown = rows.subList(0, Math.min(mostRows, rows.size()));
    return List.of(
        new Block.Heading(2, heading(shown.size())),
        new Block.Table(columns(shown), rungs(shown)),
        new Block.Paragraph(Line.of(legend(shown))));
  }

  /** Ids take the room that they need, up to a limit; what was given has the rest. */
  private static List<TableColumn> columns(List<AnswerRow> shown) {
    int study = LEAST_OF_STUDY;
    for (AnswerRow row : shown) {
      study = Math.max(study, Math.min(MOST_OF_STUDY, row.study().id().length()));
    }
    return List.of(
        TableColumn.wrapped("In whom", 8),
        TableColumn.wrapped("Given", GIVEN_AND_STUDY - study),
        TableColumn.wrapped("Study", study),
        TableColumn.right("n"),
        TableColumn.wrapped("Size", 20),
        TableColumn.left("Favours"),
        TableColumn.left("Read"));
  }

  private List<List<Line>> rungs(List<AnswerRow> shown) {
    List<List<Line>> lines = new ArrayList<>();
    Map<String, List<AnswerRow>> rungs = Rung.byHeading(shown, answer.question());
    for (Map.Entry<String, List<AnswerRow>> rung : rungs.entrySet()) {
      lines.add(List.of(Line.of(rung.getKey())));
      for (AnswerRow row : rung.getValue()) {
        lines.add(cells.getOrDefault(row, List.of()));
      }
    }
    return lines;
  }

  private List<Line> cells(AnswerRow row) {
    return List.of(
        Line.of(ResultWords.whom(answer.question(), row.study())),
        Line.of(GivenWords.of(row)),
        Line.EMPTY.study(row.study().id()),
        Line.of(row.people().isPresent() ? people(row.people().get()) : "-"),
        Line.of(size(row)),
        Line.of(ResultWords.favoured(row) + marks(row)),
        Line.of(ResultWords.read(row.finding().verification())));
  }

  private static String marks(AnswerRow row) {
    return (isUnclear(row) ? "?" : "") + (isBroken(row) ? "*" : "");
  }

  private static boolean isBroken(AnswerRow row) {
    return row.blinding() == BlindingStatus.BROKEN;
  }

  private static boolean isUnclear(AnswerRow row) {
    return row.differences().contains(Difference.UNCLEAR);
  }

  private String size(AnswerRow row) {
    String size = SizeWords.of(row);
    return answer.question().outcomes().size() == 1
        ? size
        : row.outcome().label() + (size.isEmpty() ? "" : ": " + size);
  }

  private static String people(PeopleCompared people) {
    return (people.atMost() ? "≤" : "") + people.people();
  }

  private String heading(int shown) {
    return "Against a control"
        + (all > shown ? " (the nearest " + shown + " of " + all + " results)" : "")
        + (answer.direct().isEmpty() ? "; none is exactly what is asked" : "");
  }

  private String legend(List<AnswerRow> shown) {
    List<String> notes = new ArrayList<>();
    boolean uncounted = false;
    boolean broken = false;
    boolean unclear = false;
    boolean sideless = false;
    boolean computed = false;
    boolean difference = false;
    Set<Verification> ways = EnumSet.noneOf(Verification.class);
    for (AnswerRow row : shown) {
      uncounted |= row.people().isEmpty();
      broken |= isBroken(row);
      unclear |= isUnclear(row);
      sideless |= row.vote() == Direction.NOT_READ;
      computed |= row.computed().isPresent();
      difference |= SizeWords.isDifference(row);
      ways.add(row.finding().verification());
    }
    notes.add("n: people compared" + (uncounted ? " (-: no number read)" : ""));
    if (broken) {
      notes.add("*: blinding broken");
    }
    if (unclear) {
      notes.add("?: perhaps not against placebo");
    }
    if (sideless) {
      notes.add("no diff.: side not read");
    }
    if (difference) {
      notes.add("sizes are toward the side named" + (computed ? " (g computed here)" : ""));
    }
    for (Verification way : ways) {
      String meaning = reading(way);
      if (!meaning.isEmpty()) {
        notes.add(ResultWords.read(way) + ": " + meaning);
      }
    }
    int without = answer.withoutControl().size();
    return String.join("; ", notes)
        + ". "
        + (without == 0
            ? ""
            : without + (without == 1 ? " more has no control." : " more have no control."));
  }

  /** Explains what its letters do not. */
  private static String reading(Verification way) {
    return switch (way) {
      case SECONDARY -> "second-hand";
      case RECALL -> "not read";
      case FULL_TEXT, AUTHORS_DATA, ABSTRACT, REGISTRY -> "";
    };
  }
}
