package org.microdosing.evidence.data;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Verification;

/**
 * A fact that has been read and whose sources are still only ids, because a file may list its
 * sources behind its facts.
 *
 * @param <T> the fact
 */
final class Cited<T> {

  /** Answers the id of a source with the source. */
  @FunctionalInterface
  interface Sources {
    /** Returns the source of an id that the file defines. */
    Source get(String id);
  }

  /** Stands for sources until they are known, so that all else can be checked where it stands. */
  private static final Source PENDING =
      new Source(
          "pending",
          "pending",
          Optional.empty(),
          Verification.RECALL,
          false,
          Optional.empty(),
          Optional.empty());

  private final Set<String> ids;
  private final Function<Sources, T> maker;

  private Cited(Set<String> ids, Function<Sources, T> maker) {
    this.ids = ids;
    this.maker = maker;
    Objects.requireNonNull(maker.apply(id -> PENDING));
  }

  /**
   * Returns a fact with one source.
   *
   * @param maker calls the constructor
   * @throws IllegalArgumentException if the constructor refuses the fact, whatever its source
   */
  static <T> Cited<T> by(String id, Function<Source, T> maker) {
    return new Cited<>(Set.of(id), sources -> maker.apply(sources.get(id)));
  }

  /**
   * Returns a fact that may have a source.
   *
   * @param maker calls the constructor
   * @throws IllegalArgumentException if the constructor refuses the fact, whatever its source
   */
  static <T> Cited<T> byAny(Optional<String> id, Function<Optional<Source>, T> maker) {
    return new Cited<>(
        id.stream().collect(Collectors.toUnmodifiableSet()),
        sources -> maker.apply(id.map(sources::get)));
  }

  /**
   * Returns a fact with any number of sources.
   *
   * @param maker calls the constructor
   * @throws IllegalArgumentException if the constructor refuses the fact, whatever its sources
   */
  static <T> Cited<T> byAll(List<String> ids, Function<List<Source>, T> maker) {
    return new Cited<>(
        Set.copyOf(ids), sources -> maker.apply(ids.stream().map(sources::get).toList()));
  }

  /**
   * Returns a fact that is made of facts with sources.
   *
   * @param maker calls the constructor
   * @throws IllegalArgumentException if the constructor refuses the fact, whatever its sources
   */
  static <T> Cited<T> group(Collection<? extends Cited<?>> parts, Function<Sources, T> maker) {
    return new Cited<>(
        parts.stream().map(Cited::ids).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()),
        maker);
  }

  /** Returns the ids of the sources. */
  Set<String> ids() {
    return ids;
  }

  /** Returns the fact with its sources, all of which must be known. */
  T with(Sources sources) {
    return maker.apply(sources);
  }
}
