package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.page.Phrases;

/** What the analyses that repeat a model on parts of its studies have in common. */
final class Refits {

  private Refits() {}

  /**
   * Adds the model of some studies to the rows, or a note if counts alone leave it undefined: the
   * ratio of groups without events, say.
   */
  static void add(
      MetaAnalysis model,
      String label,
      List<Integer> studies,
      String relation,
      List<Refit> rows,
      List<String> notes) {
    if (model.tables().isEmpty()) {
      rows.add(new Refit(label, model.subset(studies)));
      return;
    }
    try {
      rows.add(new Refit(label, model.subset(studies)));
    } catch (IllegalArgumentException undefined) {
      notes.add(relation + " " + label + ": " + undefined.getMessage());
    }
  }

  /** Returns rows as a table under a heading for the label. */
  static String table(String heading, List<Refit> rows, List<String> notes, double level) {
    ResultTable table =
        ResultTable.of(
            heading, "k", "estimate", "SE", ResultTable.level(level, "CI"), "p", "tau²", "I²", "Q");
    for (Refit row : rows) {
      table.row(
          row.label(),
          Integer.toString(row.k()),
          ResultTable.number(row.estimate()),
          ResultTable.number(row.standardError()),
          ResultTable.interval(row.confidenceInterval()),
          Phrases.pInColumn(row.pValue()),
          ResultTable.number(row.tauSquared()),
          ResultTable.percent(row.iSquared()),
          ResultTable.number(row.q()));
    }
    List<String> lines = new ArrayList<>();
    lines.add(table.toString());
    notes.forEach(note -> lines.add("Note: " + note));
    return String.join("\n", lines);
  }
}
