package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.microdosing.evidence.name.NameKey;

/**
 * The words that findings are told in: instruments, adverse events and outcomes, with the facts
 * that pooling and summaries rest on.
 *
 * @param instruments instruments and kinds of measurement, ids unique
 * @param adverseEvents kinds of adverse events, ids unique
 * @param outcomes what the vocabulary says of each outcome
 * @param selectionRule how one of several instruments is chosen for an outcome, step by step
 * @param rankSources what the ranks of instruments rest on
 * @since 0.2
 */
public record Vocabulary(
    List<Instrument> instruments,
    List<AdverseEventTerm> adverseEvents,
    List<OutcomeEntry> outcomes,
    List<String> selectionRule,
    List<RankSource> rankSources)
    implements Serializable {

  /** A vocabulary without words. */
  public static final Vocabulary EMPTY =
      new Vocabulary(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Vocabulary {
    instruments = List.copyOf(instruments);
    adverseEvents = List.copyOf(adverseEvents);
    outcomes = List.copyOf(outcomes);
    selectionRule = List.copyOf(selectionRule);
    rankSources = List.copyOf(rankSources);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /**
   * Finds an instrument.
   *
   * @param id id of the instrument
   * @return the instrument, empty if there is none of that id
   */
  public Optional<Instrument> instrument(String id) {
    for (Instrument instrument : instruments) {
      if (instrument.id().equals(id)) {
        return Optional.of(instrument);
      }
    }
    return Optional.empty();
  }

  /**
   * Finds a kind of adverse event.
   *
   * @param id id of the event
   * @return the event, empty if there is none of that id
   */
  public Optional<AdverseEventTerm> adverseEvent(String id) {
    for (AdverseEventTerm event : adverseEvents) {
      if (event.id().equals(id)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /**
   * Finds instruments by what they are called, without regard to case, accents, width and
   * punctuation.
   *
   * @param name an id, else a full name, else an abbreviation
   * @return the instrument; several where they share an abbreviation, none if the name is unknown
   */
  public List<Instrument> instruments(String name) {
    String key = NameKey.of(name);
    List<Instrument> named = instruments.stream().filter(i -> isNamed(key, i.id())).toList();
    if (named.isEmpty()) {
      named = instruments.stream().filter(i -> isNamed(key, i.name())).toList();
    }
    return named.isEmpty()
        ? instruments.stream()
            .filter(i -> i.abbreviations().stream().anyMatch(a -> isNamed(key, a)))
            .toList()
        : named;
  }

  /**
   * Finds kinds of adverse events by what they are called, without regard to case, accents, width
   * and punctuation.
   *
   * @param name an id or the event in words
   * @return the kinds, none if the name is unknown
   */
  public List<AdverseEventTerm> adverseEvents(String name) {
    String key = NameKey.of(name);
    return adverseEvents.stream()
        .filter(e -> isNamed(key, e.id()) || isNamed(key, e.term()))
        .toList();
  }

  private static boolean isNamed(String key, String name) {
    return NameKey.of(name).equals(key);
  }

  /**
   * Returns the rank of each instrument within its outcome.
   *
   * @return ranks from 1 by the id of the instrument; the smallest stands for a sample that has
   *     several
   */
  public Map<String, Integer> ranks() {
    Map<String, Integer> ranks = new HashMap<>();
    for (Instrument instrument : instruments) {
      ranks.put(instrument.id(), instrument.rank());
    }
    return Collections.unmodifiableMap(ranks);
  }

  /**
   * Tells who rated a finding: as the record says, else as the instrument says.
   *
   * @param finding the finding
   * @return empty if neither says so
   */
  public Optional<Rater> rater(Finding finding) {
    if (finding.measurement().isPresent() && finding.measurement().get().rater().isPresent()) {
      return finding.measurement().get().rater();
    }
    Optional<Instrument> instrument = instrument(finding);
    return instrument.isPresent() ? instrument.get().ratedBy() : Optional.empty();
  }

  /** Returns the instrument by which a finding was measured, empty if none is named or known. */
  Optional<Instrument> instrument(Finding finding) {
    Optional<String> instrument =
        finding.measurement().isPresent()
            ? finding.measurement().get().instrument()
            : Optional.empty();
    return instrument.isPresent() ? instrument(instrument.get()) : Optional.empty();
  }

  /**
   * Returns the kind of adverse event that a finding is about.
   *
   * @param finding the finding
   * @return empty if its record names none that this vocabulary has
   */
  public Optional<AdverseEventTerm> adverseEvent(Finding finding) {
    Optional<String> event =
        finding.measurement().isPresent() ? finding.measurement().get().event() : Optional.empty();
    return event.isPresent() ? adverseEvent(event.get()) : Optional.empty();
  }

  /**
   * Joins this vocabulary with another one; what both say, stands once.
   *
   * @param other the other vocabulary
   * @return what both hold, this one first
   */
  public Vocabulary plus(Vocabulary other) {
    return new Vocabulary(
        joined(instruments, other.instruments),
        joined(adverseEvents, other.adverseEvents),
        joined(outcomes, other.outcomes),
        joined(selectionRule, other.selectionRule),
        joined(rankSources, other.rankSources));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }
}
