package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value of a known kind, for example {@code JsonCursor::text}, or the {@code read}
 * method of a reader of records.
 *
 * @param <T> what the value becomes
 */
@FunctionalInterface
interface ValueReader<T> {

  /**
   * Reads the value that the cursor stands on.
   *
   * @param in the cursor, on the first token of the value; afterwards on its last
   * @return the value, or null if it is bad, which the cursor has then been told
   */
  @Nullable T read(JsonCursor in);
}
