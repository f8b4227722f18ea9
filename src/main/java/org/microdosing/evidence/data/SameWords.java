package org.microdosing.evidence.data;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.RankSource;
import org.microdosing.evidence.model.Vocabulary;
import org.microdosing.evidence.name.QuotedText;

/**
 * Looks for words of a vocabulary that extends another one and says something else under one of its
 * ids: findings name words by their id alone. What both say alike may stand in both.
 */
final class SameWords {

  private final Map<IdKind, Map<String, Object>> known;

  private SameWords(Vocabulary vocabulary) {
    known = byId(vocabulary);
  }

  /**
   * Reports every word that differs from the bundled one of the same id.
   *
   * @param bundled the vocabulary that is there already
   * @param own the words to look at
   * @param logs the files that define them
   * @param problems gets one problem for each such word, at its id
   */
  static void report(
      Vocabulary bundled, Vocabulary own, List<FileLog> logs, List<Problem> problems) {
    Map<IdKind, Map<String, Object>> words = byId(own);
    SameWords there = new SameWords(bundled);
    for (FileLog log : logs) {
      for (IdUse use : log.definitions()) {
        Object word = words.getOrDefault(use.kind(), Map.of()).get(use.id());
        if (word != null && there.differs(use, word)) {
          problems.add(problem(use));
        }
      }
    }
  }

  private boolean differs(IdUse use, Object word) {
    Object other = known.getOrDefault(use.kind(), Map.of()).get(use.id());
    return other != null && !other.equals(word);
  }

  private static Map<IdKind, Map<String, Object>> byId(Vocabulary vocabulary) {
    Map<IdKind, Map<String, Object>> words = new EnumMap<>(IdKind.class);
    words.put(IdKind.INSTRUMENT, byId(vocabulary.instruments(), Instrument::id));
    words.put(IdKind.ADVERSE_EVENT, byId(vocabulary.adverseEvents(), AdverseEventTerm::id));
    words.put(IdKind.RANK_SOURCE, byId(vocabulary.rankSources(), RankSource::id));
    return words;
  }

  private static <T> Map<String, Object> byId(List<T> some, Function<T, String> id) {
    Map<String, Object> words = new HashMap<>();
    some.forEach(word -> words.putIfAbsent(id.apply(word), word));
    return words;
  }

  private static Problem problem(IdUse use) {
    return new Problem(
        use.place().file(),
        use.place().pointer(),
        Wording.bounded(
            "expected an id of its own, found "
                + QuotedText.of(use.id())
                + ", under which the bundled evidence has another "
                + use.kind().label()
                + "; refer to that one, or choose another id"));
  }
}
