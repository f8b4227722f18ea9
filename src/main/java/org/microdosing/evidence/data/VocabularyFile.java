package org.microdosing.evidence.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.Vocabulary;

/**
 * What one file of the vocabulary holds.
 *
 * @param name name of the file without its ending
 * @param lists the lists by the name of their property
 */
record VocabularyFile(String name, Map<String, List<?>> lists) {

  /** Returns the files of a vocabulary; what it does not have, has no file. */
  static List<VocabularyFile> of(Vocabulary vocabulary) {
    Map<String, List<?>> instruments = new LinkedHashMap<>();
    instruments.put("selectionRule", vocabulary.selectionRule());
    instruments.put("rankSources", vocabulary.rankSources());
    instruments.put("instruments", vocabulary.instruments());
    return List.of(
            new VocabularyFile("instruments", instruments),
            new VocabularyFile(
                "adverse-events", Map.of("adverseEvents", vocabulary.adverseEvents())),
            new VocabularyFile("outcomes", Map.of("outcomes", vocabulary.outcomes())))
        .stream()
        .filter(file -> file.lists().values().stream().anyMatch(list -> !list.isEmpty()))
        .toList();
  }
}
