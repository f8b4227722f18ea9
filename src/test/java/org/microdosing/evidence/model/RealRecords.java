package org.microdosing.evidence.model;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;

/**
 * Records of the bundled evidence, one of each type of this package, and copies with one change.
 */
final class RealRecords {

  private RealRecords() {}

  /** Returns one record of each type that the bundled evidence has, by type. */
  static Map<Class<?>, Record> ofEachType() throws ReflectiveOperationException {
    EvidenceData data = EvidenceLoader.bundled();
    Map<Class<?>, Record> found = new LinkedHashMap<>();
    gather(data.substances(), found);
    gather(data.studies(), found);
    gather(data.context(), found);
    return found;
  }

  private static void gather(Object value, Map<Class<?>, Record> found)
      throws ReflectiveOperationException {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        gather(optional.get(), found);
      }
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        gather(item, found);
      }
    } else if (value instanceof Record record) {
      if (record.getClass().getPackage().equals(RealRecords.class.getPackage())) {
        found.putIfAbsent(record.getClass(), record);
      }
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        gather(component.getAccessor().invoke(record), found);
      }
    }
  }
}
