package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private final Map<List<List<String>>, Vocabulary> shared = new ConcurrentHashMap<>();

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
    List<String> measured = new ArrayList<>();
    List<String> happened = new ArrayList<>();
    for (Finding finding : study.findings()) {
      if (finding.measurement().isPresent()) {
        Measurement own = finding.measurement().get();
        addOnce(measured, own.instrument(), instruments);
        addOnce(happened, own.event(), events);
      }
    }
    if (measured.isEmpty() && happened.isEmpty()) {
      return Vocabulary.EMPTY;
    }
    Collections.sort(measured);
    Collections.sort(happened);
    List<List<String>> words = List.of(measured, happened);
    Vocabulary known = shared.get(words);
    return known != null ? known : shared.computeIfAbsent(words, key -> of(key.get(0), key.get(1)));
  }

  /** Adds a word of the vocabulary; a study names few, so that looking through them is quick. */
  private static void addOnce(List<String> some, Optional<String> word, Map<String, ?> known) {
    if (word.isPresent() && !some.contains(word.get()) && known.containsKey(word.get())) {
      some.add(word.get());
    }
  }

  private Vocabulary of(List<String> measured, List<String> happened) {
    return new Vocabulary(
        known(measured, instruments), known(happened, events), List.of(), List.of(), List.of());
  }

  private static <T> List<T> known(List<String> ids, Map<String, T> all) {
    List<T> some = new ArrayList<>(ids.size());
    for (String id : ids) {
      some.add(Objects.requireNonNull(all.get(id)));
    }
    return some;
  }
}
