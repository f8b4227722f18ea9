package org.microdosing.evidence.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.page.Phrases;

/**
 * How many people a finding compares, which can be fewer than a study enrolled.
 *
 * @param people the people, each once
 * @param atMost whether the number is only known to be no larger: that of the whole study, of the
 *     whole arms of a subgroup, or of people who may have taken part in another study as well
 * @since 0.2
 */
public record PeopleCompared(int people, boolean atMost) {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public PeopleCompared {
    if (people < 0) {
      throw new IllegalArgumentException("a number of people cannot be negative: " + people);
    }
  }

  /**
   * Counts the people of a finding: as the record gives them, else those of the arms compared, else
   * those of the study. Arms of a crossover hold the same people, so no number exceeds that of the
   * study.
   *
   * @param study the study
   * @param finding one of its findings
   * @return empty for animals, and if no number is known
   */
  public static Optional<PeopleCompared> of(Study study, Finding finding) {
    if (!study.isHuman()) {
      return Optional.empty();
    }
    if (finding.compared().isPresent()) {
      return known(finding.compared().getAsInt());
    }
    if (finding.people().isPresent()) {
      return known(finding.people().getAsInt());
    }
    OptionalInt counted = study.participants().counted();
    OptionalInt arms = ofArms(study, finding);
    if (arms.isPresent()) {
      int people =
          counted.isPresent() ? Math.min(arms.getAsInt(), counted.getAsInt()) : arms.getAsInt();
      return Optional.of(new PeopleCompared(people, finding.subgroup()));
    }
    boolean whole =
        finding.arm().isAll()
            || study.arms().size() == 1
            || (study.arms().size() == 2 && finding.versus().arm().isPresent());
    return counted.isPresent()
        ? Optional.of(new PeopleCompared(counted.getAsInt(), !whole || finding.subgroup()))
        : Optional.empty();
  }

  private static Optional<PeopleCompared> known(int people) {
    return Optional.of(new PeopleCompared(people, false));
  }

  /** Adds up the two arms of a comparison; a comparison within an arm has the people of the arm. */
  private static OptionalInt ofArms(Study study, Finding finding) {
    OptionalInt own = size(study, finding, finding.arm());
    if (own.isEmpty() || finding.versus().kind() != ComparisonKind.ARM) {
      return own;
    }
    OptionalInt other = size(study, finding, ArmRef.of(finding.versus().arm().orElseThrow()));
    if (other.isEmpty()) {
      return OptionalInt.empty();
    }
    return study.design() == Design.RANDOMISED_CROSSOVER
        ? OptionalInt.of(Math.max(own.getAsInt(), other.getAsInt()))
        : OptionalInt.of(own.getAsInt() + other.getAsInt());
  }

  private static OptionalInt size(Study study, Finding finding, ArmRef arm) {
    int most = -1;
    for (Group group : finding.groups()) {
      if (group.arm().equals(arm)) {
        if (group.n().isPresent()) {
          most = Math.max(most, group.n().getAsInt());
        } else if (group.hasProportion() && finding.countsPeople()) {
          most = Math.max(most, (int) Math.rint(group.total().orElse(0)));
        }
      }
    }
    return most > 0 ? OptionalInt.of(most) : size(study, arm);
  }

  /** Returns the size of an arm; a pooled arm has the people of its members. */
  private static OptionalInt size(Study study, ArmRef ref) {
    Optional<Arm> arm = study.arm(ref.id());
    if (arm.isEmpty() || arm.get().n().isPresent()) {
      return arm.isEmpty() ? OptionalInt.empty() : arm.get().n();
    }
    List<String> members = arm.get().members();
    int sum = 0;
    for (String member : members) {
      OptionalInt n = study.arm(member).map(Arm::n).orElse(OptionalInt.empty());
      if (n.isEmpty()) {
        return OptionalInt.empty();
      }
      sum += n.getAsInt();
    }
    return members.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sum);
  }

  /**
   * Returns the people in words.
   *
   * @return for example {@code 95 people} or {@code at most 1 person}
   */
  public String inWords() {
    return (atMost ? "at most " : "") + Phrases.people(people);
  }

  /** Returns the number, for example {@code 95} or {@code at most 75}. */
  @Override
  public String toString() {
    return atMost ? "at most " + people : Integer.toString(people);
  }
}
