package org.microdosing.evidence.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.query.UnknownNameException;

/** Reads a question from words: each names an outcome, a condition or a substance. */
final class QuestionWords {

  private QuestionWords() {}

  /**
   * Reads a question; a word that names an outcome and a condition alike, such as depression, names
   * the outcome. Without an outcome it is about depression, anxiety and wellbeing, and the symptoms
   * of the conditions asked about.
   *
   * @throws UnknownNameException if a word names none of these
   */
  static Question read(List<String> words, EvidenceLibrary library) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    List<String> substances = new ArrayList<>();
    for (String word : words) {
      Optional<Outcome> outcome = Outcome.find(word);
      Optional<Condition> condition = Condition.find(word);
      if (outcome.isPresent()) {
        outcomes.add(outcome.get());
      } else if (condition.isPresent()) {
        conditions.add(condition.get());
      } else {
        substances.add(substance(word, library));
      }
    }
    if (outcomes.isEmpty()) {
      outcomes.addAll(List.of(Outcome.DEPRESSION, Outcome.ANXIETY, Outcome.WELLBEING));
      for (Condition condition : conditions) {
        condition.symptoms().ifPresent(outcomes::add);
      }
    }
    return Question.about(outcomes.toArray(Outcome[]::new))
        .in(conditions.toArray(Condition[]::new))
        .substances(substances.toArray(String[]::new));
  }

  /** A word that names nothing may be near any name. */
  private static String substance(String word, EvidenceLibrary library) {
    try {
      return library.substance(word).id();
    } catch (UnknownNameException unknown) {
      if (unknown.meansSomethingElse()) {
        throw unknown;
      }
      List<String> names = new ArrayList<>(unknown.known());
      names.addAll(Condition.names());
      names.addAll(Outcome.names());
      throw new UnknownNameException("outcome, condition or substance", word, names);
    }
  }
}
