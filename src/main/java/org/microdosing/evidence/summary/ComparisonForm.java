package org.microdosing.evidence.summary;

import java.util.List;

/**
 * Two summaries side by side, as JSON has them.
 *
 * @param left what the left summary is about, in words
 * @param right what the right summary is about, in words
 * @param rows what both say, line by line
 */
record ComparisonForm(String left, String right, List<SummaryComparison.Row> rows) {

  static ComparisonForm of(SummaryComparison comparison) {
    return new ComparisonForm(
        comparison.left().scope().title(), comparison.right().scope().title(), comparison.rows());
  }
}
