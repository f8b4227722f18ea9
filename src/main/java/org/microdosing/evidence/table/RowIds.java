package org.microdosing.evidence.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;

/**
 * The rows of studies and findings by their ids. The id of a finding starts with that of its study,
 * so findings need no table: the study is looked up, and its few findings are gone through. Only
 * findings of other ids, which no data file can have, are kept in a table.
 */
public final class RowIds {

  private final Study[] studies;
  private final int[] firstFinding;
  private final Map<String, Integer> studyRows;
  private final Map<String, Integer> otherFindings = new HashMap<>();

  private RowIds(Study[] studies, int[] firstFinding) {
    this.studies = studies;
    this.firstFinding = firstFinding;
    this.studyRows = new HashMap<>(studies.length * 2);
    for (int row = 0; row < studies.length; row++) {
      Study study = studies[row];
      studyRows.put(study.id(), row);
      List<Finding> findings = study.findings();
      for (int i = 0; i < findings.size(); i++) {
        String id = findings.get(i).id();
        if (!isOf(id, study.id())) {
          otherFindings.put(id, firstFinding[row] + i);
        }
      }
    }
  }

  public static RowIds of(Study[] studies, int[] firstFinding) {
    return new RowIds(studies, firstFinding);
  }

  public Optional<Integer> study(String id) {
    return Optional.ofNullable(studyRows.get(id));
  }

  public Optional<Integer> finding(String id) {
    for (int end = id.lastIndexOf('-'); end > 0; end = id.lastIndexOf('-', end - 1)) {
      Integer study = studyRows.get(id.substring(0, end));
      if (study != null) {
        List<Finding> findings = studies[study].findings();
        for (int i = 0; i < findings.size(); i++) {
          if (findings.get(i).id().equals(id)) {
            return Optional.of(firstFinding[study] + i);
          }
        }
      }
    }
    return Optional.ofNullable(otherFindings.get(id));
  }

  public List<String> sortedStudies() {
    return studyRows.keySet().stream().sorted().toList();
  }

  private static boolean isOf(String findingId, String studyId) {
    return findingId.startsWith(studyId) && findingId.startsWith("-", studyId.length());
  }
}
