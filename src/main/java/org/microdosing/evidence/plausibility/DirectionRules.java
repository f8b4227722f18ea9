package org.microdosing.evidence.plausibility;

import java.util.Optional;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.HigherIs;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.RelationKind;

/** Directions against the figures of their groups. */
final class DirectionRules implements FindingRule {

  @Override
  public void check(CheckedStudy checked, Finding finding, FindingLog log) {
    if (finding.relation() != RelationKind.COMPARISON) {
      return;
    }
    Optional<Rise> rise = rise(finding);
    if (rise.isEmpty() || rise.get().by() == 0) {
      return;
    }
    int sign = rise.get().by() > 0 ? 1 : -1;
    HigherIs meaning = meaning(finding);
    int better = meaning == HigherIs.BETTER ? sign : meaning == HigherIs.WORSE ? -sign : 0;
    finding
        .direction()
        .filter(direction -> contradicts(direction, sign, better))
        .ifPresent(
            direction ->
                log.warn(
                    PlausibilityRule.DIRECTION_AGAINST_FIGURES,
                    "/direction",
                    "called " + direction.label() + ", but " + rise.get().words()));
    finding
        .estimateFavours()
        .filter(side -> side != FavouredSide.NEITHER)
        .filter(side -> (side == FavouredSide.ARM ? -1 : 1) * better > 0)
        .ifPresent(
            side ->
                log.warn(
                    PlausibilityRule.DIRECTION_AGAINST_FIGURES,
                    "/estimateFavours",
                    "said to favour " + side.label() + ", but " + rise.get().words()));
  }

  private static boolean contradicts(Direction direction, int sign, int better) {
    return switch (direction) {
      case IMPROVED -> better < 0;
      case WORSENED -> better > 0;
      case INCREASED -> sign < 0;
      case DECREASED -> sign > 0;
      default -> false;
    };
  }

  /** What a higher figure means: as the record says, else as the outcome does. */
  private static HigherIs meaning(Finding finding) {
    if (finding.measurement().isPresent()) {
      return finding.measurement().map(Measurement::higherIs).get();
    }
    return switch (finding.outcome().scale()) {
      case STRENGTH -> HigherIs.BETTER;
      case SEVERITY -> HigherIs.WORSE;
      case NEITHER -> HigherIs.NEITHER;
    };
  }

  /** How much higher the arm is, and that in words. */
  private record Rise(double by, String words) {}

  private static Optional<Rise> rise(Finding finding) {
    Optional<ArmPair> pair = ArmPair.in(finding);
    if (pair.isPresent() && pair.get().hasMeans()) {
      double difference = pair.get().meanDifference();
      boolean rounded = Math.abs(difference) <= pair.get().rounding();
      return Optional.of(
          new Rise(
              rounded ? 0 : difference,
              "the means are "
                  + Numbers.plain(pair.get().arm().mean().orElseThrow())
                  + " and "
                  + Numbers.plain(pair.get().versus().mean().orElseThrow())));
    }
    if (pair.isPresent() && pair.get().hasProportions()) {
      return Optional.of(
          new Rise(
              pair.get().shareDifference(),
              "the counts are "
                  + pair.get().arm().counts().orElseThrow()
                  + " and "
                  + pair.get().versus().counts().orElseThrow()));
    }
    return sinceBaseline(finding);
  }

  private static Optional<Rise> sinceBaseline(Finding finding) {
    if (finding.versus().arm().isPresent()
        || finding.groups().size() != 1
        || finding.groups().get(0).mean().isEmpty()) {
      return Optional.empty();
    }
    Group group = finding.groups().get(0);
    double mean = group.mean().getAsDouble();
    return group
        .baseline()
        .filter(b -> b.mean().isPresent())
        .map(
            b ->
                new Rise(
                    mean - b.mean().getAsDouble(),
                    "the mean goes from "
                        + Numbers.plain(b.mean().getAsDouble())
                        + " to "
                        + Numbers.plain(mean)));
  }
}
