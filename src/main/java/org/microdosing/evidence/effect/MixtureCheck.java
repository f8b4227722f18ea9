package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Term;

/** Refuses to pool effects that answer different questions. */
final class MixtureCheck {

  private static final int NAMED = 4;

  private MixtureCheck() {}

  static void check(PoolingChoice choice, Set<Mixture> allowed) {
    if (choice.chosen().isEmpty()) {
      throw new NotPoolableException("there is nothing to pool", missing(choice));
    }
    List<String> problems = problems(choice.candidates(), allowed);
    if (!problems.isEmpty()) {
      throw new NotPoolableException("these effects answer different questions", problems);
    }
  }

  /** Returns what the effects mix; empty if they can be pooled. */
  static List<String> problems(List<Candidate> effects, Set<Mixture> allowed) {
    List<String> problems = new ArrayList<>();
    Map<Mixture, Function<Candidate, String>> properties = new TreeMap<>();
    properties.put(Mixture.OUTCOMES, e -> e.finding().outcome().label());
    properties.put(
        Mixture.EVENTS, e -> e.thing().isEmpty() ? "" : e.finding().outcome() + ": " + e.thing());
    properties.put(Mixture.COMPARISONS, e -> e.contrast().label());
    properties.put(
        Mixture.DOSE_BANDS, e -> e.bands().stream().map(Term::label).collect(joined(" and ")));
    properties.put(Mixture.SPECIES, e -> e.contrast() == Contrast.ANIMALS ? "animals" : "people");
    properties.forEach(
        (mixture, property) -> {
          if (!allowed.contains(mixture) && isMixed(mixture, effects, property)) {
            problems.add(
                "they mix "
                    + mixture.label()
                    + ": "
                    + named(effects, property)
                    + "; narrow the query, or allow Mixture."
                    + mixture.name());
          }
        });
    if (effects.stream().map(Candidate::orientation).distinct().count() > 1) {
      problems.add(
          "positive does not mean the same in all: "
              + named(effects, e -> e.orientation().label())
              + "; narrow the query");
    }
    return problems;
  }

  /** Events are compared within one outcome: two outcomes are a mixture of outcomes. */
  private static boolean isMixed(
      Mixture mixture, List<Candidate> effects, Function<Candidate, String> property) {
    if (mixture != Mixture.EVENTS) {
      return effects.stream().map(property).distinct().count() > 1;
    }
    return effects.stream()
        .collect(
            Collectors.groupingBy(
                e -> e.finding().outcome(), Collectors.mapping(property, Collectors.toSet())))
        .values()
        .stream()
        .anyMatch(things -> things.size() > 1);
  }

  private static String named(List<Candidate> effects, Function<Candidate, String> property) {
    Map<String, List<String>> studies = new TreeMap<>();
    for (Candidate effect : effects) {
      studies
          .computeIfAbsent(property.apply(effect), key -> new ArrayList<>())
          .add(effect.study().id());
    }
    return studies.entrySet().stream()
        .map(e -> e.getKey() + " (" + shortened(e.getValue()) + ")")
        .collect(joined(", "));
  }

  private static String shortened(List<String> ids) {
    String first = ids.stream().limit(NAMED).collect(joined(", "));
    return ids.size() > NAMED ? first + " and " + (ids.size() - NAMED) + " more" : first;
  }

  private static List<String> missing(PoolingChoice choice) {
    if (choice.leftOut().isEmpty()) {
      return List.of("the query has no findings");
    }
    Map<LeftOutReason, List<String>> ids = new TreeMap<>();
    choice
        .leftOut()
        .forEach(
            f -> ids.computeIfAbsent(f.reason(), key -> new ArrayList<>()).add(f.finding().id()));
    return ids.entrySet().stream()
        .map(e -> e.getKey().label() + ": " + shortened(e.getValue()))
        .toList();
  }

  private static Collector<CharSequence, ?, String> joined(String by) {
    return Collectors.joining(by);
  }
}
