package org.microdosing.evidence.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
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

  /**
   * Counts the people of several findings of one study together, each once: doses of a trial of
   * several arms share their control, and no more.
   *
   * @param study the study
   * @param findings some of its findings
   * @return all arms that any of them compares, where the sizes of these are known and they hold
   *     different people; else the most that one of them compares; empty if no number is known
   * @since 0.2
   */
  public static Optional<PeopleCompared> of(Study study, List<Finding> findings) {
    Optional<PeopleCompared> most = Optional.empty();
    int largest = -1;
    Set<String> arms = new TreeSet<>();
    Set<String> wholeArms = new TreeSet<>();
    int armsOfOne = 0;
    boolean areKnown = study.design() != Design.RANDOMISED_CROSSOVER;
    for (Finding finding : findings) {
      Optional<PeopleCompared> own = of(study, finding);
      if (own.isPresent() && own.get().people() > largest) {
        most = own;
        largest = own.get().people();
      }
      Set<String> ofFinding = new TreeSet<>();
      areKnown &= addArms(ofFinding, study, finding);
      arms.addAll(ofFinding);
      armsOfOne = Math.max(armsOfOne, ofFinding.size());
      // A finding may compare fewer than its arms hold.
      if (own.isPresent()
          && !own.get().atMost()
          && own.get().people() >= size(study, ofFinding).orElse(0)) {
        wholeArms.addAll(ofFinding);
      }
    }
    if (most.isEmpty() || !areKnown || arms.size() == armsOfOne) {
      return most;
    }
    int all = size(study, arms).orElse(0);
    return all > largest
        ? Optional.of(new PeopleCompared(all, !wholeArms.containsAll(arms)))
        : most;
  }

  /** Adds the arms that a finding compares, those of a pooled arm; false if one is not known. */
  private static boolean addArms(Set<String> arms, Study study, Finding finding) {
    boolean areKnown = addArm(arms, study, finding.arm().id());
    Optional<String> other = finding.versus().arm();
    return areKnown && (other.isEmpty() || addArm(arms, study, other.get()));
  }

  private static boolean addArm(Set<String> arms, Study study, String id) {
    Optional<Arm> arm = study.arm(id);
    if (arm.isEmpty()) {
      return false;
    }
    if (arm.get().members().isEmpty()) {
      arms.add(id);
    } else {
      arms.addAll(arm.get().members());
    }
    return true;
  }

  /** Adds up arms, which hold different people in all but crossovers; no more than the study. */
  private static OptionalInt size(Study study, Set<String> arms) {
    int sum = 0;
    for (String id : arms) {
      OptionalInt own = study.arm(id).map(Arm::n).orElse(OptionalInt.empty());
      if (own.isEmpty()) {
        return OptionalInt.empty();
      }
      sum += own.getAsInt();
    }
    OptionalInt counted = study.participants().counted();
    return OptionalInt.of(counted.isPresent() ? Math.min(sum, counted.getAsInt()) : sum);
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
