package org.microdosing.evidence.table;

import java.util.Arrays;

/** Numbers, of rows for example, that are gathered one by one. Mutable. */
public final class IntList {

  private static final int[] NONE = {};

  private int[] numbers = NONE;
  private int size;

  public void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(4, 2 * size));
    }
    numbers[size++] = number;
  }

  void addAll(IntList others) {
    for (int i = 0; i < others.size; i++) {
      add(others.numbers[i]);
    }
  }

  public int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
