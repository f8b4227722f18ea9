package org.microdosing.evidence.table;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list that cannot be changed and whose elements are made when they are asked for, so that a
 * summary of many studies does not hold thousands of records that nobody reads.
 */
public abstract class LazyList<E> extends AbstractList<E> implements RandomAccess {

  /**
   * Returns a list of some size.
   *
   * @param size the number of elements
   * @param element makes an element by its place, equal elements each time
   */
  public static <E> List<E> of(int size, IntFunction<? extends E> element) {
    return new LazyList<>() {
      @Override
      public E make(int place) {
        return element.apply(place);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /** Returns a list that is made as a whole when it is first asked for anything. */
  public static <E> List<E> whenAsked(Supplier<List<E>> elements) {
    Supplier<List<E>> made = Suppliers.memoize(elements);
    return new LazyList<>() {
      @Override
      public E make(int place) {
        return made.get().get(place);
      }

      @Override
      public int size() {
        return made.get().size();
      }
    };
  }

  /** Returns a list that cannot be changed: the given one if it is of this kind, else a copy. */
  public static <E> List<E> copyOf(Collection<? extends E> elements) {
    if (elements instanceof LazyList<?>) {
      @SuppressWarnings("unchecked") // nobody can add to it, so a list of a subtype will do
      List<E> fixed = (List<E>) elements;
      return fixed;
    }
    return List.copyOf(elements);
  }

  public abstract E make(int place);

  @Override
  public E get(int place) {
    return make(Objects.checkIndex(place, size()));
  }
}
