package org.microdosing.evidence.plausibility;

import org.microdosing.evidence.model.Finding;

/** A rule that looks at one finding at a time. */
@FunctionalInterface
interface FindingRule {

  /** Looks at a finding, and notes each warning in the log at its place. */
  void check(CheckedStudy checked, Finding finding, FindingLog log);

  /** Returns the rule as one of studies, which looks at every finding. */
  static StudyRule each(FindingRule rule) {
    return (checked, log) ->
        checked
            .findingIndices()
            .forEach(
                i -> {
                  Finding finding = checked.study().findings().get(i);
                  rule.check(checked, finding, new FindingLog(log, finding.id(), i));
                });
  }
}
