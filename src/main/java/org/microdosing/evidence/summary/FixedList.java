package org.microdosing.evidence.summary;

import com.google.common.base.Suppliers;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A list that cannot be changed and whose elements are made when they are asked for, so that a
 * summary of many studies does not hold thousands of records that nobody reads.
 */
abstract class FixedList<E> extends AbstractList<E> implements RandomAccess {

  /**
   * Returns a list of some size.
   *
   * @param size the number of elements
   * @param element makes an element by its place, equal elements each time
   */
  static <E> List<E> of(int size, IntFunction<? extends E> element) {
    return new FixedList<>() {
      @Override
      E make(int place) {
        return element.apply(place);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /** Returns a list that is made as a whole when it is first asked for anything. */
  static <E> List<E> whenAsked(Supplier<List<E>> elements) {
    Supplier<List<E>> made = Suppliers.memoize(elements::get);
    return new FixedList<>() {
      @Override
      E make(int place) {
        return made.get().get(place);
      }

      @Override
      public int size() {
        return made.get().size();
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
    return make(Objects.checkIndex(place, size()));
  }
}
