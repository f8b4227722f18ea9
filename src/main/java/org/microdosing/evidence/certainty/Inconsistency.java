package org.microdosing.evidence.certainty;

import java.util.EnumMap;
import java.util.Map;
import org.microdosing.evidence.model.Direction;

/**
 * The step for inconsistency: do the samples point one way (Murad and others 2017, Evid Based Med
 * 22, 85-87, on evidence without a pooled estimate)?
 *
 * <p>A level is lost if fewer than 70 percent of the samples share a direction, and two if some
 * improved while others worsened and no direction has half of the samples. One sample cannot be
 * inconsistent with another; it loses a level if its own findings conflict.
 */
final class Inconsistency {

  private static final int CLEAR_MAJORITY_PERCENT = 70;

  private Inconsistency() {}

  static CertaintyStep judge(BodyOfEvidence body) {
    int samples = body.sampleCount();
    Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
    for (SamplesAlike alike : body.samples()) {
      if (alike.direction() != Direction.MIXED) {
        counts.merge(alike.direction(), alike.count(), Integer::sum);
      }
    }
    if (samples == 1) {
      return counts.isEmpty()
          ? CertaintyStep.of(
              CertaintyDomain.INCONSISTENCY, -1, "the findings of the only sample conflict")
          : CertaintyStep.of(
              CertaintyDomain.INCONSISTENCY, 0, "one sample only, so there is nothing to compare");
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    String share =
        most > 1
            ? most + " of " + samples + " samples share a direction"
            : "no two of " + samples + " samples share a direction";
    if (100L * most >= (long) CLEAR_MAJORITY_PERCENT * samples) {
      return CertaintyStep.of(CertaintyDomain.INCONSISTENCY, 0, share);
    }
    boolean opposed =
        counts.containsKey(Direction.IMPROVED) && counts.containsKey(Direction.WORSENED);
    if (opposed && 2 * most < samples) {
      return CertaintyStep.of(
          CertaintyDomain.INCONSISTENCY, -2, share + "; some improved, some worsened");
    }
    return CertaintyStep.of(CertaintyDomain.INCONSISTENCY, -1, share);
  }
}
