package org.microdosing.evidence.thread;

import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Parts that are each worked out once, when somebody asks for them, and told apart by numbers: a
 * supplier for each would take longer to link than most parts take to work out. A part that could
 * not be made is tried again. Safe to share between threads; parts may ask for each other, but not
 * in a circle.
 */
public final class LazyParts {

  private final IntFunction<Object> maker;
  private final AtomicReferenceArray<@Nullable Object> made;
  private final Object[] locks;

  /**
   * Prepares parts, of which none is made yet.
   *
   * @param count how many there are
   * @param maker makes the part of a number from 0
   */
  public LazyParts(int count, IntFunction<Object> maker) {
    this.maker = maker;
    this.made = new AtomicReferenceArray<>(count);
    this.locks = new Object[count];
    for (int number = 0; number < count; number++) {
      locks[number] = new Object();
    }
  }

  /** Begins with the first parts on other threads, if there are so many studies that it pays. */
  public void begin(int studies, int count) {
    if (ParallelPart.isWorthwhile(studies)) {
      for (int number = 0; number < count; number++) {
        int next = number;
        ForkJoinPool.commonPool().execute(() -> part(next));
      }
    }
  }

  /** Returns a part, which is of a type. */
  public <T> T get(int number, Class<T> type) {
    return type.cast(part(number));
  }

  private Object part(int number) {
    Object known = made.get(number);
    if (known == null) {
      synchronized (locks[number]) {
        known = made.get(number);
        if (known == null) {
          known = Objects.requireNonNull(maker.apply(number));
          made.set(number, known);
        }
      }
    }
    return known;
  }
}
