package org.microdosing.evidence.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;

/** What sources state of a substance: what it is about, what is stated, and where it was read. */
final class FactTable {

  private final List<List<Line>> rows = new ArrayList<>();

  FactTable row(String what, String stated, Source source, Optional<String> locator) {
    return row(what, stated, SourceLine.of(source, locator));
  }

  FactTable row(String what, String stated, Line source) {
    rows.add(List.of(Line.of(what), Line.of(stated), source));
    return this;
  }

  /** Returns the table under a heading, nothing if it has no rows. */
  List<Block> under(String heading) {
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(3, heading),
            Block.Table.of(List.of("What", "Stated", "Source"), rows));
  }
}
