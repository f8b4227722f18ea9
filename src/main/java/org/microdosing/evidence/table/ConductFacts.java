package org.microdosing.evidence.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.UnreportedTrial;

/**
 * What certainty asks of the studies and samples of a summary, whatever the outcome: whether people
 * were assigned at random, whether blinding held, which trials are silent.
 */
public final class ConductFacts {

  private final BitSet randomised;
  private final @Nullable BlindingStatus[] blinding;
  private final Map<DoseBand, SilentTrials> silent;

  private ConductFacts(
      BitSet randomised, @Nullable BlindingStatus[] blinding, Map<DoseBand, SilentTrials> silent) {
    this.randomised = randomised;
    this.blinding = blinding;
    this.silent = silent;
  }

  /** Takes some studies, by number, and the trials without results among them. */
  static ConductFacts of(EvidenceColumns columns, int[] studies, List<UnreportedTrial> unreported) {
    StudyFacts facts = columns.facts();
    @Nullable BlindingStatus[] blinding = new BlindingStatus[facts.samples()];
    BitSet randomisedSamples = new BitSet(facts.samples());
    for (int study : studies) {
      int sample = facts.sampleOf(study);
      if (facts.is(study, StudyFacts.RANDOMISED)) {
        randomisedSamples.set(sample);
      }
      BlindingStatus status = columns.furtherFacts().blinding(study);
      BlindingStatus known = blinding[sample];
      blinding[sample] = known == null || status.compareTo(known) < 0 ? status : known;
    }
    BitSet randomised = new BitSet(columns.studies().size());
    for (int study : studies) {
      if (facts.is(study, StudyFacts.RANDOMISED)
          || (facts.is(study, StudyFacts.SECONDARY)
              && randomisedSamples.get(facts.sampleOf(study)))) {
        randomised.set(study);
      }
    }
    return new ConductFacts(randomised, blinding, silent(columns, studies, unreported));
  }

  private static Map<DoseBand, SilentTrials> silent(
      EvidenceColumns columns, int[] studies, List<UnreportedTrial> unreported) {
    Map<String, StudyEvidence> byId = new HashMap<>();
    for (int study : studies) {
      if (columns.facts().is(study, StudyFacts.UNREPORTED)) {
        byId.put(columns.study(study).id(), columns.study(study));
      }
    }
    Map<DoseBand, List<UnreportedTrial>> silent = new EnumMap<>(DoseBand.class);
    for (UnreportedTrial trial : unreported) {
      StudyEvidence evidence = byId.get(trial.study());
      for (DoseBand band : DoseBand.values()) {
        if (evidence != null && isTrialAt(evidence, band)) {
          silent.computeIfAbsent(band, b -> new ArrayList<>()).add(trial);
        }
      }
    }
    Map<DoseBand, SilentTrials> counted = new EnumMap<>(DoseBand.class);
    silent.forEach((band, trials) -> counted.put(band, SilentTrials.of(trials)));
    return counted;
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
  public boolean isRandomised(int study) {
    return randomised.get(study);
  }

  /** Returns what any study of a sample reports of guessing. */
  public BlindingStatus blindingOf(int sample) {
    BlindingStatus known = blinding[sample];
    return known == null ? BlindingStatus.NOT_MEASURED : known;
  }

  /** Returns randomised trials of people at a band that are registered and silent. */
  public SilentTrials silentAt(DoseBand band) {
    return silent.getOrDefault(band, SilentTrials.NONE);
  }
}
