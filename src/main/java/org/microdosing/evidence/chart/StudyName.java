package org.microdosing.evidence.chart;

import org.microdosing.evidence.model.Study;

/** What charts call a study. */
final class StudyName {

  private StudyName() {}

  /** Returns authors and year, or the id of a study whose authors are not known. */
  static String of(Study study) {
    return study.citation().authors().isEmpty() ? study.id() : study.citation().shortName();
  }
}
