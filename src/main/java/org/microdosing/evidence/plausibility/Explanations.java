package org.microdosing.evidence.plausibility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.microdosing.evidence.model.ExplainedWarning;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.Study;

/** What a study explains of its warnings, and what of that is still needed. */
final class Explanations {

  private final Study study;
  private final Set<List<String>> needed = new HashSet<>();

  Explanations(Study study) {
    this.study = study;
  }

  /** Tells whether the study explains a warning. */
  boolean explain(Warning warning) {
    needed.add(key(warning.rule(), warning.about()));
    return study.explained().stream()
        .anyMatch(e -> e.rule() == warning.rule() && about(e).contains(warning.about()));
  }

  /** Warns of explanations of what nothing warned of. */
  List<Warning> unused() {
    WarningLog log = new WarningLog(study);
    for (int i = 0; i < study.explained().size(); i++) {
      ExplainedWarning explained = study.explained().get(i);
      for (String about : about(explained)) {
        if (!needed.contains(key(explained.rule(), about))) {
          log.warn(
              PlausibilityRule.EXPLAINS_NOTHING,
              about,
              "/explained/" + i,
              "explains " + explained.rule().id() + " of " + about + ", which nothing warns of");
        }
      }
    }
    return log.warnings();
  }

  private List<String> about(ExplainedWarning explained) {
    return explained.about().isEmpty() ? List.of(study.id()) : explained.about();
  }

  private static List<String> key(PlausibilityRule rule, String about) {
    return List.of(rule.id(), about);
  }
}
