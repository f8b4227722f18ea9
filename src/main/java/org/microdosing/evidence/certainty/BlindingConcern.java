package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.microdosing.evidence.certainty.BodyOfEvidence.Share;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.table.StudyFacts;

/** Whether blinding held, told apart by what is known: broken, unclear, not reported, not read. */
final class BlindingConcern {

  private BlindingConcern() {}

  /**
   * Tells whether it matters to a body: to randomised evidence, but for measurements of body and
   * brain, which no expectation makes.
   */
  static boolean isHeldAgainst(BodyOfEvidence body) {
    return switch (body.basis()) {
      case RANDOMISED_PLACEBO, RANDOMISED_OTHER -> body.outcome().family() != OutcomeFamily.BIOLOGY;
      case NOT_RANDOMISED, UNCONTROLLED, ANIMALS, NONE -> false;
    };
  }

  /** Tells whether nothing shows that the blinding of a sample held. */
  static boolean isInDoubt(BodySample sample) {
    return isFailed(sample) || sample.blinding() != BlindingStatus.HELD;
  }

  /** Tells whether blinding was broken, or nobody was blinded. */
  static boolean isFailed(BodySample sample) {
    return !sample.hasStudy(StudyFacts.BLINDED) || sample.blinding() == BlindingStatus.BROKEN;
  }

  private static Predicate<BodySample> isOnly(BlindingStatus status) {
    return sample -> !isFailed(sample) && sample.blinding() == status;
  }

  /** Returns what is known of the samples whose blinding is in doubt. */
  static String words(BodyOfEvidence body) {
    List<String> parts = new ArrayList<>();
    add(parts, "blinding was broken or absent for ", body, BlindingConcern::isFailed);
    add(parts, "whether blinding held is unclear for ", body, isOnly(BlindingStatus.UNCLEAR));
    add(
        parts,
        "whether blinding held is not reported for ",
        body,
        isOnly(BlindingStatus.NOT_MEASURED));
    add(parts, "whether blinding held was not read for ", body, isOnly(BlindingStatus.NOT_READ));
    return String.join(", ", parts);
  }

  private static void add(
      List<String> parts, String what, BodyOfEvidence body, Predicate<BodySample> some) {
    Share share = body.share(some);
    if (share.isAny()) {
      parts.add(what + share);
    }
  }
}
