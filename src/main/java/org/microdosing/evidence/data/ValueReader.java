package org.microdosing.evidence.data;

import java.util.List;
import java.util.regex.Pattern;
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
  ValueReader<String> TEXT = new DescribedReader<>(JsonCursor::text, ValueSchema.TEXT);

  /** A text of several words that hardly ever repeats. */
  ValueReader<String> PROSE = new DescribedReader<>(JsonCursor::uniqueText, ValueSchema.TEXT);

  /** True or false. */
  ValueReader<Boolean> FLAG = new DescribedReader<>(JsonCursor::flag, ValueSchema.FLAG);

  /** A finite number. */
  ValueReader<Double> NUMBER = number(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** A finite number above 0. */
  ValueReader<Double> ABOVE_ZERO = number(Double.MIN_VALUE, Double.POSITIVE_INFINITY);

  /** A whole number from 0. */
  ValueReader<Integer> WHOLE = whole(0, Integer.MAX_VALUE);

  /** A number within bounds, both included. */
  static ValueReader<Double> number(double low, double high) {
    return new DescribedReader<>(in -> in.number(low, high), ValueSchema.number(low, high));
  }

  /** A whole number within bounds, both included. */
  static ValueReader<Integer> whole(int low, int high) {
    return new DescribedReader<>(in -> in.whole(low, high), ValueSchema.whole(low, high));
  }

  /**
   * A text of a certain form.
   *
   * @param form a regular expression that the languages of editors share
   * @param expected the form in words, for messages
   * @param example a text of that form
   */
  static ValueReader<String> text(Pattern form, String expected, String example) {
    return new DescribedReader<>(
        in -> in.text(form, expected),
        ValueSchema.TEXT
            .with("pattern", "^" + form.pattern() + "$")
            .with("examples", List.of(example)));
  }

  /**
   * Reads the value that the cursor stands on.
   *
   * @param in the cursor, on the first token of the value; afterwards on its last
   * @return the value, or null if it is bad, which the cursor has then been told
   */
  @Nullable T read(JsonCursor in);
}
