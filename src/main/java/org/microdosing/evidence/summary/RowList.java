package org.microdosing.evidence.summary;

import java.util.Arrays;

/** Rows that are gathered one by one. Mutable. */
final class RowList {

  private int[] rows = new int[4];
  private int size;

  void add(int row) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size++] = row;
  }

  int[] toArray() {
    return Arrays.copyOf(rows, size);
  }
}
