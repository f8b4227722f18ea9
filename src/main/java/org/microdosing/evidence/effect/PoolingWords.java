package org.microdosing.evidence.effect;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    return new PoolingWords(
        vocabulary.instruments().stream()
            .collect(Collectors.toUnmodifiableMap(Instrument::id, Function.identity())),
        vocabulary.outcomes().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    OutcomeEntry::outcome, Function.identity(), (first, second) -> first)));
  }

  Optional<Instrument> instrument(String id) {
    return Optional.ofNullable(instruments.get(id));
  }

  Optional<OutcomeEntry> entry(Outcome outcome) {
    return Optional.ofNullable(outcomes.get(outcome));
  }
}
