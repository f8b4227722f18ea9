package org.microdosing.evidence.plausibility;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.Study;

/** Numbers of people: no part holds more than the whole. */
final class PeopleRules implements StudyRule {

  /** Arms may leave out who dropped out before, but not most of a study. */
  private static final double LEAST_IN_ARMS = 0.3;

  @Override
  public void check(CheckedStudy checked, WarningLog log) {
    Study study = checked.study();
    OptionalInt people = checked.people();
    for (int i = 0; i < study.arms().size(); i++) {
      Arm arm = study.arms().get(i);
      if (arm.n().isPresent() && people.isPresent() && arm.n().getAsInt() > people.getAsInt()) {
        log.warn(
            PlausibilityRule.PEOPLE_BEYOND_STUDY,
            arm.id(),
            "/arms/" + i + "/n",
            arm.n().getAsInt() + " people in a study of " + people.getAsInt());
      }
    }
    checkSum(study, people, log);
    checked
        .findingIndices()
        .forEach(
            i -> {
              Finding finding = study.findings().get(i);
              checkFinding(finding, people, new FindingLog(log, finding.id(), i));
              for (int g = 0; g < finding.groups().size(); g++) {
                Group group = finding.groups().get(g);
                checkGroup(study, finding, group, people, new FindingLog(log, finding.id(), i), g);
              }
            });
  }

  private static void checkSum(Study study, OptionalInt people, WarningLog log) {
    List<Arm> single = study.arms().stream().filter(arm -> arm.members().isEmpty()).toList();
    if (study.design() != Design.RANDOMISED_PARALLEL
        || people.isEmpty()
        || single.size() < 2
        || single.stream().anyMatch(arm -> arm.n().isEmpty())) {
      return;
    }
    long sum = single.stream().mapToLong(arm -> arm.n().getAsInt()).sum();
    if (sum > people.getAsInt() || sum < LEAST_IN_ARMS * people.getAsInt()) {
      log.warn(
          PlausibilityRule.ARMS_AGAINST_STUDY,
          "/participants",
          "the arms hold " + sum + " people, the study " + people.getAsInt());
    }
  }

  private static void checkFinding(Finding finding, OptionalInt people, FindingLog log) {
    beyond(finding.people(), people, "/people", log);
    beyond(finding.compared(), people, "/compared", log);
  }

  private static void beyond(OptionalInt some, OptionalInt people, String place, FindingLog log) {
    if (some.isPresent() && people.isPresent() && some.getAsInt() > people.getAsInt()) {
      log.warn(
          PlausibilityRule.PEOPLE_BEYOND_STUDY,
          place,
          some.getAsInt() + " people in a study of " + people.getAsInt());
    }
  }

  private static void checkGroup(
      Study study, Finding finding, Group group, OptionalInt people, FindingLog log, int index) {
    String place = "/groups/" + index;
    beyond(group.n(), people, place + "/n", log);
    group.baseline().ifPresent(b -> beyond(b.n(), people, place + "/baseline/n", log));
    OptionalInt arm = study.arm(group.arm().id()).map(Arm::n).orElse(OptionalInt.empty());
    boolean withinStudy = people.isEmpty() || group.n().orElse(0) <= people.getAsInt();
    if (group.n().isPresent()
        && arm.isPresent()
        && group.n().getAsInt() > arm.getAsInt()
        && withinStudy) {
      log.warn(
          PlausibilityRule.PEOPLE_BEYOND_ARM,
          place + "/n",
          group.n().getAsInt() + " people in an arm of " + arm.getAsInt());
    }
    if (!countsPeople(finding) || group.total().isEmpty()) {
      return;
    }
    double total = group.total().getAsDouble();
    double most = arm.isPresent() ? arm.getAsInt() : people.orElse(Integer.MAX_VALUE);
    if (total > most) {
      log.warn(
          PlausibilityRule.PEOPLE_BEYOND_ARM,
          place + "/total",
          "a total of "
              + Numbers.plain(total)
              + (arm.isPresent() ? " in an arm of " : " in a study of ")
              + Numbers.plain(most));
    }
  }

  private static boolean countsPeople(Finding finding) {
    return finding.countUnit().equals(Optional.empty())
        || finding.countUnit().equals(Optional.of(CountUnit.PEOPLE));
  }
}
