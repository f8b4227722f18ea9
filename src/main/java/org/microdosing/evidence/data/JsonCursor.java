package org.microdosing.evidence.data;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.name.QuotedText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Walks one data file in a single pass and turns what it finds into values.
 *
 * <p>Every method here reads the value that the cursor stands on. A bad value is noted with its
 * JSON pointer and what was expected, skipped, and answered with null, and reading goes on behind
 * it: so a file tells all its problems at once. What is not JSON at all ends the file; the parser
 * throws then, and {@link FileReader} notes it.
 */
final class JsonCursor {

  private final JsonParser parser;
  private final FileLog log;
  private final SharedTexts texts;
  private final String stem;

  /** Elements of the lists that are being read, those of inner lists behind those of outer ones. */
  private @Nullable Object[] items = new @Nullable Object[32];

  private int held;

  /**
   * Creates a cursor on the first token of a file.
   *
   * @param stem name of the file without its ending; the id of what the file holds
   */
  JsonCursor(JsonParser parser, FileLog log, SharedTexts texts, String stem) {
    this.parser = parser;
    this.log = log;
    this.texts = texts;
    this.stem = stem;
  }

  // ---- objects and lists ----

  /**
   * Reads an object and makes a record of it, if everything required is there and good.
   *
   * @param maker calls the constructor; what that refuses is noted as a problem of the object
   */
  <T> @Nullable T object(Fields fields, Function<Values, T> maker) {
    Values values = values(fields);
    if (values == null || !values.isComplete()) {
      return null;
    }
    try {
      return maker.apply(values);
    } catch (IllegalArgumentException e) {
      return refused("", e);
    }
  }

