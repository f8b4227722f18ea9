package org.microdosing.evidence.table;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Some rows of findings with the study, the vote and the traits of each, so that these need not be
 * looked up in columns of all. Mutable while it is filled.
 */
public final class RowSet {

  private final int[] rows;
  private final int[] studies;
  private final short[] marks;
  private int size;

  /** Makes an empty set with room for a number of rows. */
  public RowSet(int capacity) {
    rows = new int[capacity];
    studies = new int[capacity];
    marks = new short[capacity];
  }

  /** Returns the vote of a row with its traits. */
  public static int markOf(FindingKinds kinds, FindingTraits traits, int row) {
    return traits.packed(row) * FindingKinds.VOTES + kinds.voteOf(row);
  }

  /**
   * Returns the same rows in an order by one number of each, equals as they stood: this set itself
   * if it stands so already.
   */
  public RowSet sortedBy(IntUnaryOperator numberAt) {
    if (isSortedBy(numberAt)) {
      return this;
    }
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = (long) numberAt.applyAsInt(i) << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    RowSet ordered = new RowSet(size);
    for (long key : keys) {
      ordered.add(this, (int) key);
    }
    return ordered;
  }

  private boolean isSortedBy(IntUnaryOperator numberAt) {
    int before = Integer.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      int number = numberAt.applyAsInt(i);
      if (number < before) {
        return false;
      }
      before = number;
    }
    return true;
  }

  /** Adds a row with its study and its mark. */
  public void add(int row, int study, int mark) {
    rows[size] = row;
    studies[size] = study;
    marks[size++] = (short) mark;
  }

  /** Adds a row of another set. */
  public void add(RowSet other, int place) {
    add(other.rows[place], other.studies[place], other.marks[place]);
  }

  public int size() {
    return size;
  }

  public int row(int place) {
    return rows[place];
  }

  public int study(int place) {
    return studies[place];
  }

  /** Returns the direction of a row with what its source calls it; see {@link FindingKinds}. */
  public int vote(int place) {
    return marks[place] & FindingKinds.VOTES - 1;
  }

  /** Returns what is true of a row with how it was read; see {@link FindingTraits}. */
  public int traits(int place) {
    return (marks[place] & 0xffff) / FindingKinds.VOTES;
  }

  /** Returns the rows from one place up to another. */
  public int[] rows(int from, int to) {
    return Arrays.copyOfRange(rows, from, to);
  }

  /** Returns all rows. */
  public int[] rows() {
    return rows(0, size);
  }
}
