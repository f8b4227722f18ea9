package org.microdosing.evidence;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.plausibility.PlausibilityCheck;
import org.microdosing.evidence.plausibility.Warning;

/** The warnings of what was loaded, in view of all that is known. */
final class DataWarnings {

  private DataWarnings() {}

  /** Checks the studies of some data, which the bundled data may stand beside. */
  static List<Warning> of(EvidenceData data, EvidenceData known, DoseAssessor doses) {
    List<Study> all = new ArrayList<>(data.studies());
    boolean besideBundled = data.substances().isEmpty();
    if (besideBundled) {
      all.addAll(known.studies());
    }
    PlausibilityCheck check =
        PlausibilityCheck.of(all, doses, known.context().vocabulary(), latestYear(known));
    return data.studies().stream().flatMap(study -> check.warnings(study).stream()).toList();
  }

  /** The year by the clock, or that of the data where a clock runs behind. */
  private static int latestYear(EvidenceData known) {
    int now = Year.now(ZoneOffset.UTC).getValue();
    return Math.max(now, known.version().map(v -> v.date().getYear()).orElse(now));
  }
}
