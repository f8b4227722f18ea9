package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.page.Phrases;

/**
 * The step for inconsistency: do the samples point one way (Murad and others 2017, Evid Based Med
 * 22, 85-87, on evidence without a pooled estimate)?
 *
 * <p>A level is lost if fewer than 70 percent of the samples share a direction, and two if some
 * improved while others worsened and no direction has half of the samples. One sample cannot be
 * inconsistent with another, whatever its own findings say. Samples whose direction was not read
 * neither agree nor disagree.
 */
final class Inconsistency {

  private static final int CLEAR_MAJORITY_PERCENT = 70;

  private Inconsistency() {}

  static CertaintyStep judge(BodyOfEvidence body) {
    List<BodySample> read = new ArrayList<>();
    for (BodySample sample : body.samples()) {
      if (sample.isDirectionRead()) {
        read.add(sample);
      }
    }
    int notRead = body.samples().size() - read.size();
    String rest =
        notRead == 0 ? "" : "; the direction of " + Phrases.samples(notRead) + " was not read";
    if (read.size() < 2) {
      return step(0, read.isEmpty() ? "no direction was read" : alone(read.get(0)) + rest);
    }
    Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
    int most = 0;
    for (BodySample sample : read) {
      if (sample.direction() != Direction.MIXED) {
        int alike = counts.getOrDefault(sample.direction(), 0) + 1;
        counts.put(sample.direction(), alike);
        most = Math.max(most, alike);
      }
    }
    int samples = read.size();
    String share =
        most > 1
            ? most + " of " + Phrases.samples(samples) + " share a direction"
            : "no two of " + Phrases.samples(samples) + " share a direction";
    if (100L * most >= (long) CLEAR_MAJORITY_PERCENT * samples) {
      return step(0, share + rest);
    }
    boolean opposed =
        counts.containsKey(Direction.IMPROVED) && counts.containsKey(Direction.WORSENED);
    return opposed && 2 * most < samples
        ? step(-2, share + "; some improved, some worsened" + rest)
        : step(-1, share + rest);
  }

  private static String alone(BodySample sample) {
    return sample.direction() == Direction.MIXED
        ? "one sample only, so there is nothing to compare; its own findings conflict"
        : "one sample only, so there is nothing to compare";
  }

  private static CertaintyStep step(int change, String reason) {
    return CertaintyStep.of(CertaintyDomain.INCONSISTENCY, change, reason);
  }
}
