package org.microdosing.evidence.table;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.StudyEvidence;

/** How many people the rows of one sample compare together, each once. */
final class VotingPeople {

  private final EvidenceColumns columns;
  private final ComparedPeople compared;

  VotingPeople(EvidenceColumns columns) {
    this.columns = columns;
    this.compared = columns.comparedPeople();
  }

  /**
   * Returns the people of rows of one sample, as {@link ComparedPeople#number} and others read it:
   * the most of any of its studies. The rows begin at a place and stand study by study.
   */
  int of(RowSet rows, int from) {
    int most = ComparedPeople.NONE;
    for (int start = from; start < rows.size(); ) {
      int end = start + 1;
      while (end < rows.size() && rows.study(end) == rows.study(start)) {
        end++;
      }
      int own =
          haveOtherArms(rows, start, end) ? together(rows, start, end) : mostOf(rows, start, end);
      most = ComparedPeople.number(own) > ComparedPeople.number(most) ? own : most;
      start = end;
    }
    return most;
  }

  private int mostOf(RowSet rows, int from, int to) {
    int most = ComparedPeople.NONE;
    for (int i = from; i < to; i++) {
      int own = compared.packed(rows.row(i));
      most = ComparedPeople.number(own) > ComparedPeople.number(most) ? own : most;
    }
    return most;
  }

  private boolean haveOtherArms(RowSet rows, int from, int to) {
    Finding first = columns.finding(rows.row(from));
    for (int i = from + 1; i < to; i++) {
      Finding other = columns.finding(rows.row(i));
      if (!other.arm().equals(first.arm()) || !other.versus().equals(first.versus())) {
        return true;
      }
    }
    return false;
  }

  private int together(RowSet rows, int from, int to) {
    List<Finding> findings = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      findings.add(columns.finding(rows.row(i)));
    }
    StudyEvidence evidence = columns.study(rows.study(from));
    return ComparedPeople.packed(evidence, PeopleCompared.of(evidence.study(), findings));
  }
}
