package org.microdosing.evidence.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.page.TableColumn;
import org.microdosing.evidence.page.TextTable;

/** Findings as an aligned table for a terminal, at most 100 columns wide. */
final class FindingTable {

  private static final int SHOWN = 60;

  private FindingTable() {}

  static String of(FindingQuery query) {
    TextTable table =
        new TextTable(
            List.of(
                TableColumn.left("finding", 24),
                TableColumn.left("arm", 10),
                TableColumn.left("outcome", 13),
                TableColumn.left("direction", 13),
                TableColumn.wrapped("effect", 16),
                TableColumn.left("n", 4),
                TableColumn.left("read in", 8)));
    EvidenceIndex index = query.index;
    query
        .bits()
        .rows()
        .limit(SHOWN)
        .forEach(
            row -> {
              Finding finding = index.findingAt(row);
              Study study = index.studyAt(index.columns().studyOf(row));
              table.row(
                  finding.id(),
                  finding.arm().id(),
                  finding.outcome().label(),
                  finding.direction().map(Direction::label).orElse("-"),
                  figures(finding),
                  people(study, finding),
                  readIn(finding));
            });
    int count = query.count();
    String more = count > SHOWN ? "... and " + (count - SHOWN) + " more\n" : "";
    return Phrases.findings(count) + "\n" + (count == 0 ? "" : table) + more;
  }

  /**
   * Counts and means stand below the effect; the column wraps, because half a figure says another
   * thing.
   */
  private static String figures(Finding finding) {
    List<String> figures =
        Stream.of(finding.statistic().map(FindingTable::effect), finding.groupFigures())
            .flatMap(Optional::stream)
            .toList();
    return figures.isEmpty() ? "-" : String.join("\n", figures);
  }

  private static String effect(Statistic statistic) {
    String value =
        statistic.value().isPresent()
            ? Numbers.significant(statistic.value().getAsDouble(), 3)
            : statistic.type().label();
    return value
        + statistic.interval().map(FindingTable::bounds).orElse("")
        + (statistic.value().isPresent() && statistic.interval().isEmpty()
            ? " " + statistic.type().label()
            : "");
  }

  private static String bounds(Interval interval) {
    return " ["
        + (Double.isInfinite(interval.low()) ? "-∞" : Numbers.significant(interval.low(), 3))
        + ", "
        + (Double.isInfinite(interval.high()) ? "∞" : Numbers.significant(interval.high(), 3))
        + "]";
  }

  private static String people(Study study, Finding finding) {
    if (finding.people().isPresent()) {
      return Integer.toString(finding.people().getAsInt());
    }
    return study.participants().counted().isPresent()
        ? Integer.toString(study.participants().counted().getAsInt())
        : "-";
  }

  private static String readIn(Finding finding) {
    return switch (finding.verification()) {
      case FULL_TEXT -> "full";
      case SECONDARY -> "2nd hand";
      default -> finding.verification().label();
    };
  }
}
