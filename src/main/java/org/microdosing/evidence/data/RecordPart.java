package org.microdosing.evidence.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** A component of a record: the name that files give it, and what reads it. */
record RecordPart(String name, Method accessor) {

  private static final ClassValue<List<RecordPart>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<RecordPart> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(RecordPart::of).toList();
        }
      };

  private static RecordPart of(RecordComponent component) {
    return new RecordPart(LeftOutProperties.name(component.getName()), component.getAccessor());
  }

  /** Returns the components of a record, in their order. */
  static List<RecordPart> of(Record owner) {
    return PARTS.get(owner.getClass());
  }

  /** Returns what a record has in this component. */
  Object value(Record owner) {
    try {
      return accessor.invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + accessor, e);
    }
  }
}
