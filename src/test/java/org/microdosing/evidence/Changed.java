package org.microdosing.evidence;

import com.google.common.base.Throwables;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;

/** Real records with one component changed, to show what a rule looks at. */
public final class Changed {

  private Changed() {}

  /**
   * Returns a copy of a record in which one component has another value; what the constructor
   * throws is thrown.
   */
  public static <R extends Record> R with(R record, String component, Object value) {
    List<Object> values = new ArrayList<>();
    RecordComponent[] components = record.getClass().getRecordComponents();
    boolean found = false;
    try {
      for (RecordComponent one : components) {
        boolean changed = one.getName().equals(component);
        values.add(changed ? value : one.getAccessor().invoke(record));
        found |= changed;
      }
      if (!found) {
        throw new IllegalArgumentException(record.getClass() + " has no " + component);
      }
      @SuppressWarnings("unchecked")
      Class<R> type = (Class<R>) record.getClass();
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      Throwables.throwIfUnchecked(e.getCause());
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a study in which every finding is changed. */
  public static Study findings(Study study, UnaryOperator<Finding> change) {
    return with(study, "findings", study.findings().stream().map(change).toList());
  }
}
