package org.microdosing.evidence.file;

import com.google.common.base.Supplier;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list that cannot be changed, of which only the size is known until an element is asked for.
 * Written as a plain list. As safe to share between threads as what supplies it.
 */
public final class LaterList<E> extends AbstractList<E> implements RandomAccess, Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private final transient int size;
  private final transient Supplier<List<E>> elements;

  /**
   * Makes a list that was not read yet.
   *
   * @param size how many elements it has
   * @param elements reads them, the same ones each time
   */
  public LaterList(int size, Supplier<List<E>> elements) {
    this.size = size;
    this.elements = elements;
  }

  /** Returns a list that cannot be changed: the given one if it is of this kind, else a copy. */
  public static <E> List<E> copyOf(List<E> given) {
    return given instanceof LaterList<E> ? given : List.copyOf(given);
  }

  @Override
  public E get(int place) {
    return elements.get().get(Objects.checkIndex(place, size));
  }

  @Override
  public int size() {
    return size;
  }

  @Serial
  private Object writeReplace() {
    return List.copyOf(this);
  }
}
