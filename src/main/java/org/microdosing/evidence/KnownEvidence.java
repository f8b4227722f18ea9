package org.microdosing.evidence;

import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.model.Vocabulary;

/** What studies of some data may speak of: substances, what surrounds them, and words. */
final class KnownEvidence {

  private KnownEvidence() {}

  /** Data without substances of its own speaks of the bundled ones, in words of both. */
  static EvidenceData of(EvidenceData data) {
    if (!data.substances().isEmpty()) {
      return data;
    }
    EvidenceData bundled = EvidenceLoader.bundled();
    Vocabulary own = data.context().vocabulary();
    return own.equals(Vocabulary.EMPTY) ? bundled : with(bundled, own);
  }

  private static EvidenceData with(EvidenceData bundled, Vocabulary own) {
    return new EvidenceData(
        bundled.origin(),
        bundled.substances(),
        bundled.studies(),
        bundled.context().with(bundled.context().vocabulary().plus(own)),
        bundled.version());
  }
}
