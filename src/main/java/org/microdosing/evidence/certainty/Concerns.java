package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.microdosing.evidence.certainty.BodyOfEvidence.Share;

/**
 * The concerns of one domain about a body of evidence, added up over people.
 *
 * <p>Each concern that applies to samples with more than half of the people costs a level. Where no
 * single one does, one level is lost if together they apply to more than half: who joins two small
 * bodies with different flaws has not mended either (most information decides: Cochrane Handbook,
 * section 14.2.2). Mutable while concerns are added.
 */
final class Concerns {

  private record Concern(String reason, Predicate<BodySample> applies, Share share) {}

  private final BodyOfEvidence body;
  private final List<Concern> concerns = new ArrayList<>();

  Concerns(BodyOfEvidence body) {
    this.body = body;
  }

  /** Adds a concern about the samples that it applies to, if there are any. */
  void add(String what, Predicate<BodySample> applies) {
    Share share = body.share(applies);
    if (share.isAny()) {
      concerns.add(new Concern(what + " for " + share, applies, share));
    }
  }

  /** Adds a concern whose reason tells already how many it applies to. */
  void addInWords(String reason, Predicate<BodySample> applies) {
    Share share = body.share(applies);
    if (share.isAny()) {
      concerns.add(new Concern(reason, applies, share));
    }
  }

  private boolean isAny(BodySample sample) {
    return applies(concerns, sample);
  }

  private static boolean applies(List<Concern> some, BodySample sample) {
    for (Concern concern : some) {
      if (concern.applies().test(sample)) {
        return true;
      }
    }
    return false;
  }

  private List<Concern> ofMost() {
    List<Concern> most = new ArrayList<>();
    for (Concern concern : concerns) {
      if (concern.share().isMost()) {
        most.add(concern);
      }
    }
    return most;
  }

  private boolean isTogether() {
    return ofMost().isEmpty() && body.share(this::isAny).isMost();
  }

  /** Returns how many levels the concerns cost. */
  int levels() {
    return isTogether() ? 1 : ofMost().size();
  }

  /** Returns those that cost levels, each with the people that it applies to. */
  List<String> reasons() {
    return isTogether()
        ? List.of(
            String.join("; ", reasons(concerns))
                + "; "
                + (concerns.size() == 2 ? "one or the other" : "one or more of these")
                + " for "
                + body.share(this::isAny))
        : reasons(ofMost());
  }

  private static List<String> reasons(List<Concern> some) {
    List<String> reasons = new ArrayList<>();
    for (Concern concern : some) {
      reasons.add(concern.reason());
    }
    return reasons;
  }

  /** Returns the ids of the studies that the concerns which cost levels apply to. */
  List<String> studies() {
    if (isTogether()) {
      return body.studies(this::isAny);
    }
    List<Concern> most = ofMost();
    return body.studies(sample -> applies(most, sample));
  }
}
