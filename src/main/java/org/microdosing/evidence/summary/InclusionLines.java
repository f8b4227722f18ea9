package org.microdosing.evidence.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.page.WordWrap;
import org.microdosing.evidence.table.Selection;

/** Which evidence the library holds, as lines below a table of plain text. */
final class InclusionLines {

  private InclusionLines() {}

  /** Returns the rule by which the selected studies were gathered, none where none is selected. */
  static Optional<InclusionRule> ruleOf(Selection selection) {
    return selection.studies().length == 0 ? Optional.empty() : selection.columns().inclusionRule();
  }

  static String of(Optional<InclusionRule> rule) {
    return rule.map(known -> WordWrap.lines(known.sentence(), WordWrap.PAGE_WIDTH)).stream()
        .flatMap(List::stream)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
