package org.microdosing.evidence.plausibility;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.Study;

/** Takes down the warnings of one study. */
final class WarningLog {

  private final Study study;
  private final List<Warning> warnings = new ArrayList<>();

  WarningLog(Study study) {
    this.study = study;
  }

  /** Notes a warning of the study itself. */
  void warn(PlausibilityRule rule, String pointer, String message) {
    warn(rule, study.id(), pointer, message);
  }

  /** Notes a warning of an arm or finding. */
  void warn(PlausibilityRule rule, String about, String pointer, String message) {
    warnings.add(new Warning("studies/" + study.id() + ".json", pointer, about, rule, message));
  }

  List<Warning> warnings() {
    return warnings;
  }
}
