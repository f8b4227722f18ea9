package org.microdosing.evidence.query;

import com.google.common.base.Supplier;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.microdosing.evidence.table.Bits;

/**
 * An immutable set of rows of a library: what any question can do with the rows it found.
 *
 * @param <T> what the rows are
 * @param <Q> the query itself
 * @since 0.1
 */
public abstract sealed class Rows<T, Q extends Rows<T, Q>> implements Iterable<T> permits Query {

  final EvidenceIndex index;
  private final Supplier<Bits> rows;
  private final IntSupplier count;

  /** Takes rows that are worked out when first asked for, and what counts them without that. */
  Rows(EvidenceIndex index, Supplier<Bits> rows, IntSupplier count) {
    this.index = index;
    this.rows = rows;
    this.count = count;
  }

  final Bits bits() {
    return rows.get();
  }

  /** Returns a query over other rows of the same library. */
  abstract Q with(Bits other);

  abstract T at(int row);

  abstract Optional<Integer> rowOf(String id);

  /**
   * Keeps rows that satisfy a condition of your own; the steps before narrow by index first.
   *
   * @param condition the condition, called once for each remaining row
   * @return a new query
   */
  public Q where(Predicate<? super T> condition) {
    return with(bits().filter(row -> condition.test(at(row))));
  }

  /**
   * Keeps rows that this query or another one of the same library has.
   *
   * @param other the other query
   * @return a new query
   * @throws IllegalArgumentException if the queries are of different libraries
   */
  public Q or(Q other) {
    return with(bits().or(sameLibrary(other)));
  }

  /**
   * Keeps rows that another query of the same library has not.
   *
   * @param other the other query
   * @return a new query
   * @throws IllegalArgumentException if the queries are of different libraries
   */
  public Q without(Q other) {
    return with(bits().andNot(sameLibrary(other)));
  }

  /**
   * Finds one of these rows by its id.
   *
   * @param id the id
   * @return the row, empty if it is not among these
   */
  public Optional<T> find(String id) {
    Optional<Integer> row = ownRow(id);
    return row.isPresent() ? Optional.of(at(row.get())) : Optional.empty();
  }

  /** Returns the place of the row of an id, empty if it is not among these. */
  final Optional<Integer> ownRow(String id) {
    Optional<Integer> row = rowOf(id);
    return row.isPresent() && bits().contains(row.get()) ? row : Optional.empty();
  }

  /**
   * Counts the rows.
   *
   * @return the number
   */
  public int count() {
    return count.getAsInt();
  }

  /**
   * Tells whether there are none.
   *
   * @return true if the count is 0
   */
  public boolean isEmpty() {
    return count() == 0;
  }

  /**
   * Counts the rows by a property.
   *
   * @param property the property, for example {@code Study::design}
   * @param <K> its type
   * @return counts in the order in which the values first occur
   */
  public <K> Map<K, Integer> countBy(Function<? super T, ? extends K> property) {
    Map<K, Integer> counts = new LinkedHashMap<>();
    forEach(row -> counts.merge(property.apply(row), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /**
   * Streams the rows.
   *
   * @return a sequential stream that can be made parallel
   */
  public Stream<T> stream() {
    return bits().rows().mapToObj(this::at);
  }

  /**
   * Lists the rows.
   *
   * @return an unmodifiable list
   */
  public List<T> toList() {
    return stream().toList();
  }

  /**
   * Streams the rows in an order of your own, for example {@code sorted(byYear).skip(20).limit(20)}
   * for the second page of twenty.
   *
   * @param order the order; rows that are equal in it stay in that of the library
   * @return a sequential stream
   * @since 0.2
   */
  public Stream<T> sorted(Comparator<? super T> order) {
    return stream().sorted(order);
  }

  /**
   * Leaves out the first rows, in the order of the library.
   *
   * @param count how many, from 0
   * @return a new query, without rows if there are no more
   * @throws IllegalArgumentException if the number is negative
   * @since 0.2
   */
  public Q skip(int count) {
    return with(bits().slice(notNegative(count), Integer.MAX_VALUE));
  }

  /**
   * Keeps the first rows, in the order of the library.
   *
   * @param count how many at most, from 0
   * @return a new query
   * @throws IllegalArgumentException if the number is negative
   * @since 0.2
   */
  public Q limit(int count) {
    return with(bits().slice(0, notNegative(count)));
  }

  private static int notNegative(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("a number of rows cannot be negative: " + count);
    }
    return count;
  }

  @Override
  public Iterator<T> iterator() {
    return stream().iterator();
  }

  private Bits sameLibrary(Q other) {
    if (other.index != index) {
      throw new IllegalArgumentException("the two queries are of different libraries");
    }
    return other.bits();
  }
}
