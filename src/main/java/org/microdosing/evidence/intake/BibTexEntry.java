package org.microdosing.evidence.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of a BibTeX file.
 *
 * @param type the type in lower case, such as {@code article}
 * @param line the line at which it begins
 * @param fields its fields by name in lower case, as TeX
 */
record BibTexEntry(String type, int line, Map<String, String> fields) {

  BibTexEntry(String type, int line) {
    this(type, line, new LinkedHashMap<>());
  }

  /** Returns the first of some fields that holds anything. */
  Optional<String> first(String... names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isBlank()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
