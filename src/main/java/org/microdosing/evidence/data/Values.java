package org.microdosing.evidence.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of one object by field, as far as they could be read. */
final class Values {

  private final @Nullable Object[] slots;
  private final boolean complete;

  Values(@Nullable Object[] slots, boolean complete) {
    this.slots = slots;
    this.complete = complete;
  }

  /** Tells whether everything required is there and everything there is good. */
  boolean isComplete() {
    return complete;
  }

  /**
   * Returns a value of a complete object.
   *
   * @return what was read, or what stands for a property left out
   */
  <T> T get(Field<T> field) {
    return Objects.requireNonNull(find(field), field.name());
  }

  /** Returns a value, null where a required property is missing or the value was bad. */
  @SuppressWarnings("unchecked") // the field's own reader made what is in its slot
  <T> @Nullable T find(Field<T> field) {
    Object value = slots[field.index()];
    return value != null ? (T) value : field.absent();
  }
}
