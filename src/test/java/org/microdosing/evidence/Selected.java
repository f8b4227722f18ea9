package org.microdosing.evidence;

import java.util.Arrays;
import java.util.List;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryScope;

/** Summaries of a few bundled studies: small enough to read, and the same whatever is added. */
public final class Selected {

  private Selected() {}

  public static EvidenceSummary lsd() {
    return substance(
        "lsd",
        "bershad-2019",
        "murphy-2023",
        "murphy-2025-qualitative",
        "hutten-2020-mood",
        "holze-2021",
        "lsddep1-2026",
        "registry-nct07189299");
  }

  public static EvidenceSummary psilocybin() {
    return substance(
        "psilocybin",
        "marschall-2022",
        "vonrotz-2023",
        "mertens-2026",
        "goodwin-2022",
        "rootman-2022",
        "kiilerich-2023",
        "horsley-2018",
        "szigeti-2021");
  }

  /** Returns the evidence of some studies with all of their findings. */
  public static List<StudyEvidence> evidence(String... studies) {
    return Arrays.stream(studies).map(BundledEvidence::evidence).toList();
  }

  /** Returns the summary of a substance over some studies. */
  public static EvidenceSummary substance(String id, String... studies) {
    return EvidenceSummary.of(SummaryScope.of(BundledEvidence.substance(id)), evidence(studies));
  }

  /** Returns the summary of whatever is in some studies. */
  public static EvidenceSummary findings(String... studies) {
    return EvidenceSummary.of(SummaryScope.findings("some studies"), evidence(studies));
  }
}
