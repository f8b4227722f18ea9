package org.microdosing.evidence.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value is what a component of a record declares, down to the elements of lists, sets,
 * maps and optionals: a list of texts is no list of arms, although the virtual machine takes it for
 * one.
 */
final class ComponentTypes {

  private static final Map<Class<?>, Class<?>> BOXES =
      Map.of(
          boolean.class, Boolean.class,
          int.class, Integer.class,
          long.class, Long.class,
          double.class, Double.class);

  private ComponentTypes() {}

  /** Whether a value fits a declared type. */
  static boolean fits(Type declared, @Nullable Object value) {
    if (value == null) {
      return false;
    }
    if (declared instanceof Class<?> type) {
      return BOXES.getOrDefault(type, type).isInstance(value);
    }
    if (!(declared instanceof ParameterizedType type) || !fits(type.getRawType(), value)) {
      return false;
    }
    Type[] parts = type.getActualTypeArguments();
    if (value instanceof Optional<?> optional) {
      return optional.isEmpty() || fits(parts[0], optional.get());
    }
    if (value instanceof Collection<?> elements) {
      return elements.stream().allMatch(e -> fits(parts[0], e));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .allMatch(e -> fits(parts[0], e.getKey()) && fits(parts[1], e.getValue()));
    }
    return true;
  }
}
