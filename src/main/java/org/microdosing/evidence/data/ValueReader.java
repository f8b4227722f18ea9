package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value of a known kind: one of the constants here, or the {@code read} method of a
 * reader of records.
 *
 * @param <T> what the value becomes
 */
@FunctionalInterface
interface ValueReader<T> {

  // Plain values have one reader each for all fields: a method reference would be linked anew in
  // every place that has it, which is what takes longest when a virtual machine starts.

  /** A text that is kept once however often it repeats. */
  ValueReader<String> TEXT = JsonCursor::text;

  /** A text of several words that hardly ever repeats. */
  ValueReader<String> PROSE = JsonCursor::uniqueText;

  /** True or false. */
  ValueReader<Boolean> FLAG = JsonCursor::flag;

  /** A finite number. */
  ValueReader<Double> NUMBER = JsonCursor::number;

  /** A whole number from 0. */
  ValueReader<Integer> WHOLE = JsonCursor::whole;

  /**
   * Reads the value that the cursor stands on.
   *
   * @param in the cursor, on the first token of the value; afterwards on its last
   * @return the value, or null if it is bad, which the cursor has then been told
   */
  @Nullable T read(JsonCursor in);
}
