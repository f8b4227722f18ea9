package org.microdosing.evidence.chart;

import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;

/** What charts call a study. */
final class StudyName {

  private StudyName() {}

  /** Returns authors and year, or the id of a study whose authors are not known. */
  static String of(Study study, ShortNames names) {
    return of(study, names.of(study));
  }

  /** Returns its short name, or the id of a study whose authors are not known. */
  static String of(Study study, String shortName) {
    return study.citation().authors().isEmpty() ? study.id() : shortName;
  }
}
