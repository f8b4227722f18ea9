package org.microdosing.evidence.effect;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeEntry;
import org.microdosing.evidence.model.Vocabulary;

/**
 * The words of a vocabulary that pooling asks for, found at once.
 *
 * @param instruments the instruments by their id
 * @param outcomes what is said of each outcome
 */
record PoolingWords(Map<String, Instrument> instruments, Map<Outcome, OutcomeEntry> outcomes) {

  static PoolingWords of(Vocabulary vocabulary) {
    Map<String, Instrument> instruments = new HashMap<>();
    for (Instrument instrument : vocabulary.instruments()) {
      instruments.put(instrument.id(), instrument);
    }
    Map<Outcome, OutcomeEntry> outcomes = new EnumMap<>(Outcome.class);
    for (OutcomeEntry entry : vocabulary.outcomes()) {
      outcomes.putIfAbsent(entry.outcome(), entry);
    }
    return new PoolingWords(instruments, outcomes);
  }

  Optional<Instrument> instrument(String id) {
    return Optional.ofNullable(instruments.get(id));
  }

  Optional<OutcomeEntry> entry(Outcome outcome) {
    return Optional.ofNullable(outcomes.get(outcome));
  }
}