  /** Reads the properties of an object, good or not; null if the value is no object. */
  @Nullable Values values(Fields fields) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return expected("an object");
    }
    PropertyNameMatcher matcher = fields.matcher();
    @Nullable Object[] slots = new @Nullable Object[fields.size()];
    long seen = 0;
    boolean complete = true;
    int index = parser.nextNameMatch(matcher);
    while (index != PropertyNameMatcher.MATCH_END_OBJECT) {
      String name = index < 0 ? parser.currentName() : "";
      parser.nextToken();
      if (index < 0) {
        bad(Wording.unknownProperty(name, fields.names()));
        complete = false;
      } else if ((seen & (1L << index)) != 0) {
        bad("duplicate property");
        complete = false;
      } else {
        seen |= 1L << index;
        Object value = fields.get(index).reader().read(this);
        slots[index] = value;
        complete &= value != null;
      }
      index = parser.nextNameMatch(matcher);
    }
    long missing = fields.requiredBits() & ~seen;
    for (; missing != 0; missing &= missing - 1) {
      String name = fields.get(Long.numberOfTrailingZeros(missing)).name();
      bad("missing property \"" + name + "\"");
      complete = false;
    }
    return new Values(slots, complete);
  }

  /** Passes by an object, whatever it holds. */
  @Nullable Boolean passObject() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return expected("an object");
    }
    parser.skipChildren();
    return true;
  }

  /** Reads a list; null, with each bad element noted, if one of them is bad. */
  <T> @Nullable List<T> list(ValueReader<T> element) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return expected("a list");
    }
    int from = held;
    boolean complete = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      T item = element.read(this);
      if (item != null) {
        hold(item);
      } else {
        complete = false;
      }
    }
    int count = held - from;
    held = from;
    return complete ? list(from, count) : null;
  }

  private void hold(Object item) {
    if (held == items.length) {
      items = Arrays.copyOf(items, 2 * held);
    }
    items[held++] = item;
  }

  @SuppressWarnings("unchecked") // the reader of the elements made them
  private <T> List<T> list(int from, int count) {
    return switch (count) {
      case 0 -> List.of();
      case 1 -> List.of((T) items[from]);
      default -> List.of((T[]) Arrays.copyOfRange(items, from, from + count));
    };
  }

  /**
   * Calls a constructor, and notes what it refuses.
   *
   * @param below where the refused object stands below the current value, for example {@code
   *     /dose}; empty for the current value itself
   */
  <T> @Nullable T make(String below, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      return refused(below, e);
    }
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
  private <T> @Nullable T refused(String below, IllegalArgumentException why) {
    Place here = place();
    log.problem(
        new Place(here.file(), here.pointer() + below, here.offset()),
        String.valueOf(why.getMessage()));
    return null;
  }

  // ---- plain values ----

  /** Reads a text: not empty, without spaces at its ends, control characters and the like. */
  @Nullable String text() {
    return text(true);
  }

  /** Reads a text that hardly ever repeats. */
  @Nullable String uniqueText() {
    return text(false);
  }

  private @Nullable String text(boolean repeats) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return expected("a text");
    }
    char[] chars = parser.getStringCharacters();
    int offset = parser.getStringOffset();
    int length = parser.getStringLength();
    if (length == 0) {
      return bad("expected a text, found an empty one; leave out what is unknown");
    }
    if (chars[offset] == ' ' || chars[offset + length - 1] == ' ') {
      return bad("expected a text without spaces at its ends");
    }
    String text =
        repeats ? texts.share(chars, offset, length) : SharedTexts.unshared(chars, offset, length);
    return text != null
        ? text
        : bad(
            "expected a text without control characters, direction overrides and halves of"
                + " characters, found "
                + QuotedText.of(parser.getString()));
  }

  /** Reads a text that a pattern describes. */
  @Nullable String text(Pattern pattern, String expectation) {
    String text = uniqueText();
    return text == null || pattern.matcher(text).matches()
        ? text
        : bad("expected " + expectation + ", found " + QuotedText.of(text));
  }

  /** Tells whether the value is a certain text. */
  boolean isText(String text) {
    return parser.currentToken() == JsonToken.VALUE_STRING
        && SharedTexts.same(
            text, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
  }

  /** Reads {@code true} or {@code false}. */
  @Nullable Boolean flag() {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> expected("true or false");
    };
  }

  /** Reads a finite number within bounds, both included. */
  @Nullable Double number(double low, double high) {
    OptionalDouble number = optionalNumber(low, high);
    return number == null ? null : (Double) number.getAsDouble();
  }

  /** Reads a finite number within bounds, both included. */
  @Nullable OptionalDouble optionalNumber(double low, double high) {
    double value = parser.currentToken().isNumeric() ? parser.getDoubleValue() : Double.NaN;
    return value >= low && value <= high && !Double.isInfinite(value)
        ? OptionalDouble.of(value)
        : expected(Wording.within("a number", low, high));
  }

  /** Reads a whole number within bounds, both included. */
  @Nullable Integer whole(int low, int high) {
    OptionalInt number = optionalWhole(low, high);
    return number == null ? null : (Integer) number.getAsInt();
  }

  /** Reads a whole number within bounds, both included. */
  @Nullable OptionalInt optionalWhole(int low, int high) {
    boolean isWhole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    double value = isWhole ? parser.getDoubleValue() : Double.NaN;
    return value >= low && value <= high
        ? OptionalInt.of((int) value)
        : expected(Wording.within("a whole number", low, high));
  }

  // ---- problems ----

  /** Notes that the current value is not what it should be, skips it and returns null. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
  <T> @Nullable T expected(String what) {
    return bad("expected " + what + ", found " + Wording.found(parser));
  }

  /** Notes a problem of the current value, skips the value and returns null. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
  <T> @Nullable T bad(String message) {
    if (log.isFull()) {
      log.countProblem();
    } else {
      log.problem(place(), message);
    }
    parser.skipChildren();
    return null;
  }

  /** The place of the current value. */
  Place place() {
    return Places.of(log.file(), parser);
  }

  /** The place of the current value, which is an id. */
  Place idPlace() {
    return Places.ofId(log.file(), parser);
  }

  /** The log of the file. */
  FileLog log() {
    return log;
  }

  /** The name of the file without its ending. */
  String stem() {
    return stem;
  }
}
