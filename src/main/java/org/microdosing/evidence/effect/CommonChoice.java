package org.microdosing.evidence.effect;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Chooses one property for each sample so that as many samples as possible agree on it: the
 * property that most samples have is taken for all of these, then the one that most of the rest
 * have, and so on.
 *
 * <p>What is chosen cannot lose support by taking away what was not chosen, so findings that are
 * left out have no say in the result.
 */
final class CommonChoice {

  private CommonChoice() {}

  /** Returns a preference that leaves every tie as it is. */
  static <K> Comparator<K> noPreference() {
    return Comparator.comparing(key -> 0);
  }

  /**
   * Returns the property chosen for each sample.
   *
   * @param samples the candidates of each sample, none of them empty
   * @param property what to agree on
   * @param preference which of two properties to take if as many samples have both: the smaller;
   *     then the smaller by natural order
   */
  static <K extends Comparable<? super K>> Map<String, K> choose(
      Map<String, List<Candidate>> samples,
      Function<Candidate, K> property,
      Comparator<? super K> preference) {
    Map<String, K> chosen = new HashMap<>();
    Map<String, List<Candidate>> open = new LinkedHashMap<>(samples);
    while (!open.isEmpty()) {
      K best = best(open.values(), property, preference);
      open.entrySet()
          .removeIf(
              sample -> {
                boolean has =
                    sample.getValue().stream().anyMatch(c -> property.apply(c).equals(best));
                if (has) {
                  chosen.put(sample.getKey(), best);
                }
                return has;
              });
    }
    return chosen;
  }

  private static <K extends Comparable<? super K>> K best(
      Collection<List<Candidate>> samples,
      Function<Candidate, K> property,
      Comparator<? super K> preference) {
    // How many people a property was measured in does not count: findings that are left out in
    // the end would have a say in it.
    Map<K, Integer> support = new TreeMap<>();
    for (List<Candidate> sample : samples) {
      sample.stream().map(property).distinct().forEach(key -> support.merge(key, 1, Integer::sum));
    }
    Comparator<Map.Entry<K, Integer>> most =
        Comparator.comparing((Map.Entry<K, Integer> e) -> -e.getValue())
            .thenComparing(Map.Entry::getKey, preference)
            .thenComparing(Map.Entry::getKey);
    return support.entrySet().stream().min(most).orElseThrow().getKey();
  }
}
