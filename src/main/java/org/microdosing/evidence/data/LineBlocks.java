package org.microdosing.evidence.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file in blocks of whole lines as bytes, which several threads may take in turns; what is no
 * UTF-8 is so a problem of its line and not of the file. A line grows no longer than it may be.
 */
final class LineBlocks implements Closeable {

  /** Bytes of a block, unless a line is longer. */
  static final int SIZE = 1 << 18;

  private final InputStream in;
  private final long longest;
  private byte[] buffer = new byte[SIZE];
  private int filled;
  private int blocks;
  private boolean ended;

  /**
   * Reads a file block by block.
   *
   * @param longest bytes that a line may have
   */
  LineBlocks(InputStream in, long longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Some whole lines. */
  static final class Block {

    private final byte[] bytes;
    private final int end;
    private final int number;
    private int at;
    private int line;

    private Block(byte[] bytes, int end, int number) {
      this.bytes = bytes;
      this.end = end;
      this.number = number;
    }

    /** Its number among the blocks of the file. */
    int number() {
      return number;
    }

    byte[] bytes() {
      return bytes;
    }

    /** Goes on by a line and returns where it ends; -1 behind the last. */
    int next() {
      if (at >= end) {
        return -1;
      }
      int feed = at;
      while (feed < end && bytes[feed] != '\n') {
        feed++;
      }
      at = feed + 1;
      line++;
      return feed;
    }

    /** Where the line begins that follows. */
    int start() {
      return at;
    }

    /** The number of the line that was gone to, counted from 1 in the block. */
    int line() {
      return line;
    }
  }

  /**
   * Returns the next block, null behind the last. A line that is too long ends the file; of it the
   * block has a part, which is too long as well.
   */
  synchronized @Nullable Block next() throws IOException {
    int end = 0;
    while (end == 0) {
      int from = filled;
      if (!fill()) {
        end = filled;
        break;
      }
      for (int i = filled; i > from && end == 0; i--) {
        end = buffer[i - 1] == '\n' ? i : 0;
      }
      if (end == 0 && filled > longest) {
        ended = true;
        end = filled;
      }
    }
    if (end == 0) {
      return null;
    }
    Block block = new Block(buffer, end, blocks++);
    byte[] rest = new byte[grown(filled - end)];
    System.arraycopy(buffer, end, rest, 0, filled - end);
    filled -= end;
    buffer = rest;
    return block;
  }

  /** The size of a buffer beside what it holds: no line that is too long fits with its feed. */
  private int grown(int length) {
    return (int) Math.max(SIZE, Math.min(2L * length, longest + 1));
  }

  /** Reads on until the buffer is full or the file has ended; tells whether anything came. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, grown(filled));
    }
    int read = in.readNBytes(buffer, filled, buffer.length - filled);
    filled += read;
    ended = filled < buffer.length;
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
