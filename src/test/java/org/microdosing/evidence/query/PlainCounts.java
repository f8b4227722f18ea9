package org.microdosing.evidence.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.model.Study;

/** What an index counts, counted by plain loops over records. */
final class PlainCounts {

  private PlainCounts() {}

  /** Counts people, each sample by the largest of the given studies that report on it. */
  static int people(Collection<Study> studies, Function<String, Study> byId) {
    Map<String, Integer> most = new HashMap<>();
    for (Study study : studies) {
      if (study.population().species() == Species.HUMAN) {
        Study first = study;
        while (first.sampleOf().isPresent()) {
          first = byId.apply(first.sampleOf().get());
        }
        most.merge(first.id(), study.participants().counted().orElse(0), Math::max);
      }
    }
    return most.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Counts what findings vote, one by one. */
  static DirectionCounts directions(Collection<Finding> findings) {
    return DirectionCounts.of(findings);
  }
}
