package org.microdosing.evidence.query;

import java.util.List;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.page.TableColumn;
import org.microdosing.evidence.page.TextTable;

/** Studies as an aligned table for a terminal, at most 100 columns wide. */
final class StudyTable {

  private static final int SHOWN = 60;

  private StudyTable() {}

  static String of(StudyQuery query) {
    TextTable table =
        new TextTable(
            List.of(
                TableColumn.left("study", 25),
                TableColumn.left("year", 4),
                TableColumn.left("design", 25),
                TableColumn.left("population", 22),
                TableColumn.left("people", 6),
                TableColumn.left("findings", 8)));
    query.stream()
        .limit(SHOWN)
        .forEach(
            study ->
                table.row(
                    study.id(),
                    study.citation().year().isPresent()
                        ? Integer.toString(study.citation().year().getAsInt())
                        : "-",
                    study.design().label(),
                    study.population().condition(),
                    people(study),
                    Integer.toString(study.findings().size())));
    int count = query.count();
    String more = count > SHOWN ? "... and " + (count - SHOWN) + " more\n" : "";
    return Phrases.studies(count) + "\n" + (count == 0 ? "" : table) + more;
  }

  private static String people(Study study) {
    return study.participants().counted().isPresent()
        ? Integer.toString(study.participants().counted().getAsInt())
        : "-";
  }
}
