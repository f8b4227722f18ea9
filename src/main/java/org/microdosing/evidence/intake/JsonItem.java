package org.microdosing.evidence.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of a JSON file of another program: asked for a property of another kind than it has, it
 * has none.
 *
 * @param line the line at which it begins
 * @param properties texts, numbers as their text, truth values, lists, and such objects
 */
record JsonItem(int line, Map<String, Object> properties) {

  private static final JsonItem NOTHING = new JsonItem(0, Map.of());

  boolean has(String name) {
    return properties.containsKey(name);
  }

  /** Returns a text or number; of a list the first. */
  Optional<String> text(String name) {
    return texts(name).stream().findFirst();
  }

  /** Returns every text of a list, or the one that stands without a list. */
  List<String> texts(String name) {
    return list(name).stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isBlank())
        .toList();
  }

  /** Returns an object; one without properties if there is none. */
  JsonItem item(String name) {
    return items(name).stream().findFirst().orElse(NOTHING);
  }

  /** Returns every object of a list, or the one that stands without a list. */
  List<JsonItem> items(String name) {
    return list(name).stream()
        .filter(JsonItem.class::isInstance)
        .map(JsonItem.class::cast)
        .toList();
  }

  /** Returns a list; of one value where it stands without one. */
  List<?> list(String name) {
    Object value = properties.get(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? list : List.of(value);
  }
}
