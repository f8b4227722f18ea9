package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.ComparisonKind;
import org.microdosing.evidence.model.CrossoverPeriod;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * One finding in its study, with what reading its figures needs: its groups, their sizes, and
 * whether the groups are different people.
 *
 * @param evidence the study
 * @param finding the finding
 * @param sampleDesign the design of the study that first reported these people
 * @param assumedCorrelation the correlation to assume where none is known
 */
record ComparedGroups(
    StudyEvidence evidence,
    Finding finding,
    Design sampleDesign,
    OptionalDouble assumedCorrelation) {

  Study study() {
    return evidence.study();
  }

  String label() {
    return evidence.shortName();
  }

  boolean comparesArms() {
    return finding.versus().kind() == ComparisonKind.ARM;
  }

  /** Tells whether one group is compared with itself at another time or on other days. */
  boolean comparesTimes() {
    return finding.versus().kind() == ComparisonKind.BASELINE
        || finding.versus().kind() == ComparisonKind.OTHER_DAYS;
  }

  /**
   * Tells whether what a source reports of two arms is about the same people under both, as far as
   * the record tells: it is not where the record limits it to the first period.
   */
  boolean isWithinPeople() {
    boolean crossover =
        study().design() == Design.RANDOMISED_CROSSOVER
            || sampleDesign == Design.RANDOMISED_CROSSOVER;
    return crossover && !isFirstPeriod();
  }

  private boolean isFirstPeriod() {
    return finding.period().equals(Optional.of(CrossoverPeriod.FIRST));
  }

  /**
   * Tells whether the finding tells of a control alone: nothing of what is studied was compared.
   */
  boolean isComparatorAlone() {
    Optional<Arm> arm = study().arm(finding.arm().id());
    return arm.isPresent()
        && arm.get().isControl()
        && (arm.get().exposures().isEmpty() || !comparesArms());
  }

  Optional<Group> armGroup() {
    return group(finding.arm());
  }

  Optional<Group> controlGroup() {
    Optional<String> control = finding.versus().arm();
    return control.isPresent() ? group(ArmRef.of(control.get())) : Optional.empty();
  }

  /** Returns the figures of an arm at the time of the finding. */
  private Optional<Group> group(ArmRef arm) {
    List<Group> groups = groups(arm);
    return groups.size() == 1 ? Optional.of(groups.get(0)) : atItsTime(groups);
  }

  /** Returns the figures before: those of the first time, where the arm has several. */
  Optional<Group> before() {
    List<Group> groups = armGroups();
    return groups.size() > 1 ? Optional.of(groups.get(0)) : Optional.empty();
  }

  /** Returns the figures after: those of the time of the finding, else of the last time. */
  Optional<Group> after() {
    List<Group> groups = armGroups();
    return groups.size() < 2
        ? Optional.empty()
        : Optional.of(
            atItsTime(groups.subList(1, groups.size())).orElse(groups.get(groups.size() - 1)));
  }

  private Optional<Group> atItsTime(List<Group> groups) {
    for (Group group : groups) {
      if (isAtItsTime(group)) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  private boolean isAtItsTime(Group group) {
    return group.timepoint().equals(finding.timepoint())
        || (group.timing().isPresent() && group.timing().equals(finding.timing()));
  }

  private List<Group> armGroups() {
    return groups(finding.arm());
  }

  private List<Group> groups(ArmRef arm) {
    List<Group> groups = new ArrayList<>();
    for (Group group : finding.groups()) {
      if (group.arm().equals(arm)) {
        groups.add(group);
      }
    }
    return groups;
  }

  /**
   * Returns the people of a group: as the finding gives them, else as the arm does. The arms of a
   * crossover hold everybody, so they say nothing about its first period.
   */
  OptionalInt size(Optional<Group> group, String arm) {
    if (group.isPresent() && group.get().n().isPresent()) {
      return group.get().n();
    }
    boolean crossover =
        study().design() == Design.RANDOMISED_CROSSOVER
            || sampleDesign == Design.RANDOMISED_CROSSOVER;
    return crossover
        ? OptionalInt.empty()
        : study().arm(arm).map(Arm::n).orElse(OptionalInt.empty());
  }

  OptionalInt armSize() {
    return size(armGroup(), finding.arm().id());
  }

  OptionalInt controlSize() {
    return finding.versus().arm().map(id -> size(controlGroup(), id)).orElse(OptionalInt.empty());
  }

  /** Returns the people measured under both conditions: the finding's, else the smaller arm's. */
  OptionalInt pairs() {
    if (finding.people().isPresent()) {
      return finding.people();
    }
    OptionalInt arm = rawSize(finding.arm().id());
    if (!comparesArms()) {
      return arm;
    }
    OptionalInt control = rawSize(finding.versus().arm().orElseThrow());
    return arm.isPresent() && control.isPresent()
        ? OptionalInt.of(Math.min(arm.getAsInt(), control.getAsInt()))
        : OptionalInt.empty();
  }

  private OptionalInt rawSize(String arm) {
    Optional<Group> group = finding.group(arm);
    return group.isPresent() && group.get().n().isPresent()
        ? group.get().n()
        : study().arm(arm).map(Arm::n).orElse(OptionalInt.empty());
  }

  /** Returns the correlation that the finding gives, else the one to assume. */
  OptionalDouble correlation() {
    return finding.prePostCorrelation().isPresent()
        ? finding.prePostCorrelation()
        : assumedCorrelation;
  }

  LeftOutFinding leftOut(LeftOutReason reason) {
    return leftOut(reason, "");
  }

  LeftOutFinding leftOut(LeftOutReason reason, String detail) {
    return new LeftOutFinding(finding, reason, detail);
  }
}
