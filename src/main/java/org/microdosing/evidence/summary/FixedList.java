package org.microdosing.evidence.summary;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list that cannot be changed and whose elements are made when they are asked for, so that a
 * summary of many studies does not hold thousands of records that nobody reads.
 */
abstract class FixedList<E> extends AbstractList<E> implements RandomAccess {

  private final int size;

  FixedList(int size) {
    this.size = size;
  }

  /**
   * Returns a list of some size.
   *
   * @param size the number of elements
   * @param element makes an element by its place, equal elements each time
   */
  static <E> List<E> of(int size, IntFunction<? extends E> element) {
    return new FixedList<>(size) {
      @Override
      E make(int place) {
        return element.apply(place);
      }
    };
  }

  /** Returns a list that cannot be changed: the given one if it is of this kind, else a copy. */
  static <E> List<E> copyOf(Collection<? extends E> elements) {
    if (elements instanceof FixedList<?>) {
      @SuppressWarnings("unchecked") // nobody can add to it, so a list of a subtype will do
      List<E> fixed = (List<E>) elements;
      return fixed;
    }
    return List.copyOf(elements);
  }

  abstract E make(int place);

  @Override
  public E get(int place) {
    if (place < 0 || place >= size) {
      throw new IndexOutOfBoundsException("place " + place + " of " + size);
    }
    return make(place);
  }

  @Override
  public int size() {
    return size;
  }
}
