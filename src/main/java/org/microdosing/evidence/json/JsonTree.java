package org.microdosing.evidence.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.file.JsonText;

/**
 * Records as plain structure, by their components.
 *
 * @since 0.2
 */
public final class JsonTree {

  private JsonTree() {}

  /**
   * Returns what a record holds, by the names of its components. A number that is not finite is
   * left out as well; in a list it is a text.
   *
   * @param record a record
   * @return an immutable map, without what is unknown
   * @throws IllegalArgumentException if it is no record, or holds something without such a form
   */
  public static Map<String, Object> of(Object record) {
    if (!record.getClass().isRecord()) {
      throw new IllegalArgumentException("no record: " + record.getClass().getName());
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = present(value(component, record));
      if (value != null && isWritable(value)) {
        properties.put(component.getName(), plain(value));
      }
    }
    return Collections.unmodifiableMap(properties);
  }

  /**
   * Returns plain structure as JSON on one line.
   *
   * @param tree maps, lists, texts, numbers and truth values
   * @return JSON text
   */
  public static String text(Map<String, Object> tree) {
    StringWriter text = new StringWriter();
    try {
      JsonText.write(tree, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * Writes plain structure as indented JSON, for files that people read.
   *
   * @param tree maps, lists, texts, numbers and truth values
   * @param out where to; stays open
   * @throws IOException if it cannot be written
   */
  public static void writeIndented(Map<String, Object> tree, Writer out) throws IOException {
    JsonText.writeIndented(tree, out);
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  /** Returns what an optional holds, null if nothing. */
  private static @Nullable Object present(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? optional.getAsLong() : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    }
    return value;
  }

  private static boolean isWritable(Object value) {
    return !(value instanceof Double number) || Double.isFinite(number);
  }

  private static Object plain(Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Enum<?> term) {
      return term.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof Temporal) {
      return value.toString();
    }
    if (value instanceof JsonReference reference) {
      return reference.id();
    }
    if (value instanceof JsonResult result) {
      return result.toMap();
    }
    if (value instanceof Collection<?> elements) {
      List<Object> plain = new ArrayList<>(elements.size());
      elements.forEach(e -> plain.add(isWritable(e) ? plain(e) : e.toString()));
      return Collections.unmodifiableList(plain);
    }
    if (value instanceof Map<?, ?> map) {
      return entries(map);
    }
    if (value.getClass().isRecord()) {
      return of(value);
    }
    throw new IllegalArgumentException("no form as JSON: " + value.getClass().getName());
  }

  private static Map<String, Object> entries(Map<?, ?> map) {
    Map<String, Object> plain = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (!(plain(key) instanceof String name)) {
            throw new IllegalArgumentException("no name of a property: " + key);
          }
          plain.put(name, plain(value));
        });
    return Collections.unmodifiableMap(plain);
  }
}
