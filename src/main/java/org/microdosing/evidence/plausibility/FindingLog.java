package org.microdosing.evidence.plausibility;

import org.microdosing.evidence.model.PlausibilityRule;

/**
 * Takes down warnings of one finding.
 *
 * @param log the log of the study
 * @param id id of the finding
 * @param index its place among the findings of the study
 */
record FindingLog(WarningLog log, String id, int index) {

  /** Notes a warning at a place below the finding, for example {@code /groups/0/sd}. */
  void warn(PlausibilityRule rule, String below, String message) {
    log.warn(rule, id, "/findings/" + index + below, message);
  }
}
