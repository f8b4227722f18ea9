package org.microdosing.evidence.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.page.TableColumn;

/** Composes a reading queue as blocks. */
final class ReadingPage {

  /** Rows of the table that fit on a screen beside the words. */
  private static final int FIRST = 28;

  private ReadingPage() {}

  static List<Block> inShort(List<UnreadStudy> studies) {
    List<UnreadStudy> first =
        studies.stream().filter(s -> s.countingFirst() > 0).limit(FIRST).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "What to read next"));
    blocks.add(new Block.Paragraph(Line.of(size(studies))));
    if (!first.isEmpty()) {
      blocks.add(table(first));
    }
    blocks.add(
        new Block.Closing(
            Line.of("Columns: " + columns() + ". page() has all, with every question.")));
    return blocks;
  }

  static List<Block> whole(List<UnreadStudy> studies) {
    List<UnreadStudy> resting = studies.stream().filter(s -> !s.questions().isEmpty()).toList();
    List<UnreadStudy> others = studies.stream().filter(s -> s.questions().isEmpty()).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "What to read next"));
    blocks.add(new Block.Comment("Generated from the data."));
    blocks.add(new Block.Paragraph(Line.of(size(studies))));
    blocks.add(new Block.Paragraph(Line.of(rule())));
    if (!resting.isEmpty()) {
      blocks.add(table(resting));
    }
    resting.forEach(study -> add(blocks, study));
    if (!others.isEmpty()) {
      blocks.add(new Block.Heading(2, "On these no question rests"));
      blocks.add(
          Block.Bullets.of(
              others.stream()
                  .map(s -> Line.of(s.study() + ", " + s.read() + ": ").plus(reference(s)))
                  .toList()));
    }
    return blocks;
  }

  private static String size(List<UnreadStudy> studies) {
    long resting = studies.stream().filter(s -> !s.questions().isEmpty()).count();
    return Phrases.count(studies.size(), "study with findings", "studies with findings")
        + " in this library "
        + Phrases.form(studies.size(), "was", "were")
        + " not read in full; questions rest on "
        + resting
        + " of them.";
  }

  private static String rule() {
    return "The columns are: "
        + columns()
        + ". A question rests on a study where a finding that was read in less than the full text or"
        + " the authors' data votes for its sample, where a step of certainty was taken because"
        + " something was not read, and where guesses or harms were not read. Studies are in the"
        + " order of the number of "
        + Stream.of(RestingKind.values())
            .filter(RestingKind::countsFirst)
            .map(RestingKind::label)
            .collect(Collectors.joining(", "))
        + " at microdoses or the doses asked for; then of all their questions; then of their people."
        + " Each question stands with the Java that asks it and what that answers today; when a"
        + " study has been read, the answer may stay.";
  }

  private static Block table(List<UnreadStudy> studies) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.left("study"));
    columns.add(TableColumn.left("read"));
    for (RestingKind kind : RestingKind.values()) {
      columns.add(TableColumn.right(head(kind)));
    }
    return new Block.Table(columns, studies.stream().map(ReadingPage::row).toList());
  }

  private static String columns() {
    return Stream.of(RestingKind.values())
        .map(kind -> head(kind) + ", " + kind.label())
        .collect(Collectors.joining("; "));
  }

  /** Returns the head of a column, short enough for all to stand beside each other. */
  private static String head(RestingKind kind) {
    return switch (kind) {
      case VOTE_AGAINST_PLACEBO -> "placebo";
      case CERTAINTY_STEP -> "steps";
      case TOPIC -> "topics";
      case OTHER_VOTE -> "other";
      case VOTE_AT_OTHER_DOSES -> "doses";
    };
  }

  private static List<Line> row(UnreadStudy study) {
    List<Line> cells = new ArrayList<>();
    cells.add(Line.of(study.study()));
    cells.add(Line.of(study.read()));
    for (RestingKind kind : RestingKind.values()) {
      cells.add(Line.of(study.count(kind)));
    }
    return cells;
  }

  private static String facts(UnreadStudy study) {
    return (study.people().isPresent() ? Phrases.people(study.people().getAsInt()) + "; " : "")
        + "findings read: "
        + (study.reading() == Verification.FULL_TEXT
            ? "parts of the text"
            : study.reading().label())
        + ".";
  }

  private static void add(List<Block> blocks, UnreadStudy study) {
    blocks.add(new Block.Heading(2, study.study()));
    blocks.add(new Block.Paragraph(reference(study).text(" " + facts(study))));
    blocks.add(
        new Block.Bullets(
            study.questions().stream()
                .map(
                    q ->
                        new Block.Item(
                            Line.of(q.statement()),
                            List.of(Line.EMPTY.code(q.query() + " == " + q.value()))))
                .toList()));
  }

  private static Line reference(UnreadStudy study) {
    String cited = study.citation().reference() + ".";
    Line line =
        study
            .citation()
            .doiAddress()
            .map(address -> Line.EMPTY.link(cited, address))
            .orElse(Line.of(cited));
    return study.citation().kind().stream().anyMatch(k -> k != PublicationKind.ARTICLE)
        ? line.text(" (" + study.citation().kind().orElseThrow().label() + ")")
        : line;
  }
}
