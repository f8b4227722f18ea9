package org.microdosing.evidence.data;

import java.io.ByteArrayOutputStream;

/** The bytes of an image while it is written: whole numbers take as few as they can. */
final class ImageBytes extends ByteArrayOutputStream {

  /** Writes a whole number from 0, seven bits a byte, the lowest first. */
  void whole(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    write(rest);
  }

  /** Writes a whole number of either sign. */
  void signed(int value) {
    whole((value << 1) ^ (value >> 31));
  }

  /** Writes a number bit by bit. */
  void number(double value) {
    long bits = Double.doubleToRawLongBits(value);
    for (int i = 0; i < Long.BYTES; i++) {
      write((int) (bits >>> (8 * i)));
    }
  }
}
