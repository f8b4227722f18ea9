package org.microdosing.evidence.model;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a record is written as: its class and its components by name, empty ones as null. Optionals
 * themselves cannot be serialised, and a list that the virtual machine reads may hold anything.
 * Reading goes by name, so that components may move; one that is missing is empty if it can be, and
 * one that this version does not know is refused, as is a value or an element of another type. What
 * is read meets the canonical constructor, so a forged stream meets the same checks as every other
 * caller.
 */
final class SerialForm implements Serializable {

  /** The second form; the first wrote values without their names. */
  @Serial private static final long serialVersionUID = 2L;

  private transient Record record;

  SerialForm(Record record) {
    this.record = record;
  }

  @Serial
  private void writeObject(ObjectOutputStream out) throws IOException {
    RecordComponent[] components = record.getClass().getRecordComponents();
    out.writeObject(record.getClass());
    out.writeInt(components.length);
    for (RecordComponent component : components) {
      out.writeUTF(component.getName());
      out.writeObject(bare(Components.valueOf(component, record)));
    }
  }

  @Serial
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    Class<?> type = (Class<?>) in.readObject();
    if (!type.isRecord() || type.getPackage() != SerialForm.class.getPackage()) {
      throw new InvalidObjectException("not a record of the model: " + type);
    }
    RecordComponent[] components = type.getRecordComponents();
    Map<String, @Nullable Object> read = named(in, type, components);
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      values[i] = Components.dressed(component.getType(), read.get(component.getName()));
      if (!ComponentTypes.fits(component.getGenericType(), values[i])) {
        throw new InvalidObjectException(
            type.getSimpleName()
                + (values[i] == null ? " lacks " : " has a value of another type in ")
                + component.getName());
      }
    }
    record = made(type, components, values);
  }

  private static Map<String, @Nullable Object> named(
      ObjectInputStream in, Class<?> type, RecordComponent[] components)
      throws IOException, ClassNotFoundException {
    Set<String> known =
        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    Map<String, @Nullable Object> read = new HashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      Object value = in.readObject();
      if (!known.contains(name)) {
        throw new InvalidObjectException(
            type.getSimpleName() + " has nothing of that name; was it written by a newer version?");
      }
      read.put(name, value);
    }
    return read;
  }

  private static Record made(Class<?> type, RecordComponent[] components, @Nullable Object[] values)
      throws InvalidObjectException {
    try {
      return (Record) Components.constructor(type, components).newInstance(values);
    } catch (ReflectiveOperationException e) {
      InvalidObjectException invalid = new InvalidObjectException("cannot rebuild " + type);
      invalid.initCause(e);
      throw invalid;
    }
  }

  @Serial
  private Object readResolve() {
    return record;
  }

  private static @Nullable Object bare(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    }
    return value;
  }
}
