package org.microdosing.evidence.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files that belong together: either all of them are written, or none.
 *
 * <p>They are written to a hidden folder within the directory first and get their places when the
 * last of them is complete.
 */
public final class FileSet {

  private final Map<String, Content> files = new LinkedHashMap<>();

  /** What stands in a file. */
  public interface Content {

    /** Writes it. */
    void write(Writer out) throws IOException;
  }

  /** Adds a file by its path, with {@code /} between names. */
  public FileSet add(String path, Content content) {
    files.put(path, content);
    return this;
  }

  /** Returns the paths of the files. */
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  /**
   * Writes the files as UTF-8 into a directory, which is made where it is missing and in which none
   * of them may stand.
   *
   * @return the files at their places
   */
  public List<Path> write(Path directory) throws IOException {
    boolean isNew = !Files.exists(directory);
    Files.createDirectories(directory);
    Path partial = Files.createTempDirectory(directory, ".partial");
    boolean complete = false;
    try {
      List<Path> places = publish(writeAll(partial), partial, directory);
      complete = true;
      return places;
    } finally {
      delete(partial);
      if (isNew && !complete) {
        delete(directory);
      }
    }
  }

  private List<Path> writeAll(Path directory) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, Content> entry : files.entrySet()) {
      Path file = directory.resolve(entry.getKey());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        entry.getValue().write(out);
      }
      written.add(file);
    }
    return written;
  }

  /** Moves complete files to where they belong; if one cannot be moved, takes back all. */
  private static List<Path> publish(List<Path> written, Path partial, Path directory)
      throws IOException {
    List<Path> made = new ArrayList<>();
    List<Path> places = new ArrayList<>();
    boolean complete = false;
    try {
      for (Path file : written) {
        Path place = directory.resolve(partial.relativize(file));
        Path folder = Objects.requireNonNull(place.getParent());
        if (!Files.isDirectory(folder)) {
          Files.createDirectory(folder);
          made.add(folder);
        }
        move(file, place);
        made.add(place);
        places.add(place);
      }
      complete = true;
      return places;
    } finally {
      if (!complete) {
        Collections.reverse(made);
        for (Path place : made) {
          Files.deleteIfExists(place);
        }
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static void move(Path partial, Path file) throws IOException {
    try {
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, file);
    }
  }
}
