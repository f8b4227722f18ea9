package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The part of a vocabulary that a study names, so that a study can travel without all the rest.
 *
 * @since 0.2
 */
public final class NamedWords {

  private final Map<String, Instrument> instruments = new HashMap<>();
  private final Map<String, AdverseEventTerm> events = new HashMap<>();

  /** Many studies use the same words, and what is worked out for one serves all of them. */
  private final Map<List<Set<String>>, Vocabulary> shared = new ConcurrentHashMap<>();

  private NamedWords(Vocabulary vocabulary) {
    for (Instrument instrument : vocabulary.instruments()) {
      instruments.put(instrument.id(), instrument);
    }
    for (AdverseEventTerm event : vocabulary.adverseEvents()) {
      events.put(event.id(), event);
    }
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
      if (finding.measurement().isPresent()) {
        Measurement own = finding.measurement().get();
        if (own.instrument().isPresent()) {
          measured.add(own.instrument().get());
        }
        if (own.event().isPresent()) {
          happened.add(own.event().get());
        }
      }
    }
    return shared.computeIfAbsent(List.of(measured, happened), words -> of(measured, happened));
  }

  private Vocabulary of(Set<String> measured, Set<String> happened) {
    List<Instrument> own = known(measured, instruments);
    List<AdverseEventTerm> ownEvents = known(happened, events);
    return own.isEmpty() && ownEvents.isEmpty()
        ? Vocabulary.EMPTY
        : new Vocabulary(own, ownEvents, List.of(), List.of(), List.of());
  }

  private static <T> List<T> known(Set<String> ids, Map<String, T> all) {
    List<T> some = new ArrayList<>(ids.size());
    for (String id : ids) {
      T known = all.get(id);
      if (known != null) {
        some.add(known);
      }
    }
    return some;
  }
}
