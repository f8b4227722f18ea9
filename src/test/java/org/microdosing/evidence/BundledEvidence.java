package org.microdosing.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryScope;

/** The bundled studies as summaries take them, for tests that show rules on real studies. */
public final class BundledEvidence {

  private static final EvidenceData DATA = EvidenceLoader.bundled();
  private static final DoseAssessor DOSES =
      DoseAssessor.of(DATA.substances(), DATA.context().definitions());
  private static final Map<String, Study> STUDIES =
      new TreeMap<>(DATA.studies().stream().collect(Collectors.toMap(Study::id, s -> s)));

  private BundledEvidence() {}

  public static List<StudyEvidence> all() {
    return STUDIES.values().stream().map(s -> evidence(s, s.findings())).toList();
  }

  public static Study study(String id) {
    return Optional.ofNullable(STUDIES.get(id)).orElseThrow();
  }

  public static Finding finding(String study, String id) {
    return study(study).findings().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public static StudyEvidence evidence(String id) {
    return evidence(study(id), study(id).findings());
  }

  public static StudyEvidence evidence(Study study, List<Finding> findings) {
    return StudyEvidence.of(
        study,
        findings,
        id -> Optional.ofNullable(STUDIES.get(id)),
        arm -> DOSES.effectiveBand(study, arm),
        DATA.context());
  }

  public static List<Substance> substances() {
    return DATA.substances();
  }

  public static Substance substance(String id) {
    return DATA.substances().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  public static EvidenceSummary summary(String substance) {
    return EvidenceSummary.of(SummaryScope.of(substance(substance)).within(DATA.context()), all());
  }
}
