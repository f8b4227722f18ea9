package org.microdosing.evidence.plausibility;

/** One or several rules of one idea, which look at a study and tell what is implausible. */
@FunctionalInterface
interface StudyRule {

  /** Looks at a study, and notes each warning in the log. */
  void check(CheckedStudy checked, WarningLog log);
}
