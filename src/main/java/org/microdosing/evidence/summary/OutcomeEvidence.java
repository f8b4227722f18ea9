package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.QuestionCell;

/**
 * What findings say about one outcome, kept apart by what they are set against and by dose band.
 *
 * @param outcome the outcome
 * @param rows one row for each contrast and dose band that occurs, placebo and microdoses first
 * @since 0.1
 */
public record OutcomeEvidence(Outcome outcome, List<ContrastEvidence> rows) {

  /** Copies the rows. */
  public OutcomeEvidence {
    rows = List.copyOf(rows);
  }

  /**
   * Returns one row.
   *
   * @param contrast what findings are set against
   * @param band the dose band
   * @return the row, empty if there is no such finding
   */
  public Optional<ContrastEvidence> row(Contrast contrast, DoseBand band) {
    return rows.stream().filter(r -> r.contrast() == contrast && r.band() == band).findFirst();
  }

  /**
   * Returns the rows of one contrast.
   *
   * @param contrast what findings are set against
   * @return the rows by dose band, empty if there is no such finding
   */
  public List<ContrastEvidence> rows(Contrast contrast) {
    return rows.stream().filter(r -> r.contrast() == contrast).toList();
  }

  /**
   * Returns how many findings there are.
   *
   * @return their number over all rows
   */
  public int findingCount() {
    return rows.stream().mapToInt(r -> r.findings().size()).sum();
  }

  /**
   * Returns the studies behind the outcome.
   *
   * @return their ids in order, each once
   */
  public List<String> studies() {
    return rows.stream().flatMap(r -> r.studies().stream()).distinct().sorted().toList();
  }

  /** Sorts findings by outcome, contrast and band, in the order of these terms. */
  static List<OutcomeEvidence> of(FindingRows rows) {
    Map<Outcome, List<ContrastEvidence>> byOutcome = new EnumMap<>(Outcome.class);
    for (QuestionCell cell : rows.cells()) {
      byOutcome
          .computeIfAbsent(cell.outcome(), o -> new ArrayList<>())
          .add(ContrastEvidence.of(rows, cell));
    }
    List<OutcomeEvidence> outcomes = new ArrayList<>();
    byOutcome.forEach((outcome, some) -> outcomes.add(new OutcomeEvidence(outcome, some)));
    return List.copyOf(outcomes);
  }

  /** Returns the rows that a page counts together. */
  List<ContrastEvidence> rows(DoseComparison comparison) {
    return rows.stream()
        .filter(row -> DoseComparison.of(row.band(), row.contrast()) == comparison)
        .toList();
  }

  /** Returns the outcome and its rows, one on each line. */
  @Override
  public String toString() {
    List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(2, outcome.label())));
    rows.forEach(row -> blocks.add(new Block.Paragraph(Line.of(row.toString()))));
    return Page.text(blocks).stripTrailing();
  }
}
