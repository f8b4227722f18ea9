package org.microdosing.evidence.data;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One kind of data file: what reads its root, and where what it holds goes.
 *
 * @param <T> what a file holds
 * @param reader reads the root value
 * @param sink adds it to the parts of a load
 */
record FileKind<T>(ValueReader<T> reader, BiConsumer<DataParts, T> sink) {

  /** Reads a file; null if it has a problem, else what adds its content to the parts of a load. */
  @Nullable Addition read(FileReader files, FileReader.Opener open, String stem, FileLog log) {
    T value = files.read(open, stem, reader, log);
    return value == null || !log.isClean() ? null : parts -> sink.accept(parts, value);
  }

  /** Adds what a file holds to the parts of a load. */
  @FunctionalInterface
  interface Addition {
    /** Adds it; called by one thread, file after file. */
    void to(DataParts parts);
  }
}
