package org.microdosing.evidence.data;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;

/** The types of records and terms that data can hold, by the components of its records. */
record ImageKinds(Set<Class<?>> records, Set<Class<?>> terms) {

  static ImageKinds ofData() {
    ImageKinds kinds = new ImageKinds(new LinkedHashSet<>(), new LinkedHashSet<>());
    for (RecordComponent component : EvidenceData.class.getRecordComponents()) {
      kinds.add(component.getGenericType());
    }
    return kinds;
  }

  private void add(Type type) {
    if (type instanceof ParameterizedType of) {
      for (Type argument : of.getActualTypeArguments()) {
        add(argument);
      }
    } else if (type instanceof Class<?> plain && plain.isEnum()) {
      terms.add(plain);
    } else if (type instanceof Class<?> plain && plain.isRecord() && records.add(plain)) {
      for (RecordComponent component : plain.getRecordComponents()) {
        add(component.getGenericType());
      }
    }
  }
}
