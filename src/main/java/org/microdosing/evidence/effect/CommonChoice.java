package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses one property for each sample so that as many samples as possible agree on it: the
 * property that most samples have is taken for all of these, then the one that most of the rest
 * have, and so on.
 *
 * <p>Where as many samples have one as another, the given preference decides, then the instrument
 * with the smallest rank, then the place in the library; never the alphabet. How many people a
 * property was measured in does not count: findings that are left out in the end would have a say
 * in it.
 *
 * @param <K> the type of the property
 */
final class CommonChoice<K> {

  private static final Comparator<Candidate> STANDS_FOR_ITS_SAMPLE =
      Comparator.comparing((Candidate c) -> !c.isPrimary())
          .thenComparing(c -> !c.basis().isFromGroups())
          .thenComparing(c -> -c.figures().people())
          .thenComparing(c -> -c.days().orElse(Double.NEGATIVE_INFINITY));

  private final Function<Candidate, K> property;
  private final Comparator<? super K> preference;
  private final Optional<String> preferred;
  private final Map<String, K> chosen = new HashMap<>();
  private final List<Tie<K>> ties = new ArrayList<>();

  /**
   * Two properties that as many samples have, at least one sample both.
   *
   * @param chosen the one that was taken
   * @param other the other one
   * @param rule why
   */
  record Tie<K>(K chosen, K other, String rule) {}

  private CommonChoice(
      Function<Candidate, K> property,
      Comparator<? super K> preference,
      Optional<String> preferred) {
    this.property = property;
    this.preference = preference;
    this.preferred = preferred;
  }

  /** Returns a preference that leaves every tie as it is. */
  static <K> Comparator<K> noPreference() {
    return Comparator.comparing(key -> 0);
  }

  /**
   * Chooses a property for each sample.
   *
   * @param samples the candidates of each sample, none of them empty
   * @param property what to agree on
   * @param preference which of two properties to take if as many samples have both: the smaller
   * @param preferred what to take before everything else, as text; empty to let the rules decide
   */
  static <K> CommonChoice<K> of(
      Map<String, List<Candidate>> samples,
      Function<Candidate, K> property,
      Comparator<? super K> preference,
      Optional<String> preferred) {
    CommonChoice<K> choice = new CommonChoice<>(property, preference, preferred);
    Map<String, List<Candidate>> open = new LinkedHashMap<>(samples);
    while (!open.isEmpty()) {
      K best = choice.best(open.values());
      open.entrySet().removeIf(sample -> choice.settles(sample, best));
    }
    return choice;
  }

  /** Returns what was chosen for a sample. */
  K of(String sample) {
    return Objects.requireNonNull(chosen.get(sample), sample);
  }

  List<Tie<K>> ties() {
    return ties;
  }

  private boolean settles(Map.Entry<String, List<Candidate>> sample, K best) {
    boolean has = has(sample.getValue(), best);
    if (has) {
      chosen.put(sample.getKey(), best);
    }
    return has;
  }

  private boolean has(List<Candidate> sample, K key) {
    return sample.stream().anyMatch(c -> property.apply(c).equals(key));
  }

  private K best(Collection<List<Candidate>> samples) {
    Map<K, Support> support = support(samples);
    Comparator<Map.Entry<K, Support>> first =
        Comparator.comparing(
                (Map.Entry<K, Support> e) -> !preferred.equals(Optional.of(e.getKey().toString())))
            .thenComparing(e -> -e.getValue().samples())
            .thenComparing(Map.Entry::getKey, preference)
            .thenComparing(e -> e.getValue().rank())
            .thenComparing(e -> e.getValue().place());
    List<Map.Entry<K, Support>> order = support.entrySet().stream().sorted(first).toList();
    K best = order.get(0).getKey();
    order.stream()
        .skip(1)
        .filter(e -> e.getValue().samples() == order.get(0).getValue().samples())
        .filter(e -> samples.stream().anyMatch(s -> has(s, best) && has(s, e.getKey())))
        .findFirst()
        .ifPresent(e -> ties.add(new Tie<>(best, e.getKey(), rule(order.get(0), e))));
    return best;
  }

  private Map<K, Support> support(Collection<List<Candidate>> samples) {
    Map<K, Support> support = new LinkedHashMap<>();
    int place = 0;
    for (List<Candidate> sample : samples) {
      Map<K, Standing> standing = new LinkedHashMap<>();
      for (Candidate candidate : sample) {
        standing.merge(
            property.apply(candidate), new Standing(candidate, place++), Standing::better);
      }
      standing.forEach((key, one) -> support.merge(key, one.support(), Support::plus));
    }
    return support;
  }

  private String rule(Map.Entry<K, Support> best, Map.Entry<K, Support> other) {
    if (preference.compare(best.getKey(), other.getKey()) != 0) {
      return "which goes first";
    }
    if (best.getValue().rank() != other.getValue().rank()) {
      return "whose instrument ranks first";
    }
    return "which is listed first";
  }

  /** The finding that would stand for its sample, with its place. */
  private record Standing(Candidate candidate, int place) {
    Standing better(Standing later) {
      return STANDS_FOR_ITS_SAMPLE.compare(later.candidate, candidate) < 0 ? later : this;
    }

    Support support() {
      return new Support(1, candidate.measured().rank(), place);
    }
  }

  private record Support(int samples, int rank, int place) {
    Support plus(Support other) {
      return new Support(
          samples + other.samples, Math.min(rank, other.rank), Math.min(place, other.place));
    }
  }
}
