package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.DoseBand;

/**
 * What certainty asks of the studies and samples of a summary, whatever the outcome: whether people
 * were assigned at random, whether blinding held, which trials are silent.
 */
final class ConductFacts {

  private final BitSet randomised;
  private final BlindingStatus[] blinding;
  private final Map<DoseBand, List<UnreportedTrial>> silent;

  private ConductFacts(
      BitSet randomised, BlindingStatus[] blinding, Map<DoseBand, List<UnreportedTrial>> silent) {
    this.randomised = randomised;
    this.blinding = blinding;
    this.silent = silent;
  }

  static ConductFacts of(FindingRows rows) {
    List<StudyEvidence> studies = rows.studies();
    StudySamples samples = rows.samples();
    BitSet randomisedSamples = new BitSet(samples.count());
    BlindingStatus[] blinding = new BlindingStatus[samples.count()];
    Arrays.fill(blinding, BlindingStatus.NOT_MEASURED);
    for (int s = 0; s < studies.size(); s++) {
      int sample = samples.ofStudy(s);
      if (studies.get(s).study().design().isRandomised()) {
        randomisedSamples.set(sample);
      }
      BlindingStatus status = BlindingReport.statusOf(studies.get(s).study());
      if (status.compareTo(blinding[sample]) < 0) {
        blinding[sample] = status;
      }
    }
    BitSet randomised = new BitSet(studies.size());
    for (int s = 0; s < studies.size(); s++) {
      Design design = studies.get(s).study().design();
      if (design.isRandomised()
          || (design == Design.SECONDARY_ANALYSIS && randomisedSamples.get(samples.ofStudy(s)))) {
        randomised.set(s);
      }
    }
    return new ConductFacts(randomised, blinding, silent(studies));
  }

  private static Map<DoseBand, List<UnreportedTrial>> silent(List<StudyEvidence> studies) {
    Map<String, StudyEvidence> byId = new HashMap<>();
    studies.stream().filter(e -> e.study().isUnreported()).forEach(e -> byId.put(e.id(), e));
    Map<DoseBand, List<UnreportedTrial>> silent = new EnumMap<>(DoseBand.class);
    for (UnreportedTrial trial : UnreportedTrial.of(studies)) {
      StudyEvidence evidence = byId.get(trial.study());
      for (DoseBand band : DoseBand.values()) {
        if (evidence != null && isTrialAt(evidence, band)) {
          silent.computeIfAbsent(band, b -> new ArrayList<>()).add(trial);
        }
      }
    }
    return silent;
  }

  private static boolean isTrialAt(StudyEvidence evidence, DoseBand band) {
    if (!evidence.study().design().isRandomised()) {
      return false;
    }
    for (Arm arm : evidence.study().arms()) {
      if (!arm.exposures().isEmpty() && evidence.band(arm) == band) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a study is randomised; a new analysis of a randomised sample is. */
  boolean isRandomised(int study) {
    return randomised.get(study);
  }

  /** Returns what any study of a sample reports of guessing. */
  BlindingStatus blindingOf(int sample) {
    return blinding[sample];
  }

  /** Returns randomised trials of people at a band that are registered and silent. */
  List<UnreportedTrial> silentAt(DoseBand band) {
    return silent.getOrDefault(band, List.of());
  }
}
