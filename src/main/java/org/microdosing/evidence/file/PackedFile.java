package org.microdosing.evidence.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;

/**
 * A file that the build makes from the classes and the data beside it. In a folder of classes, as
 * during development, these may be newer than the file, so that it counts in a jar only.
 */
public final class PackedFile {

  private static final String FOLDER = "file";

  private PackedFile() {}

  /**
   * Reads a file that is named relative to a class; empty if it is not there, or lies in a folder.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static Optional<byte[]> read(Class<?> beside, String name) {
    URL file = beside.getResource(name);
    if (file == null || file.getProtocol().equals(FOLDER)) {
      return Optional.empty();
    }
    try (InputStream in = file.openStream()) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled evidence", e);
    }
  }
}
