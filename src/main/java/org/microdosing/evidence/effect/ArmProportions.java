package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * Collects the shares of people with an event by arm, each arm once.
 *
 * @since 0.2
 */
public final class ArmProportions {

  private ArmProportions() {}

  /**
   * Returns the shares of people with an event by arm, each arm once.
   *
   * @param evidence the studies with the findings to read
   * @return one share for each arm of parallel groups, in the order of studies and arms
   * @throws NotPoolableException if findings give different figures of one arm
   */
  public static List<ArmProportion> of(List<StudyEvidence> evidence) {
    List<ArmProportion> all = new ArrayList<>();
    for (StudyEvidence some : evidence) {
      Study study = some.study();
      Map<Integer, ArmProportion> byArm = new TreeMap<>();
      if (study.design() != Design.RANDOMISED_CROSSOVER) {
        some.findings().stream()
            .filter(Finding::poolable)
            .filter(Finding::countsPeople)
            .forEach(f -> f.groups().forEach(g -> add(study, f, g, byArm)));
      }
      all.addAll(byArm.values());
    }
    return List.copyOf(all);
  }

  private static void add(
      Study study, Finding finding, Group group, Map<Integer, ArmProportion> byArm) {
    Optional<Arm> arm = study.arm(group.arm().id());
    if (arm.isEmpty() || !group.hasProportion()) {
      return;
    }
    double events = group.events().orElseThrow();
    double total = group.total().orElseThrow();
    if (events != Math.rint(events) || total != Math.rint(total)) {
      return;
    }
    ArmProportion share = new ArmProportion(study, arm.get(), finding, (int) events, (int) total);
    ArmProportion known = byArm.putIfAbsent(study.arms().indexOf(arm.get()), share);
    if (known != null && (known.events() != share.events() || known.total() != share.total())) {
      throw new NotPoolableException(
          "the findings give different shares of one arm; narrow the query to one event and time",
          List.of(describe(known) + " and " + describe(share)));
    }
  }

  private static String describe(ArmProportion share) {
    return share.finding().id()
        + " ("
        + share.finding().measure()
        + ") has "
        + share.events()
        + " of "
        + share.total()
        + " in "
        + share.arm().id();
  }
}
