package org.microdosing.evidence.data;

import java.util.function.Consumer;

/** A file of data to be written: its path, with {@code /} between names, and what writes it. */
record WrittenFile(String path, Consumer<RecordWriter> content) {

  /** Returns a file of a folder, which is empty or ends in {@code /}. */
  static WrittenFile of(String folder, String name, Consumer<RecordWriter> content) {
    return new WrittenFile(folder + name + DataLayout.ENDING, content);
  }
}
