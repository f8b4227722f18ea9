package org.microdosing.evidence.effect;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeEntry;
import org.microdosing.evidence.model.Vocabulary;

/** The words of a vocabulary that pooling asks for, each looked up once. */
final class PoolingWords {

  private final Vocabulary vocabulary;
  // Few of the words of a library are asked for, those often.
  private final Map<String, Optional<Instrument>> instruments = new ConcurrentHashMap<>();
  private final Map<Outcome, Optional<OutcomeEntry>> outcomes = new ConcurrentHashMap<>();

  private PoolingWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static PoolingWords of(Vocabulary vocabulary) {
    return new PoolingWords(vocabulary);
  }

  Optional<Instrument> instrument(String id) {
    return instruments.computeIfAbsent(id, vocabulary::instrument);
  }

  /** Returns what is known of an outcome; the first entry of several. */
  Optional<OutcomeEntry> entry(Outcome outcome) {
    return outcomes.computeIfAbsent(outcome, this::find);
  }

  private Optional<OutcomeEntry> find(Outcome outcome) {
    for (OutcomeEntry entry : vocabulary.outcomes()) {
      if (entry.outcome() == outcome) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
