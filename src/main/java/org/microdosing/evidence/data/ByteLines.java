package org.microdosing.evidence.data;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file as bytes, so that what is no UTF-8 is a problem of its line and not of the
 * file. A line grows no longer than it may be.
 */
final class ByteLines implements Closeable {

  private final InputStream in;
  private final long longest;
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;

  /**
   * Reads a file line by line.
   *
   * @param longest bytes that a line may have
   */
  ByteLines(InputStream in, long longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * Returns the next line without its line feed, null behind the last. Of a line that is too long
   * it returns a part, which is too long as well.
   */
  byte @Nullable [] next() throws IOException {
    if (start == end && !fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(end - start);
    do {
      int feed = start;
      while (feed < end && buffer[feed] != '\n') {
        feed++;
      }
      line.write(buffer, start, feed - start);
      if (feed < end) {
        start = feed + 1;
        return line.toByteArray();
      }
    } while (line.size() <= longest && fill());
    start = end;
    return line.toByteArray();
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
