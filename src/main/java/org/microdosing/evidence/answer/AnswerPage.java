package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.microdosing.evidence.model.DataVersion;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;

/** Composes an answer as blocks that fit on one screen. */
final class AnswerPage {

  /** Rows of results that fit beside everything else. */
  private static final int MOST_ROWS = 13;

  private static final int LEAST_ROWS = 2;

  /** The lines of a screen. */
  private static final int SCREEN = 45;

  private AnswerPage() {}

  /** Composes as many rows as fit on the screen. */
  static List<Block> blocks(Answer answer) {
    List<Block> above = List.of(heading(answer), introduction(answer), inShort(answer));
    Block below = new Block.Entries(AnswerEntries.of(answer));
    AnswerTable table = new AnswerTable(answer, MOST_ROWS);
    for (int rows = MOST_ROWS; ; rows--) {
      List<Block> blocks = new ArrayList<>(above);
      blocks.addAll(table.blocks(rows));
      blocks.add(below);
      if (rows == LEAST_ROWS || lines(Page.text(blocks)) <= SCREEN) {
        return blocks;
      }
    }
  }

  private static int lines(String text) {
    int lines = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      lines++;
    }
    return lines;
  }

  private static Block heading(Answer answer) {
    return new Block.Heading(1, answer.question().toString());
  }

  private static Block introduction(Answer answer) {
    StringJoiner names = new StringJoiner(", ");
    for (Substance substance : answer.substances()) {
      names.add(substance.name());
    }
    Optional<InclusionRule> rule = answer.inclusionRule();
    return new Block.Paragraph(
        Line.of(
            "Research information, not medical advice. "
                + version(answer)
                + ". "
                + names
                + "."
                + (rule.isPresent() ? " " + rule.get().sentence() : "")));
  }

  private static Block inShort(Answer answer) {
    return new Block.Entries(List.of(Block.Entry.of("ANSWER", ShortAnswer.of(answer))));
  }

  private static String version(Answer answer) {
    Optional<DataVersion> version = answer.version();
    if (version.isEmpty()) {
      return "Data that states no version";
    }
    return "Data "
        + version.get().version()
        + (answer.inclusionRule().isEmpty() ? ", read to " + version.get().readUpTo() : "");
  }
}
