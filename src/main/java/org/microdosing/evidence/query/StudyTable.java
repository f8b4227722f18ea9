package org.microdosing.evidence.query;

import java.util.List;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.page.TextColumns;

/** Studies as an aligned table for a terminal, at most 100 columns wide. */
final class StudyTable {

  private static final int SHOWN = 60;

  private StudyTable() {}

  static String of(StudyQuery query) {
    TextColumns table =
        new TextColumns(
            List.of("study", "year", "design", "population", "people", "findings"),
            List.of(25, 4, 25, 22, 6, 8));
    query.stream()
        .limit(SHOWN)
        .forEach(
            study ->
                table.add(
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
    return count + (count == 1 ? " study\n" : " studies\n") + (count == 0 ? "" : table) + more;
  }

  private static String people(Study study) {
    return study.participants().counted().isPresent()
        ? Integer.toString(study.participants().counted().getAsInt())
        : "-";
  }
}
