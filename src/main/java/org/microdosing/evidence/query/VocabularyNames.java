package org.microdosing.evidence.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Vocabulary;

/** Words of questions, as the terms that they mean; an unknown one is answered with the nearest. */
final class VocabularyNames {

  private final Vocabulary vocabulary;

  VocabularyNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static Condition[] conditions(String... names) {
    return Arrays.stream(names)
        .map(
            name ->
                Condition.find(name)
                    .orElseThrow(
                        () -> new UnknownNameException("condition", name, Condition.names())))
        .toArray(Condition[]::new);
  }

  static Outcome[] outcomes(String... names) {
    return Arrays.stream(names)
        .map(
            name ->
                Outcome.find(name)
                    .orElseThrow(() -> new UnknownNameException("outcome", name, Outcome.names())))
        .toArray(Outcome[]::new);
  }

  /** Returns the ids of all instruments that some names mean. */
  List<String> instruments(String... names) {
    return ids(
        "instrument",
        name -> vocabulary.instruments(name).stream().map(Instrument::id).toList(),
        vocabulary.instruments().stream().map(Instrument::names).toList(),
        names);
  }

  /** Returns the ids of all kinds of adverse events that some names mean. */
  List<String> events(String... names) {
    return ids(
        "adverse event",
        name -> vocabulary.adverseEvents(name).stream().map(AdverseEventTerm::id).toList(),
        vocabulary.adverseEvents().stream().map(e -> List.of(e.id(), e.term())).toList(),
        names);
  }

  private static List<String> ids(
      String kind, Function<String, List<String>> find, List<List<String>> known, String... names) {
    List<String> ids = new ArrayList<>();
    for (String name : names) {
      List<String> own = find.apply(name);
      if (own.isEmpty()) {
        throw new UnknownNameException(kind, name, idsFirst(known));
      }
      ids.addAll(own);
    }
    return ids;
  }

  private static List<String> idsFirst(List<List<String>> names) {
    List<String> ordered = new ArrayList<>();
    names.forEach(some -> ordered.add(some.get(0)));
    names.forEach(some -> ordered.addAll(some.subList(1, some.size())));
    return ordered;
  }
}
