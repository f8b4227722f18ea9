package org.microdosing.evidence.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads data files one after the other; what it shares between files makes it a matter of one
 * thread. Files up to a mebibyte are read at once, larger ones as they are parsed.
 */
final class FileReader {

  private static final int LARGEST_BUFFER = 1 << 20;

  private final SharedTexts texts = new SharedTexts();
  private byte[] buffer = new byte[1 << 16];

  /**
   * Reads one file.
   *
   * @param open opens the file
   * @param stem name of the file without its ending
   * @param root reads the value that the file holds
   * @param log what is told of problems and ids
   * @return the value, or null if the file has a problem
   */
  <T> @Nullable T read(Opener open, String stem, ValueReader<T> root, FileLog log) {
    T value = null;
    try (InputStream in = open.open()) {
      int length = fill(in);
      String encoding = foreignEncoding(length);
      if (length == 0) {
        log.problem(start(log), "expected a JSON document, found an empty file");
      } else if (encoding != null) {
        log.problem(start(log), "expected text in UTF-8, found " + encoding);
      } else {
        try (JsonParser parser = parser(in, length)) {
          value = parse(parser, stem, root, log);
        }
      }
    } catch (AccessDeniedException e) {
      log.problem(start(log), "cannot be read: access denied");
    } catch (IOException e) {
      log.problem(start(log), "cannot be read: " + e.getMessage());
    }
    log.close();
    return value;
  }

  private <T> @Nullable T parse(JsonParser parser, String stem, ValueReader<T> root, FileLog log) {
    try {
      if (parser.nextToken() == null) {
        log.problem(start(log), "expected a JSON document, found only white space");
        return null;
      }
      T value = root.read(new JsonCursor(parser, log, texts, stem));
      if (parser.nextToken() != null) {
        log.problem(place(parser, log, ""), "expected the end of the file, found more");
        return null;
      }
      return value;
    } catch (StreamConstraintsException e) {
      log.problem(place(parser, log, Places.pointer(parser)), Limits.describe(e));
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String where =
          at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
      log.problem(
          place(parser, log, Places.pointer(parser)),
          "expected JSON" + where + ": " + e.getOriginalMessage());
    }
    return null;
  }

  private JsonParser parser(InputStream rest, int length) {
    return length < buffer.length
        ? Limits.FACTORY.createParser(ObjectReadContext.empty(), buffer, 0, length)
        : Limits.FACTORY.createParser(
            ObjectReadContext.empty(),
            new SequenceInputStream(new ByteArrayInputStream(buffer), rest));
  }

  /** Fills the buffer from the start of the file; it is full only if the file may go on. */
  private int fill(InputStream in) throws IOException {
    int length = 0;
    while (true) {
      length += in.readNBytes(buffer, length, buffer.length - length);
      if (length < buffer.length || length >= LARGEST_BUFFER) {
        return length;
      }
      buffer = Arrays.copyOf(buffer, Math.min(length * 4, LARGEST_BUFFER));
    }
  }

  /** Names an encoding other than UTF-8 by the first bytes of a file (RFC 4627, section 3). */
  private @Nullable String foreignEncoding(int length) {
    int first = length > 0 ? buffer[0] & 0xff : 1;
    int second = length > 1 ? buffer[1] & 0xff : 1;
    boolean marked = (first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe);
    return marked || first == 0 || second == 0 ? "UTF-16 or UTF-32" : null;
  }

  private static Place start(FileLog log) {
    return new Place(log.file(), "", 0);
  }

  private static Place place(JsonParser parser, FileLog log, String pointer) {
    return new Place(log.file(), pointer, parser.currentLocation().getByteOffset());
  }

  /** Opens a file. */
  @FunctionalInterface
  interface Opener {
    /** Returns the bytes of the file. */
    InputStream open() throws IOException;
  }
}
