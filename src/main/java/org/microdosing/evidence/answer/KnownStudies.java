package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.query.StudyQuery;

/**
 * The studies that an answer is about, by their ids, and whether blinding held in their samples.
 */
final class KnownStudies {

  private final Map<String, StudyEvidence> byId;
  private final Map<String, List<Study>> placeboControlled = new HashMap<>();
  private final Map<String, BlindingStatus> blinding = new HashMap<>();

  KnownStudies(StudyQuery studies) {
    byId = new HashMap<>(2 * studies.count());
    for (Iterator<StudyEvidence> all = studies.evidence().iterator(); all.hasNext(); ) {
      StudyEvidence evidence = all.next();
      Study study = evidence.study();
      byId.put(study.id(), evidence);
      if (study.comparator().isPlacebo() && !study.isUnreported()) {
        placeboControlled.computeIfAbsent(evidence.sample(), s -> new ArrayList<>()).add(study);
      }
    }
  }

  /** Returns the study of a finding with its sample and bands. */
  StudyEvidence evidence(Finding finding) {
    return Optional.ofNullable(byId.get(finding.studyId())).orElseThrow();
  }

  /** Returns the study of a finding. */
  Study study(Finding finding) {
    return evidence(finding).study();
  }

  /** Returns whether blinding held in a sample, by its placebo-controlled studies. */
  BlindingStatus blinding(String sample) {
    BlindingStatus known = blinding.get(sample);
    if (known == null) {
      known = BlindingStatus.NOT_MEASURED;
      boolean first = true;
      for (Study study : placeboControlled.getOrDefault(sample, List.of())) {
        BlindingStatus own = BlindingReport.statusOf(study);
        known = first ? own : known.and(own);
        first = false;
      }
      blinding.put(sample, known);
    }
    return known;
  }
}
