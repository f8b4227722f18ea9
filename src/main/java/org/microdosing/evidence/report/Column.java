package org.microdosing.evidence.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Term;

/**
 * A column of a table: its name, what it holds, and how a row gives its value.
 *
 * @param <R> what a row is made of
 * @param name name in lower case with underscores; part of the format, so that it stays
 * @param description what the column holds, with the unit of numbers
 * @param type what its cells hold
 * @param required whether every row has a value
 * @param terms every value that a cell may have; empty where any may stand
 * @param value gives a text, a number or a flag; empty where the row has none
 */
record Column<R>(
    String name,
    String description,
    ColumnType type,
    boolean required,
    List<String> terms,
    Function<R, Optional<?>> value) {

  /** Separates values that share a cell. */
  static final String SEPARATOR = "; ";

  static <R> Column<R> text(String name, String description, Function<R, String> value) {
    return new Column<>(
        name, description, ColumnType.TEXT, true, List.of(), row -> Optional.of(value.apply(row)));
  }

  static <R> Column<R> optional(
      String name, String description, Function<R, Optional<String>> value) {
    return new Column<>(name, description, ColumnType.TEXT, false, List.of(), value::apply);
  }

  static <R, T extends Enum<T> & Term> Column<R> term(
      String name, String description, Class<T> terms, Function<R, T> value) {
    return new Column<>(
        name,
        description,
        ColumnType.TEXT,
        true,
        ids(terms),
        row -> Optional.of(value.apply(row).id()));
  }

  static <R, T extends Enum<T> & Term> Column<R> optionalTerm(
      String name, String description, Class<T> terms, Function<R, Optional<T>> value) {
    return new Column<>(
        name,
        description,
        ColumnType.TEXT,
        false,
        ids(terms),
        row -> value.apply(row).map(Term::id));
  }

  private static <T extends Enum<T> & Term> List<String> ids(Class<T> terms) {
    return Arrays.stream(terms.getEnumConstants()).map(Term::id).toList();
  }

  /** A column of several values; empty where there are none. */
  static <R> Column<R> texts(
      String name, String description, Function<R, ? extends Collection<String>> value) {
    return optional(
        name,
        description,
        row ->
            value.apply(row).isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(SEPARATOR, value.apply(row))));
  }

  static <R> Column<R> terms(
      String name, String description, Function<R, ? extends Collection<? extends Term>> value) {
    return texts(
        name,
        description,
        row -> value.apply(row).stream().map(Term::id).collect(Collectors.toList()));
  }

  static <R> Column<R> flag(String name, String description, Function<R, Optional<Boolean>> value) {
    return new Column<>(name, description, ColumnType.FLAG, false, List.of(), value::apply);
  }

  static <R> Column<R> count(String name, String description, Function<R, OptionalInt> value) {
    return new Column<>(
        name,
        description,
        ColumnType.COUNT,
        false,
        List.of(),
        row -> {
          OptionalInt count = value.apply(row);
          return count.isPresent() ? Optional.of(count.getAsInt()) : Optional.empty();
        });
  }

  /** A column of numbers; a bound that is open, and so infinite, is left out. */
  static <R> Column<R> number(String name, String description, Function<R, OptionalDouble> value) {
    return new Column<>(
        name,
        description,
        ColumnType.NUMBER,
        false,
        List.of(),
        row -> {
          OptionalDouble number = value.apply(row);
          return number.isPresent() && Double.isFinite(number.getAsDouble())
              ? Optional.of(number.getAsDouble())
              : Optional.empty();
        });
  }
}
