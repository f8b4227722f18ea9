package org.microdosing.evidence.table;

import java.util.Arrays;

/** Numbers, of rows for example, that are gathered one by one. Mutable. */
public final class IntList {

  private int[] numbers = new int[4];
  private int size;

  public void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  public int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
