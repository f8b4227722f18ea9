package org.microdosing.evidence.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The bytes of an image as they are read, and the values that were read so far. */
final class ImageParts {

  private final byte[] bytes;
  private int at;
  private Object[] values = {};
  private int count;

  ImageParts(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads the texts, which are the first values, and makes room for all. */
  void readTexts() {
    int[] latin = new int[whole()];
    int[] others = new int[whole()];
    values = new Object[latin.length + others.length + whole()];
    cut(StandardCharsets.ISO_8859_1, latin);
    cut(StandardCharsets.UTF_8, others);
  }

  /** Reads texts one behind the other; decoding them together takes less than one by one. */
  private void cut(Charset charset, int[] ends) {
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += whole();
      ends[i] = end;
    }
    int bytesOfAll = whole();
    String all = new String(bytes, at, bytesOfAll, charset);
    at += bytesOfAll;
    int begin = 0;
    for (int next : ends) {
      add(all.substring(begin, next));
      begin = next;
    }
  }

  /** Adds the value that comes next. */
  void add(Object value) {
    values[count++] = value;
  }

  /** Tells whether every value was read. */
  boolean isComplete() {
    return count == values.length;
  }

  /** Returns the value that the next number means, of the type that its place asks for. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the writer put it there
  <T> T part() {
    return (T) values[whole()];
  }

  /** Returns the values that the next numbers mean. */
  Object[] parts(int length) {
    Object[] parts = new Object[length];
    for (int i = 0; i < length; i++) {
      parts[i] = values[whole()];
    }
    return parts;
  }

  /** Reads a whole number from 0. */
  int whole() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** Reads a whole number of either sign. */
  int signed() {
    int value = whole();
    return (value >>> 1) ^ -(value & 1);
  }

  /** Reads a number. */
  double number() {
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits |= (bytes[at++] & 0xffL) << (8 * i);
    }
    return Double.longBitsToDouble(bits);
  }
}
