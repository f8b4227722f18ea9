package org.microdosing.evidence.query;

import java.util.List;
import java.util.OptionalInt;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Study;

/**
 * Studies that a query keeps, as JSON has them.
 *
 * @param studies how many
 * @param participants people, each sample once
 * @param rows the studies
 */
record StudiesForm(int studies, int participants, List<Row> rows) {

  /**
   * A study with what a list of studies tells.
   *
   * @param study the study
   * @param citation where it was published
   * @param registrations its numbers in registries
   * @param design its design
   * @param blinding who was blinded
   * @param conditions in whom
   * @param enrolled people who took part
   * @param findings how many findings this library has of it
   */
  record Row(
      Study study,
      Citation citation,
      List<String> registrations,
      Design design,
      Blinding blinding,
      List<Condition> conditions,
      OptionalInt enrolled,
      int findings) {

    static Row of(Study study) {
      return new Row(
          study,
          study.citation(),
          study.registrations(),
          study.design(),
          study.blinding(),
          study.population().conditions(),
          study.participants().enrolled(),
          study.findings().size());
    }
  }

  static StudiesForm of(StudyQuery query) {
    List<Row> rows = query.stream().map(Row::of).toList();
    return new StudiesForm(rows.size(), query.participants(), rows);
  }
}
