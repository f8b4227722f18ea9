package org.microdosing.evidence.model;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a record with optional components is written as: its class and its components, empty ones as
 * null. Optionals themselves cannot be serialised; reading goes through the canonical constructor,
 * so a forged stream meets the same checks as every other caller.
 */
final class SerialForm implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private transient Record record;

  SerialForm(Record record) {
    this.record = record;
  }

  @Serial
  private void writeObject(ObjectOutputStream out) throws IOException {
    out.writeObject(record.getClass());
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        out.writeObject(bare(component.getAccessor().invoke(record)));
      } catch (ReflectiveOperationException e) {
        throw new IOException("cannot read " + component, e);
      }
    }
  }

  @Serial
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    Class<?> type = (Class<?>) in.readObject();
    if (!type.isRecord() || type.getPackage() != SerialForm.class.getPackage()) {
      throw new InvalidObjectException("not a record of the model: " + type);
    }
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = Components.dressed(components[i].getType(), in.readObject());
    }
    try {
      record = (Record) Components.constructor(type, components).newInstance(values);
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
