package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final List<AnswerRow> shown;
  private final int all;

  private AnswerTable(Answer answer, int mostRows) {
    this.answer = answer;
    List<AnswerRow> rows = new ArrayList<>(answer.direct());
    rows.addAll(answer.near());
    all = rows.size();
    shown = rows.subList(0, Math.min(mostRows, all));
  }

  /** Returns the table with its heading and what stands below it; nothing without a result. */
  static List<Block> blocks(Answer answer, int mostRows) {
    AnswerTable table = new AnswerTable(answer, mostRows);
    if (table.all == 0) {
      return List.of();
    }
    return List.of(
        new Block.Heading(2, table.heading()),
        new Block.Table(table.columns(), table.rows()),
        new Block.Paragraph(Line.of(table.legend())));
  }

  /** Ids take the room that they need, up to a limit; what was given has the rest. */
  private List<TableColumn> columns() {
    int ids =
        shown.stream().mapToInt(row -> row.study().id().length()).max().orElse(LEAST_OF_STUDY);
    int study = Math.max(LEAST_OF_STUDY, Math.min(MOST_OF_STUDY, ids));
    return List.of(
        TableColumn.wrapped("In whom", 8),
        TableColumn.wrapped("Given", GIVEN_AND_STUDY - study),
        TableColumn.wrapped("Study", study),
        TableColumn.right("n"),
        TableColumn.wrapped("Size", 20),
        TableColumn.left("Favours"),
        TableColumn.left("Read"));
  }

  private List<List<Line>> rows() {
    List<List<Line>> rows = new ArrayList<>();
    Rung.byHeading(shown, answer.question())
        .forEach(
            (heading, own) -> {
              rows.add(List.of(Line.of(heading)));
              own.forEach(row -> rows.add(row(row)));
            });
    return rows;
  }

  private List<Line> row(AnswerRow row) {
    return List.of(
        Line.of(ResultWords.whom(answer.question(), row.study())),
        Line.of(GivenWords.of(row)),
        Line.EMPTY.study(row.study().id()),
        Line.of(row.people().map(AnswerTable::people).orElse("?")),
        Line.of(size(row)),
        Line.of(ResultWords.favoured(row) + marks(row)),
        Line.of(ResultWords.read(row.finding().verification())));
  }

  private static String marks(AnswerRow row) {
    String marks = (isUnclear(row) ? "?" : "") + (isBroken(row) ? "*" : "");
    return marks;
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

  private String heading() {
    return "Against a control"
        + (all > shown.size() ? " (the nearest " + shown.size() + " of " + all + " results)" : "")
        + (answer.direct().isEmpty() ? "; none is exactly what is asked" : "");
  }

  private String legend() {
    List<String> notes = new ArrayList<>();
    notes.add("n: people compared");
    if (shown.stream().anyMatch(AnswerTable::isBroken)) {
      notes.add("*: blinding broken");
    }
    if (shown.stream().anyMatch(AnswerTable::isUnclear)) {
      notes.add("?: perhaps not against placebo");
    }
    if (shown.stream().anyMatch(row -> row.vote() == Direction.NOT_READ)) {
      notes.add("no diff.: side not read");
    }
    boolean computed = shown.stream().anyMatch(row -> row.computed().isPresent());
    if (shown.stream().anyMatch(SizeWords::isDifference)) {
      notes.add("sizes are toward the side named" + (computed ? " (g computed here)" : ""));
    }
    shown.stream()
        .map(row -> row.finding().verification())
        .distinct()
        .sorted()
        .flatMap(way -> reading(way).stream())
        .forEach(notes::add);
    int without = answer.withoutControl().size();
    return String.join("; ", notes)
        + ". "
        + (without == 0
            ? ""
            : without + (without == 1 ? " more has no control." : " more have no control."));
  }

  /** Explains what its letters do not. */
  private static Optional<String> reading(Verification way) {
    Optional<String> meaning =
        switch (way) {
          case SECONDARY -> Optional.of("second-hand");
          case RECALL -> Optional.of("not read");
          case FULL_TEXT, AUTHORS_DATA, ABSTRACT, REGISTRY -> Optional.empty();
        };
    return meaning.map(words -> ResultWords.read(way) + ": " + words);
  }
}
