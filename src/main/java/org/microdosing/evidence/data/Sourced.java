package org.microdosing.evidence.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Verification;

/**
 * A record that was read and waits for the sources of its file, which may stand behind it.
 *
 * @param <T> the record
 * @param maker makes the record when the sources are known
 */
record Sourced<T>(Function<Sourced.Table, T> maker) {

  /**
   * Reads an object, and leaves the making of its record for later. What its constructor refuses,
   * whatever the sources, is noted where the object stands.
   */
  static <T> @Nullable Sourced<T> read(
      JsonCursor in, Fields fields, BiFunction<Values, Table, T> maker) {
    return in.object(
        fields,
        values -> {
          Sourced<T> waiting = new Sourced<>(sources -> maker.apply(values, sources));
          waiting.with(Table.NOT_YET);
          return waiting;
        });
  }

  /** Makes the record. */
  T with(Table sources) {
    return maker.apply(sources);
  }

  /** The sources of a file by id. */
  static final class Table {

    private static final Table NOT_YET = new Table(List.of());

    private final Map<String, Source> byId = new HashMap<>();

    Table(List<Source> sources) {
      for (Source source : sources) {
        byId.putIfAbsent(source.id(), source);
      }
    }

    /** Returns a source; for an unknown one, which the log reports, something stands in. */
    Source get(String id) {
      Source source = byId.get(id);
      return source != null
          ? source
          : new Source(
              id,
              id,
              Optional.empty(),
              Verification.RECALL,
              false,
              Optional.empty(),
              Optional.empty());
    }

    Optional<Source> get(Optional<String> id) {
      return id.map(this::get);
    }

    List<Source> getAll(List<String> ids) {
      return ids.stream().map(id -> get(id)).toList();
    }

    <T> Optional<T> one(Optional<Sourced<T>> part) {
      return part.map(p -> p.with(this));
    }

    <T> List<T> all(List<Sourced<T>> parts) {
      return parts.stream().map(part -> part.with(this)).toList();
    }
  }
}
