package org.microdosing.evidence.query;

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

/** Collects the shares of people with an event by arm, each arm once. */
final class ArmProportions {

  private ArmProportions() {}

  static List<ArmProportion> of(FindingQuery query) {
    List<ArmProportion> all = new ArrayList<>();
    for (Study study : query.studies()) {
      Map<Integer, ArmProportion> byArm = new TreeMap<>();
      if (study.design() != Design.RANDOMISED_CROSSOVER) {
        study.findings().stream()
            .filter(f -> f.poolable() && query.find(f.id()).isPresent())
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
