package org.microdosing.evidence.table;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * How studies and samples were conducted, whatever a question selects of them: whether people were
 * assigned at random, and whether blinding held. Every study of a sample is read, so that a
 * question about one finding and a page about a substance say the same of a sample.
 */
public final class ConductFacts {

  private final BitSet randomised;
  private final @Nullable BlindingStatus[] blinding;

  private ConductFacts(BitSet randomised, @Nullable BlindingStatus[] blinding) {
    this.randomised = randomised;
    this.blinding = blinding;
  }

  static ConductFacts of(
      List<StudyEvidence> studies, StudyFacts facts, StudyBackground furtherFacts) {
    @Nullable BlindingStatus[] blinding = new BlindingStatus[facts.samples()];
    BitSet randomisedSamples = new BitSet(facts.samples());
    for (int study = 0; study < studies.size(); study++) {
      int sample = facts.sampleOf(study);
      if (facts.is(study, StudyFacts.RANDOMISED)) {
        randomisedSamples.set(sample);
      }
      if (!facts.is(study, StudyFacts.UNREPORTED)) {
        BlindingStatus status = furtherFacts.blinding(study);
        BlindingStatus known = blinding[sample];
        blinding[sample] = known == null ? status : known.and(status);
      }
    }
    BitSet randomised = new BitSet(studies.size());
    for (int study = 0; study < studies.size(); study++) {
      if (facts.is(study, StudyFacts.RANDOMISED)
          || (facts.is(study, StudyFacts.SECONDARY)
              && randomisedSamples.get(facts.sampleOf(study)))) {
        randomised.set(study);
      }
    }
    return new ConductFacts(randomised, blinding);
  }

  /** Tells whether a study is randomised; a new analysis of a randomised sample is. */
  public boolean isRandomised(int study) {
    return randomised.get(study);
  }

  /** Returns what any study of a sample reports of guessing. */
  public BlindingStatus blindingOf(int sample) {
    BlindingStatus known = blinding[sample];
    return known == null ? BlindingStatus.NOT_READ : known;
  }
}
