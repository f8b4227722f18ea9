package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.Arm;

/**
 * Deals with arms that share the control of a chosen effect (Cochrane Handbook, section 23.3.4):
 * combines them with it, or splits the control among them.
 */
final class SharedArms {

  private final SharedControl rule;
  private final boolean anyBand;

  SharedArms(SharedControl rule, boolean anyBand) {
    this.rule = rule;
    this.anyBand = anyBand;
  }

  /**
   * What became of the arms.
   *
   * @param used the effects to keep: one, or one for each arm if the control was split
   * @param apart what shares the control and could not be used
   */
  record Result(List<Candidate> used, List<Candidate> apart) {
    /** Returns the label of an effect: the study, with the arm where there are several. */
    String label(Candidate candidate) {
      String study = candidate.evidence().shortName();
      return used.size() == 1
          ? study
          : study
              + ", "
              + candidate
                  .study()
                  .arm(candidate.finding().arm().id())
                  .map(Arm::label)
                  .orElse(candidate.finding().arm().id());
    }
  }

  Result of(Candidate chosen, List<Candidate> sample) {
    List<Candidate> siblings = siblings(chosen, sample);
    return rule == SharedControl.SPLIT ? split(chosen, siblings) : combined(chosen, siblings);
  }

  private List<Candidate> siblings(Candidate chosen, List<Candidate> sample) {
    Set<String> arms = new HashSet<>();
    List<Candidate> siblings = new ArrayList<>();
    for (Candidate other : sample) {
      boolean band = anyBand || rule == SharedControl.SPLIT || other.band() == chosen.band();
      if (band
          && other.sharesControlWith(chosen)
          && !other.finding().arm().isAll()
          && !other.disagreesWith(chosen)
          && arms.add(other.finding().arm().id())) {
        siblings.add(other);
      }
    }
    return siblings;
  }

  private static Result combined(Candidate chosen, List<Candidate> siblings) {
    Candidate all = chosen;
    List<Candidate> apart = new ArrayList<>();
    for (Candidate sibling : siblings) {
      Optional<Candidate> both = all.combinedWith(sibling);
      if (both.isPresent()) {
        all = both.get();
      } else {
        apart.add(sibling);
      }
    }
    return new Result(List.of(all), apart);
  }

  private static Result split(Candidate chosen, List<Candidate> siblings) {
    List<Candidate> arms = new ArrayList<>();
    arms.add(chosen);
    arms.addAll(siblings);
    List<Candidate> parts = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      arms.get(i).withControlPart(i, arms.size()).ifPresent(parts::add);
    }
    return parts.size() < arms.size() || arms.size() == 1
        ? new Result(List.of(chosen), siblings)
        : new Result(parts, List.of());
  }
}
