package org.microdosing.evidence.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record that is being put together, by name: what all builders keep. What was
 * not set is empty where the component can be, so that a new component needs no change here.
 *
 * @param <R> the record
 */
final class Components<R extends Record> {

  /** The components of each record: looking them up takes longer than all the rest. */
  private static final ClassValue<List<RecordComponent>> KNOWN =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  /** The canonical constructor of each record. */
  private static final ClassValue<Constructor<?>> MAKERS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          try {
            return constructor(type, type.getRecordComponents());
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException("no record: " + type, e);
          }
        }
      };

  private final Class<R> type;
  private final Map<String, Object> values = new HashMap<>();

  Components(Class<R> type) {
    this.type = type;
  }

  /** Starts with what a record holds. */
  static <R extends Record> Components<R> of(Class<R> type, R record) {
    Components<R> components = new Components<>(type);
    for (RecordComponent component : KNOWN.get(type)) {
      components.values.put(component.getName(), valueOf(component, record));
    }
    return components;
  }

  /** Returns the value of a component. */
  static Object valueOf(RecordComponent component, Record owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  /** Sets a component; of an optional one the value itself. */
  void set(String name, Object value) {
    values.put(name, value);
  }

  /**
   * Makes the record.
   *
   * @throws IllegalStateException if a component is missing that cannot be empty
   */
  R make() {
    List<RecordComponent> components = KNOWN.get(type);
    Object[] all = new Object[components.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = present(components.get(i));
    }
    try {
      return type.cast(MAKERS.get(type).newInstance(all));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
    }
  }

  private Object present(RecordComponent component) {
    Object value = dressed(component.getType(), values.get(component.getName()));
    if (value != null) {
      return value;
    }
    if (component.getType() == List.class) {
      return List.of();
    }
    if (component.getType() == boolean.class) {
      return false;
    }
    throw new IllegalStateException(
        "a " + type.getSimpleName() + " needs its " + component.getName());
  }

  /** Returns the canonical constructor of a record. */
  static <R> Constructor<R> constructor(Class<R> type, RecordComponent[] components)
      throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
  }

  /** Returns a value in the optional that a component has, an empty one for null. */
  static @Nullable Object dressed(Class<?> type, @Nullable Object value) {
    if (value != null && type.isInstance(value)) {
      return value;
    }
    if (type == Optional.class) {
      return Optional.ofNullable(value);
    }
    if (type == OptionalInt.class) {
      return value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value);
    }
    if (type == OptionalDouble.class) {
      return value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value);
    }
    return value;
  }
}
