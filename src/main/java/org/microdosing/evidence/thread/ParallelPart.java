package org.microdosing.evidence.thread;

import com.google.common.base.Supplier;
import com.google.common.util.concurrent.Futures;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/** Computes one part of a large index on another thread while the caller computes the next. */
public final class ParallelPart {

  /** From this number of studies on, a second thread brings more than it costs. */
  private static final int LARGE = 2_000;

  private ParallelPart() {}

  /**
   * Starts computing a part. The caller computes it itself if no thread has begun when it asks for
   * it, so that it never waits for threads that wait for the caller.
   *
   * @param studies the number of studies of the index
   * @param part computes it; what it reads must not change until it is done
   * @return what waits for the part and returns it; to be asked once
   */
  public static <T> Supplier<T> compute(int studies, Supplier<T> part) {
    if (!isWorthwhile(studies)) {
      return part;
    }
    FutureTask<T> task = new FutureTask<>(part::get);
    ForkJoinPool.commonPool().execute(task);
    return () -> {
      task.run(); // does nothing if another thread has begun
      return Futures.getUnchecked(task);
    };
  }

  /** Tells whether there are so many studies that another thread brings more than it costs. */
  static boolean isWorthwhile(int studies) {
    return studies >= LARGE;
  }
}
