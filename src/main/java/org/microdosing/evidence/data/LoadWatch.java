package org.microdosing.evidence.data;

import java.util.function.Consumer;

/** Counts the files that several threads read, and tells a listener of one after another. */
final class LoadWatch {

  private final Consumer<? super LoadProgress> listener;
  private final int files;
  private int read;
  private int studies;

  /** Tells the listener that nothing is read yet. */
  LoadWatch(Consumer<? super LoadProgress> listener, int files) {
    this.listener = listener;
    this.files = files;
    listener.accept(new LoadProgress(0, files, 0));
  }

  /** Tells the listener that one more file is read. */
  synchronized void read(String path) {
    read++;
    studies += path.startsWith(DataLayout.STUDIES + "/") ? 1 : 0;
    listener.accept(new LoadProgress(read, files, studies));
  }
}
