package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of a vocabulary that a study names, so that a study can travel without all the rest.
 *
 * @since 0.2
 */
public final class NamedWords {

  private final Map<String, Instrument> instruments = new HashMap<>();
  private final Map<String, AdverseEventTerm> events = new HashMap<>();

  private NamedWords(Vocabulary vocabulary) {
    vocabulary.instruments().forEach(i -> instruments.put(i.id(), i));
    vocabulary.adverseEvents().forEach(e -> events.put(e.id(), e));
  }

  /**
   * Takes a vocabulary.
   *
   * @param vocabulary all words
   * @return what finds the words of a study among them
   */
  public static NamedWords of(Vocabulary vocabulary) {
    return new NamedWords(vocabulary);
  }

  /**
   * Returns the instruments and adverse events that findings of a study name.
   *
   * @param study the study
   * @return these words, in the order of their ids
   */
  public Vocabulary in(Study study) {
    Set<String> measured = new TreeSet<>();
    Set<String> happened = new TreeSet<>();
    for (Finding finding : study.findings()) {
      finding.measurement().flatMap(Measurement::instrument).ifPresent(measured::add);
      finding.measurement().flatMap(Measurement::event).ifPresent(happened::add);
    }
    List<Instrument> own = known(measured, instruments);
    List<AdverseEventTerm> ownEvents = known(happened, events);
    return own.isEmpty() && ownEvents.isEmpty()
        ? Vocabulary.EMPTY
        : new Vocabulary(own, ownEvents, List.of(), List.of(), List.of());
  }

  private static <T> List<T> known(Set<String> ids, Map<String, T> all) {
    List<T> some = new ArrayList<>(ids.size());
    ids.forEach(id -> Optional.ofNullable(all.get(id)).ifPresent(some::add));
    return some;
  }
}
