package org.microdosing.evidence.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The properties that one kind of object may have, declared once in the static part of its reader:
 *
 * <pre>{@code
 * private static final Fields FIELDS = new Fields();
 * private static final Field<String> TITLE =
 *     FIELDS.required("title", ValueReader.TEXT, "Title as printed");
 * private static final Field<OptionalInt> YEAR =
 *     FIELDS.whole("year", 1800, 2100, "Year of publication");
 * }</pre>
 *
 * <p>All declarations come before the first object is read. At most 64 fields. The description is
 * what the JSON Schema says of the property: a short noun phrase, with the unit where there is one.
 */
final class Fields {

  private final List<Field<?>> fields = new ArrayList<>();
  private long required;
  private volatile @Nullable PropertyNameMatcher matcher;
  private Field<?>[] sealed = {};

  /**
   * The properties of a whole file. It may name the JSON Schema that editors check it with, which
   * is no data and goes nowhere.
   */
  static Fields ofFile() {
    Fields fields = new Fields();
    fields.text("$schema");
    return fields;
  }

  /** A property that must be there. */
  <T> Field<T> required(String name, ValueReader<T> reader, String description) {
    required |= 1L << fields.size();
    return add(name, reader, null, description);
  }

  /** A property that must be there. */
  <T> Field<T> required(String name, ValueReader<T> reader) {
    return required(name, reader, "");
  }

  /** A property that may be left out. */
  <T> Field<Optional<T>> optional(String name, ValueReader<T> reader, String description) {
    return add(
        name,
        in -> {
          T value = reader.read(in);
          return value == null ? null : Optional.of(value);
        },
        Optional.empty(),
        description);
  }

  /** A property that may be left out. */
  <T> Field<Optional<T>> optional(String name, ValueReader<T> reader) {
    return optional(name, reader, "");
  }

  /** A text that may be left out, kept once however often it repeats. */
  Field<Optional<String>> text(String name, String description) {
    return optional(name, ValueReader.TEXT, description);
  }

  /** A text that may be left out, kept once however often it repeats. */
  Field<Optional<String>> text(String name) {
    return text(name, "");
  }

  /** A text of several words that hardly ever repeats, and that may be left out. */
  Field<Optional<String>> prose(String name, String description) {
    return optional(name, ValueReader.PROSE, description);
  }

  /** A text of several words that hardly ever repeats, and that may be left out. */
  Field<Optional<String>> prose(String name) {
    return prose(name, "");
  }

  /** A property that stands for a certain value when it is left out. */
  <T> Field<T> orElse(String name, ValueReader<T> reader, T absent, String description) {
    return add(name, reader, absent, description);
  }

  /** A property that stands for a certain value when it is left out. */
  <T> Field<T> orElse(String name, ValueReader<T> reader, T absent) {
    return orElse(name, reader, absent, "");
  }

  /** A list that must be there and have an element. */
  <T> Field<List<T>> requiredList(String name, ValueReader<T> element, String description) {
    return required(
        name,
        in -> {
          List<T> list = in.list(element);
          return list != null && list.isEmpty() ? in.bad("expected at least one") : list;
        },
        description);
  }

  /** A list that must be there and have an element. */
  <T> Field<List<T>> requiredList(String name, ValueReader<T> element) {
    return requiredList(name, element, "");
  }

  /** A list that is empty when it is left out. */
  <T> Field<List<T>> list(String name, ValueReader<T> element, String description) {
    return add(name, in -> in.list(element), List.of(), description);
  }

  /** A list that is empty when it is left out. */
  <T> Field<List<T>> list(String name, ValueReader<T> element) {
    return list(name, element, "");
  }

  /** A finite number that may be left out. */
  Field<OptionalDouble> number(String name, String description) {
    return number(name, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, description);
  }

  /** A finite number that may be left out. */
  Field<OptionalDouble> number(String name) {
    return number(name, "");
  }

  /** A number within bounds, both included, that may be left out. */
  Field<OptionalDouble> number(String name, double low, double high, String description) {
    return add(name, in -> in.optionalNumber(low, high), OptionalDouble.empty(), description);
  }

  /** A number within bounds, both included, that may be left out. */
  Field<OptionalDouble> number(String name, double low, double high) {
    return number(name, low, high, "");
  }

  /** A whole number from 0 that may be left out. */
  Field<OptionalInt> count(String name, String description) {
    return whole(name, 0, Integer.MAX_VALUE, description);
  }

  /** A whole number from 0 that may be left out. */
  Field<OptionalInt> count(String name) {
    return count(name, "");
  }

  /** A whole number within bounds, both included, that may be left out. */
  Field<OptionalInt> whole(String name, int low, int high, String description) {
    return add(name, in -> in.optionalWhole(low, high), OptionalInt.empty(), description);
  }

  /** A whole number within bounds, both included, that may be left out. */
  Field<OptionalInt> whole(String name, int low, int high) {
    return whole(name, low, high, "");
  }

  int size() {
    return fields.size();
  }

  Field<?> get(int index) {
    return sealed[index];
  }

  /** The bits of the fields that must be there. */
  long requiredBits() {
    return required;
  }

  List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /** What the parser matches names with, without making strings of them. */
  PropertyNameMatcher matcher() {
    PropertyNameMatcher made = matcher;
    if (made == null) {
      List<Named> names = fields.stream().map(f -> Named.fromString(f.name())).toList();
      sealed = fields.toArray(new Field<?>[0]);
      made = Limits.FACTORY.constructNameMatcher(names, false);
      matcher = made;
    }
    return made;
  }

  private <T> Field<T> add(
      String name, ValueReader<T> reader, @Nullable T absent, String description) {
    if (matcher != null || fields.size() == Long.SIZE) {
      throw new IllegalStateException("too late or too many fields: " + name);
    }
    Field<T> field = new Field<>(name, fields.size(), reader, absent, description);
    fields.add(field);
    return field;
  }
}
