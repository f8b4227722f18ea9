package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.page.TableColumn;

/** Composes an answer as blocks that fit on one screen. */
final class AnswerPage {

  /** Rows of results that fit beside everything else. */
  private static final int MOST_ROWS = 13;

  private static final int LEAST_ROWS = 2;

  /** The lines of a screen. */
  private static final int SCREEN = 45;

  private final Answer answer;
  private final int mostRows;

  private AnswerPage(Answer answer, int mostRows) {
    this.answer = answer;
    this.mostRows = mostRows;
  }

  /** Composes as many rows as fit on the screen. */
  static List<Block> blocks(Answer answer) {
    for (int rows = MOST_ROWS; ; rows--) {
      List<Block> blocks = new AnswerPage(answer, rows).blocks();
      if (rows == LEAST_ROWS || Page.text(blocks).lines().count() <= SCREEN) {
        return blocks;
      }
    }
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, answer.question().toString()));
    blocks.add(
        new Block.Paragraph(
            Line.of(
                "Research information, not medical advice. Data "
                    + answer.version().version()
                    + ", read to "
                    + answer.version().readUpTo()
                    + ". "
                    + answer.substances().stream()
                        .map(Substance::name)
                        .collect(Collectors.joining(", "))
                    + ".")));
    blocks.add(new Block.Entries(List.of(Block.Entry.of("ANSWER", inShort()))));
    blocks.addAll(table());
    blocks.add(new Block.Entries(AnswerEntries.of(answer)));
    return blocks;
  }

  /** Returns in whom, for a sentence. */
  static String whom(Answer answer) {
    return answer.question().conditions().isEmpty()
        ? "people"
        : answer.question().conditions().stream()
            .map(Condition::label)
            .collect(Collectors.joining(" or "));
  }

  private Line inShort() {
    if (!answer.direct().isEmpty()) {
      return Line.of(
          votes(answer.direct())
              + " Certainty: "
              + AnswerEntries.levels(answer, answer::certainty, false)
              + ".");
    }
    List<AnswerRow> courses =
        answer.near().stream()
            .filter(row -> row.differences().equals(Set.of(Difference.CONDITION)))
            .toList();
    return Line.EMPTY
        .strong("Not known.")
        .text(
            " No trial in this library compares a course of microdoses with placebo in "
                + whom(answer)
                + ". "
                + (courses.isEmpty()
                    ? "Nor in other people."
                    : "In other people: " + votes(courses)));
  }

  /** Says outcome by outcome which side samples favour, and how many people they compare. */
  private String votes(List<AnswerRow> rows) {
    Map<Outcome, List<AnswerRow>> byOutcome = new EnumMap<>(Outcome.class);
    rows.forEach(row -> byOutcome.computeIfAbsent(row.outcome(), o -> new ArrayList<>()).add(row));
    return byOutcome.entrySet().stream()
            .map(e -> Phrases.capitalised(e.getKey().label()) + ": " + counts(e.getValue()))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String counts(List<AnswerRow> rows) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Direction vote : Direction.values()) {
      int own = (int) rows.stream().filter(row -> row.vote() == vote).count();
      if (own > 0) {
        counts.put(said(vote, own), own);
      }
    }
    int people =
        rows.stream().mapToInt(r -> r.people().map(PeopleCompared::people).orElse(0)).sum();
    long samples = rows.stream().map(AnswerRow::sample).distinct().count();
    boolean atMost =
        samples < rows.size()
            || rows.stream().anyMatch(r -> r.people().map(PeopleCompared::atMost).orElse(true));
    return "of "
        + (samples < rows.size() ? Phrases.count(rows.size(), "result", "results") + " in " : "")
        + Phrases.samples(samples)
        + " ("
        + (atMost ? "at most " : "")
        + Phrases.count(people, "person", "people")
        + " compared) "
        + counts.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
  }

  private static String said(Direction vote, int samples) {
    String favours = samples == 1 ? "favours " : "favour ";
    return switch (vote) {
      case IMPROVED -> favours + "the drug";
      case WORSENED -> favours + "placebo";
      case NO_DIFFERENCE -> favours + "neither";
      case INCREASED -> samples == 1 ? "has more" : "have more";
      case DECREASED -> samples == 1 ? "has less" : "have less";
      case MIXED -> samples == 1 ? "conflicts within itself" : "conflict within themselves";
      case NOT_READ -> (samples == 1 ? "is" : "are") + " not significant, side not read";
    };
  }

  private List<Block> table() {
    List<AnswerRow> all = new ArrayList<>(answer.direct());
    all.addAll(answer.near());
    if (all.isEmpty()) {
      return List.of();
    }
    boolean several = answer.question().outcomes().size() > 1;
    List<List<Line>> rows = new ArrayList<>();
    for (AnswerRow row : all.subList(0, Math.min(mostRows, all.size()))) {
      rows.add(
          List.of(
              Line.of(ResultWords.whom(row)),
              Line.of(ResultWords.given(row)),
              Line.EMPTY.study(row.study().id()),
              Line.of(row.people().map(AnswerPage::people).orElse("?")),
              Line.of((several ? row.outcome().label() + " " : "") + ResultWords.size(row)),
              Line.of(
                  ResultWords.favoured(row)
                      + (row.blinding() == BlindingStatus.BROKEN ? " *" : "")),
              Line.of(ResultWords.read(row.finding().verification()))));
    }
    List<TableColumn> columns =
        List.of(
            TableColumn.left("In whom", 8),
            TableColumn.left("Given", 22),
            TableColumn.left("Study", 17),
            TableColumn.right("People"),
            TableColumn.left("Size", 20),
            TableColumn.left("Favours", 9),
            TableColumn.left("Read", 5));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, heading(all.size())));
    blocks.add(new Block.Table(columns, rows));
    legend(all).ifPresent(blocks::add);
    return blocks;
  }

  private static String people(PeopleCompared people) {
    return (people.atMost() ? "≤" : "") + people.people();
  }

  private String heading(int rows) {
    return "Against a control, in people"
        + (rows > mostRows ? " (the nearest " + mostRows + " of " + rows + " results)" : "")
        + (answer.direct().isEmpty()
            ? "; none is exactly what is asked"
            : "; the first "
                + Phrases.count(Math.min(answer.direct().size(), mostRows), "answers", "answer")
                + " what is asked");
  }

  private Optional<Block> legend(List<AnswerRow> rows) {
    List<String> notes = new ArrayList<>();
    if (rows.stream().limit(mostRows).anyMatch(r -> r.blinding() == BlindingStatus.BROKEN)) {
      notes.add("* people could tell what they had taken");
    }
    if (!answer.withoutControl().isEmpty()) {
      notes.add(
          "without a control: "
              + Phrases.count(answer.withoutControl().size(), "more result", "more results")
              + ", which time and expectation could explain");
    }
    notes.add(
        "read as text, abstract (abstr), second-hand (2nd), authors' data or registry (regis)");
    return Optional.of(
        new Block.Paragraph(Line.of(Phrases.capitalised(String.join("; ", notes)) + ".")));
  }
}
