package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The findings of each sample that give an effect, narrowed step by step, with what was left out on
 * the way.
 */
final class SampleCandidates {

  private final PoolingOptions options;
  private final Map<String, LeftOutFinding> leftOut = new LinkedHashMap<>();
  private final List<TiedChoice> ties = new ArrayList<>();
  private Map<String, List<Candidate>> samples = new LinkedHashMap<>();

  SampleCandidates(PoolingOptions options) {
    this.options = options;
  }

  void add(EffectReading reading) {
    if (reading instanceof EffectReading.Effect effect) {
      samples
          .computeIfAbsent(effect.candidate().sample(), key -> new ArrayList<>())
          .add(effect.candidate());
    } else if (reading instanceof EffectReading.None none) {
      leftOut.put(none.finding().finding().id(), none.finding());
    }
  }

  Map<String, List<Candidate>> samples() {
    return samples;
  }

  Map<String, LeftOutFinding> leftOut() {
    return leftOut;
  }

  List<TiedChoice> ties() {
    return ties;
  }

  /** Keeps the kind of effect that is asked for, else the one that most samples have. */
  void keepOneKind() {
    Optional<EffectKind> kind =
        options.kind().isPresent() ? options.kind() : mostFrequentKind(samples);
    if (kind.isEmpty()) {
      return;
    }
    samples.replaceAll(
        (sample, candidates) -> {
          List<Candidate> kept =
              candidates.stream()
                  .filter(c -> c.kind() == kind.get())
                  .filter(c -> !options.countsOnly() || c.basis() == EffectBasis.GROUP_EVENTS)
                  .toList();
          candidates.stream()
              .filter(c -> c.kind() != kind.get())
              .forEach(
                  c ->
                      drop(
                          c,
                          LeftOutReason.OTHER_KIND,
                          c.kind().label() + ", not " + kind.get().label()));
          candidates.stream()
              .filter(c -> c.kind() == kind.get() && !kept.contains(c))
              .forEach(c -> drop(c, LeftOutReason.NO_GROUP_FIGURES, "no counts"));
          return kept;
        });
    samples.values().removeIf(List::isEmpty);
  }

  private static Optional<EffectKind> mostFrequentKind(Map<String, List<Candidate>> samples) {
    Map<EffectKind, Integer> having = new EnumMap<>(EffectKind.class);
    for (List<Candidate> candidates : samples.values()) {
      candidates.stream()
          .map(Candidate::kind)
          .distinct()
          .forEach(kind -> having.merge(kind, 1, Integer::sum));
    }
    return having.entrySet().stream()
        .min(
            Comparator.comparing((Map.Entry<EffectKind, Integer> e) -> !e.getKey().comparesGroups())
                .thenComparing(e -> e.getKey() == EffectKind.SHARE)
                .thenComparing(e -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  /** Keeps, in each sample, what has the property that most samples have. */
  <K> void agree(
      Function<Candidate, K> property, Comparator<? super K> preference, LeftOutReason reason) {
    keep(CommonChoice.of(samples, property, preference, Optional.empty()), property, reason);
  }

  /** Does the same with a property of which a tie is worth telling. */
  <K> void agree(
      TiedProperty tied,
      Function<Candidate, K> property,
      Function<Candidate, String> named,
      Comparator<? super K> preference,
      LeftOutReason reason) {
    CommonChoice<K> choice =
        CommonChoice.of(
            samples, property, preference, Optional.ofNullable(options.preferred().get(tied)));
    for (CommonChoice.Tie<K> tie : choice.ties()) {
      ties.add(
          new TiedChoice(
              tied,
              name(tie.chosen(), property, named),
              name(tie.other(), property, named),
              tie.other().toString(),
              tie.rule()));
    }
    keep(choice, property, reason);
  }

  private <K> String name(
      K key, Function<Candidate, K> property, Function<Candidate, String> named) {
    return samples.values().stream()
        .flatMap(List::stream)
        .filter(c -> property.apply(c).equals(key))
        .map(named)
        .findFirst()
        .orElseThrow();
  }

  private <K> void keep(
      CommonChoice<K> choice, Function<Candidate, K> property, LeftOutReason reason) {
    Map<String, List<Candidate>> kept = new LinkedHashMap<>();
    samples.forEach(
        (sample, candidates) ->
            kept.put(
                sample,
                keeping(candidates, c -> property.apply(c).equals(choice.of(sample)), reason)));
    samples = kept;
  }

  /** Keeps those of each sample that have the highest value. */
  void best(ToDoubleFunction<Candidate> value, LeftOutReason reason) {
    keepOfEach(
        candidates -> {
          double highest = candidates.stream().mapToDouble(value).max().orElseThrow();
          return c -> value.applyAsDouble(c) == highest;
        },
        reason);
  }

  /** Keeps the latest of each sample; a time that is not known is neither earlier nor later. */
  void latest() {
    keepOfEach(
        candidates -> {
          OptionalDouble last = candidates.stream().flatMapToDouble(c -> c.days().stream()).max();
          return c -> c.days().isEmpty() || c.days().equals(last);
        },
        LeftOutReason.EARLIER);
  }

  private void keepOfEach(
      Function<List<Candidate>, Predicate<Candidate>> wanted, LeftOutReason reason) {
    Map<String, List<Candidate>> kept = new LinkedHashMap<>();
    samples.forEach(
        (sample, candidates) ->
            kept.put(sample, keeping(candidates, wanted.apply(candidates), reason)));
    samples = kept;
  }

  private List<Candidate> keeping(
      List<Candidate> candidates, Predicate<Candidate> wanted, LeftOutReason reason) {
    List<Candidate> kept = candidates.stream().filter(wanted).toList();
    candidates.stream().filter(c -> !kept.contains(c)).forEach(c -> drop(c, reason, ""));
    return kept;
  }

  void drop(Candidate candidate, LeftOutReason reason, String detail) {
    leftOut.put(candidate.finding().id(), new LeftOutFinding(candidate.finding(), reason, detail));
  }
}
