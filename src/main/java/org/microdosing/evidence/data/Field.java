package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;

/**
 * One property that an object may have: its name, what reads it, what stands for it when it is left
 * out, and what the JSON Schema says of it. Made by {@link Fields}.
 *
 * @param <T> type of the value
 * @param name name of the property in the file
 * @param index position among the fields of its object
 * @param reader what reads the value
 * @param absent the value when the property is left out; null if it must not be left out
 * @param schema what values the property may have
 * @param description what it is, in a short noun phrase, with the unit where there is one
 */
record Field<T>(
    String name,
    int index,
    ValueReader<T> reader,
    @Nullable T absent,
    ValueSchema schema,
    String description) {

  /** Tells whether the property must be there. */
  boolean isRequired() {
    return absent == null;
  }
}
