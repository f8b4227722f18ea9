package org.microdosing.evidence;

import java.util.List;
import java.util.NoSuchElementException;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Vocabulary;
import org.microdosing.evidence.query.SubstanceNames;

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

  /** Returns a substance that data knows. */
  static Substance substance(EvidenceData data, String id) {
    for (Substance substance : of(data).substances()) {
      if (substance.id().equals(id)) {
        return substance;
      }
    }
    throw new NoSuchElementException(id);
  }

  /** Returns the substances that a question is about: those it names, or all of some data. */
  static List<Substance> asked(Question question, SubstanceNames names, EvidenceData data) {
    if (question.substances().isEmpty()) {
      return data.substances();
    }
    return names.ids(question.substances()).stream().map(id -> substance(data, id)).toList();
  }
}
