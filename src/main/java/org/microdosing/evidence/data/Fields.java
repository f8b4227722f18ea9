package org.microdosing.evidence.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Verification;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The properties that one kind of object may have, declared once in the static part of its reader:
 *
 * <pre>{@code
 * private static final Fields FIELDS = new Fields("book", "What is printed and bound.");
 * private static final Field<String> TITLE =
 *     FIELDS.required("title", ValueReader.TEXT, "Title as printed");
 * private static final Field<OptionalInt> YEAR =
 *     FIELDS.whole("year", 1800, 2100, "Year of publication");
 *
 * static final ValueReader<Book> READER = FIELDS.reader(BookReader::read);
 * }</pre>
 *
 * <p>The JSON Schema of the object is written from the same declarations: the description of a
 * property is a short noun phrase, with the unit where there is one; those of objects are
 * sentences. All declarations come before the first object is read. At most 64 fields.
 */
final class Fields {

  private final String name;
  private final String description;
  private final String rules;
  private final List<Field<?>> fields = new ArrayList<>();
  private long required;
  private volatile @Nullable PropertyNameMatcher matcher;
  private Field<?>[] sealed = {};

  /**
   * The properties of a kind of object.
   *
   * @param name what the JSON Schema calls the object, in camel case
   * @param description what it is, in sentences
   */
  Fields(String name, String description) {
    this(name, description, "{}");
  }

  /**
   * The properties of a kind of object whose record asks something of several of them at once.
   *
   * @param rules what the record asks, in keywords of JSON Schema
   */
  Fields(String name, String description, String rules) {
    this.name = name;
    this.description = description;
    this.rules = rules;
  }

  /**
   * The properties of a whole file. It may name the JSON Schema that editors check it with, which
   * is no data and goes nowhere.
   */
  static Fields ofFile(String name, String description) {
    Fields fields = new Fields(name, description);
    fields.text("$schema", "Address of this schema, for editors; not data");
    return fields;
  }

  /** Returns the rule that at least one of some properties must be there. */
  static String atLeastOneOf(String... properties) {
    return Arrays.stream(properties)
        .map(property -> "{\"required\": [\"" + property + "\"]}")
        .collect(Collectors.joining(", ", "{\"anyOf\": [", "]}"));
  }

  /** Returns a reader of such objects by the method that reads them. */
  <T> DescribedReader<T> reader(ValueReader<T> method) {
    return new DescribedReader<>(method, ValueSchema.described(this));
  }

  /** A property that must be there. */
  <T> Field<T> required(String property, ValueReader<T> reader, String what) {
    required |= 1L << fields.size();
    return add(property, reader, null, what);
  }

  /** A property that may be left out. */
  <T> Field<Optional<T>> optional(String property, ValueReader<T> reader, String what) {
    ValueReader<T> bare = DescribedReader.bare(reader);
    return add(
        property,
        new DescribedReader<>(
            in -> {
              T value = bare.read(in);
              return value == null ? null : Optional.of(value);
            },
            DescribedReader.schemaOf(reader)),
        Optional.empty(),
        what);
  }

  /** A text that may be left out, kept once however often it repeats. */
  Field<Optional<String>> text(String property, String what) {
    return optional(property, ValueReader.TEXT, what);
  }

  /** The place in the source, if it has any. */
  Field<Optional<String>> locator() {
    return text("locator", "The place in the source");
  }

  /** The place in the source, for what can be looked up there. */
  Field<String> exactPlace() {
    return required(
        "locator", ValueReader.TEXT, "The place in the source: abstract, Table 2, page 5");
  }

  /** How well a source was read. */
  Field<Verification> verification() {
    return required("verification", Terms.of(Verification.class), "How well it was read");
  }

  /** The routes that a fact on a substance holds for. */
  Field<List<Route>> routes() {
    return list(
        "routes",
        Terms.of(Route.class),
        "Routes it holds for; left out where the source names none that the vocabulary has");
  }

  /** What a source says of the route beyond the term. */
  Field<Optional<String>> routeText() {
    return text("routeText", "The route in the words of the source, where they say more");
  }

  /** What else there is to know. */
  Field<Optional<String>> note() {
    return text("note", "What else to know");
  }

  /** A text of several words that hardly ever repeats, and that may be left out. */
  Field<Optional<String>> prose(String property, String what) {
    return optional(property, ValueReader.PROSE, what);
  }

  /** A property that stands for a certain value when it is left out. */
  <T> Field<T> orElse(String property, ValueReader<T> reader, T absent, String what) {
    return add(property, reader, absent, what);
  }

  /** A list that must be there and have an element. */
  <T> Field<List<T>> requiredList(String property, ValueReader<T> element, String what) {
    ValueReader<T> bare = DescribedReader.bare(element);
    return required(
        property,
        new DescribedReader<>(
            in -> {
              List<T> list = in.list(bare);
              return list != null && list.isEmpty() ? in.bad("expected at least one") : list;
            },
            ValueSchema.list(DescribedReader.schemaOf(element)).with("minItems", 1)),
        what);
  }

  /** A list that is empty when it is left out. */
  <T> Field<List<T>> list(String property, ValueReader<T> element, String what) {
    return list(property, element, Integer.MAX_VALUE, what);
  }

  /** A list with no more than some elements, as its record asks; empty when it is left out. */
  <T> Field<List<T>> list(String property, ValueReader<T> element, int most, String what) {
    ValueReader<T> bare = DescribedReader.bare(element);
    ValueSchema schema = ValueSchema.list(DescribedReader.schemaOf(element));
    return add(
        property,
        new DescribedReader<>(
            in -> in.list(bare),
            most == Integer.MAX_VALUE ? schema : schema.with("maxItems", most)),
        List.of(),
        what);
  }

  /** A finite number that may be left out. */
  Field<OptionalDouble> number(String property, String what) {
    return number(property, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, what);
  }

  /** A number within bounds, both included, that may be left out. */
  Field<OptionalDouble> number(String property, double low, double high, String what) {
    return add(
        property,
        new DescribedReader<>(in -> in.optionalNumber(low, high), ValueSchema.number(low, high)),
        OptionalDouble.empty(),
        what);
  }

  /** A whole number from 0 that may be left out. */
  Field<OptionalInt> count(String property, String what) {
    return whole(property, 0, Integer.MAX_VALUE, what);
  }

  /** A whole number within bounds, both included, that may be left out. */
  Field<OptionalInt> whole(String property, int low, int high, String what) {
    return add(
        property,
        new DescribedReader<>(in -> in.optionalWhole(low, high), ValueSchema.whole(low, high)),
        OptionalInt.empty(),
        what);
  }

  /** What the JSON Schema calls the object. */
  String name() {
    return name;
  }

  /** What the object is, in sentences. */
  String description() {
    return description;
  }

  /** What the record asks of several properties at once, as an object of JSON Schema keywords. */
  String rules() {
    return rules;
  }

  /** The fields in the order of their declaration. */
  List<Field<?>> all() {
    return List.copyOf(fields);
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
      String property, ValueReader<T> reader, @Nullable T absent, String what) {
    if (matcher != null || fields.size() == Long.SIZE) {
      throw new IllegalStateException("too late or too many fields: " + property);
    }
    Field<T> field =
        new Field<>(
            property,
            fields.size(),
            DescribedReader.bare(reader),
            absent,
            DescribedReader.schemaOf(reader),
            what);
    fields.add(field);
    return field;
  }
}
