package org.microdosing.evidence.query;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/** Computes one part of a large index on another thread while the caller computes the next. */
final class Beside {

  /** From this number of studies on, a second thread brings more than it costs. */
  private static final int LARGE = 2_000;

  private Beside() {}

  /**
   * Starts computing a part.
   *
   * @param studies the number of studies of the index
   * @param part computes it; what it reads must not change until it is done
   * @return what waits for the part and returns it
   */
  static <T> Supplier<T> compute(int studies, Callable<T> part) {
    ForkJoinTask<T> task = ForkJoinTask.adapt(part);
    if (studies < LARGE) {
      task.invoke();
    } else {
      ForkJoinPool.commonPool().execute(task);
    }
    return task::join;
  }
}
