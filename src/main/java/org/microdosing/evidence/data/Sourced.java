package org.microdosing.evidence.data;

import java.util.ArrayList;
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
 * @param place where it stands
 * @param maker makes the record when the sources are known
 */
record Sourced<T>(Place place, Function<Sourced.Table, T> maker) {

  /** Reads an object, and leaves the making of its record for later. */
  static <T> @Nullable Sourced<T> read(
      JsonCursor in, Fields fields, BiFunction<Values, Table, T> maker) {
    Place place = in.place();
    Values values = in.values(fields);
    return values != null && values.isComplete()
        ? new Sourced<>(place, sources -> maker.apply(values, sources))
        : null;
  }

  /** Makes the records of a list; what a constructor refuses is noted where it stands. */
  static <T> List<T> resolve(List<Sourced<T>> items, List<Source> sources, FileLog log) {
    Table table = new Table(sources);
    List<T> made = new ArrayList<>(items.size());
    for (Sourced<T> item : items) {
      try {
        made.add(item.with(table));
      } catch (Refused e) {
        log.problem(e.place, e.getMessage());
      }
    }
    return made;
  }

  /** Makes the record. */
  T with(Table sources) {
    try {
      return maker.apply(sources);
    } catch (IllegalArgumentException e) {
      throw new Refused(place, String.valueOf(e.getMessage()));
    }
  }

  /** The sources of a file by id. */
  static final class Table {

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

    <T> List<T> all(List<Sourced<T>> parts) {
      return parts.stream().map(part -> part.with(this)).toList();
    }
  }

  /** What a constructor refused, and where that stands. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;

    Refused(Place place, String message) {
      super(message, null, false, false);
      this.place = place;
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
