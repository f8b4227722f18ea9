package org.microdosing.evidence.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads of the library's own, with a stack of known size.
 *
 * <p>A class that fails to initialise stays broken for the life of its class loader. The first load
 * initialises most classes of the library; on the thread of a caller whose stack is nearly used up
 * that could fail anywhere. Here it finds the same room every time, whatever the caller did before,
 * and needs no permission that the caller lacks.
 */
public final class OwnThreads {

  private static final int STACK_BYTES = 1 << 20;

  private OwnThreads() {}

  /**
   * Computes a value on a thread of its own and waits for it; on the thread of the caller if that
   * is one already. An interrupt of the caller does not end the work and is kept.
   *
   * @throws RuntimeException what the work throws, as are errors
   */
  public static <T> T call(Supplier<T> work) {
    if (Thread.currentThread() instanceof Worker) {
      return work.get();
    }
    Result<T> result = new Result<>(work);
    Worker worker = new Worker(result);
    worker.start();
    worker.await();
    worker.rethrow();
    return result.value();
  }

  /**
   * Does the same work on several threads at once and waits for all, the caller among them.
   *
   * @param threads how many, at least one
   * @throws RuntimeException what the work throws on one of them, as are errors
   */
  public static void run(int threads, Runnable work) {
    List<Worker> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      others.add(new Worker(work));
    }
    try {
      others.forEach(Thread::start);
      work.run();
    } finally {
      others.forEach(Worker::await);
    }
    others.forEach(Worker::rethrow);
  }

  /** What work comes to. Named classes, since linking a lambda takes more stack than this may. */
  private static final class Result<T> implements Runnable {

    private final Supplier<T> work;
    private @Nullable T value;

    Result(Supplier<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      value = work.get();
    }

    T value() {
      return Objects.requireNonNull(value, "value");
    }
  }

  private static final class Worker extends Thread {

    private @Nullable Throwable failure;

    Worker(Runnable work) {
      super(null, work, "microdosing-evidence", STACK_BYTES, false);
      setDaemon(true);
    }

    @Override
    @SuppressWarnings("CatchThrowable") // It is thrown again where the work was asked for.
    public void run() {
      try {
        super.run();
      } catch (Throwable e) {
        failure = e;
      }
    }

    /** Waits for the end, through interrupts, which are kept. */
    void await() {
      boolean interrupted = false;
      while (true) {
        try {
          join();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    void rethrow() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }
}
