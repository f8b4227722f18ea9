package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.DataVersion;
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
                "Research information, not medical advice. "
                    + answer.version().map(this::version).orElse("Data that states no version")
                    + ". "
                    + answer.substances().stream()
                        .map(Substance::name)
                        .collect(Collectors.joining(", "))
                    + "."
                    + answer.inclusionRule().map(rule -> " " + rule.sentence()).orElse(""))));
    blocks.add(new Block.Entries(List.of(Block.Entry.of("ANSWER", ShortAnswer.of(answer)))));
    blocks.addAll(AnswerTable.blocks(answer, mostRows));
    blocks.add(new Block.Entries(AnswerEntries.of(answer)));
    return blocks;
  }

  private String version(DataVersion version) {
    return "Data "
        + version.version()
        + (answer.inclusionRule().isEmpty() ? ", read to " + version.readUpTo() : "");
  }
}
