package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.page.Phrases;

/**
 * Which effects belong to which cluster (a sample of people, a study, a laboratory).
 *
 * @param members the positions of the effects of each cluster, clusters in order of appearance
 */
record Clusters(Map<String, List<Integer>> members) {

  /**
   * Sorts effects into clusters.
   *
   * @param labels the cluster of each effect: anything with a text form
   * @param effects how many effects there are
   * @throws IllegalArgumentException if there are not as many labels as effects
   */
  static Clusters of(List<?> labels, int effects) {
    if (labels.size() != effects) {
      throw new IllegalArgumentException(
          "each effect needs its cluster: "
              + Phrases.effects(effects)
              + ", "
              + Phrases.count(labels.size(), "cluster", "clusters"));
    }
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < effects; i++) {
      members.computeIfAbsent(String.valueOf(labels.get(i)), c -> new ArrayList<>()).add(i);
    }
    return new Clusters(members);
  }

  int size() {
    return members.size();
  }

  /** Returns the positions of the effects, cluster by cluster. */
  Iterable<List<Integer>> groups() {
    return members.values();
  }
}
