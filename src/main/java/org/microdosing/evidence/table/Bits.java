package org.microdosing.evidence.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * An immutable set of row numbers from 0 to {@code size - 1}, as one bit a row.
 *
 * <p>Sets of one index have one size, so intersections and unions are plain loops over words.
 */
public final class Bits {

  private final long[] words;
  private final int size;
  private int cardinality = -1; // computed on first use; racing threads compute the same number

  private Bits(long[] words, int size) {
    this.words = words;
    this.size = size;
  }

  public static Bits none(int size) {
    return new Bits(new long[wordCount(size)], size);
  }

  public static Bits all(int size) {
    long[] words = new long[wordCount(size)];
    fill(words, 0, size);
    return new Bits(words, size);
  }

  /** Returns the union of the sets of some terms; a term that no row has adds nothing. */
  public static <K> Bits any(Map<K, Bits> column, List<? extends K> terms, int size) {
    Bits union = null;
    for (K term : terms) {
      Bits bits = column.get(term);
      if (bits != null) {
        union = union == null ? bits : union.or(bits);
      }
    }
    return union == null ? none(size) : union;
  }

  /**
   * Returns the rows of some groups, each of which is a range of rows.
   *
   * @param groups the groups
   * @param first the first row of each group, and of one behind the last
   */
  public static Bits ofRanges(Bits groups, int[] first) {
    int size = first[first.length - 1];
    long[] rows = new long[wordCount(size)];
    for (int i = 0; i < groups.words.length; i++) {
      for (long rest = groups.words[i]; rest != 0; rest &= rest - 1) {
        int group = (i << 6) + Long.numberOfTrailingZeros(rest);
        fill(rows, first[group], first[group + 1]);
      }
    }
    return new Bits(rows, size);
  }

  /** Collects rows while an index is built; {@link #build} hands the words over. */
  public static final class Builder {
    private final long[] words;
    private final int size;

    public Builder(int size) {
      this.words = new long[wordCount(size)];
      this.size = size;
    }

    public void set(int row) {
      words[row >> 6] |= 1L << row;
    }

    public Bits build() {
      return new Bits(words, size);
    }
  }

  public Bits and(Bits other) {
    long[] result = new long[words.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = words[i] & other.words[i];
    }
    return new Bits(result, size);
  }

  public Bits or(Bits other) {
    long[] result = new long[words.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = words[i] | other.words[i];
    }
    return new Bits(result, size);
  }

  public Bits andNot(Bits other) {
    long[] result = new long[words.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = words[i] & ~other.words[i];
    }
    return new Bits(result, size);
  }

  /**
   * Compares numbers that are given by their binary digits.
   *
   * @param among the rows to look at
   * @param digits the rows that have each digit, the lowest first
   * @param least a number that has no more digits
   * @return the rows whose number is at least that
   */
  public static Bits atLeast(Bits among, Bits[] digits, int least) {
    long[] result = new long[among.words.length];
    for (int i = 0; i < result.length; i++) {
      long equal = among.words[i];
      long above = 0;
      for (int digit = digits.length - 1; digit >= 0 && equal != 0; digit--) {
        long ones = digits[digit].words[i];
        if ((least >> digit & 1) != 0) {
          equal &= ones;
        } else {
          above |= equal & ones;
          equal &= ~ones;
        }
      }
      result[i] = above | equal;
    }
    return new Bits(result, among.size);
  }

  /** Counts the rows in both sets without making a third. */
  public int countAnd(Bits other) {
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      count += Long.bitCount(words[i] & other.words[i]);
    }
    return count;
  }

  /** Counts the rows in all three sets. */
  public int countAnd(Bits other, Bits third) {
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      count += Long.bitCount(words[i] & other.words[i] & third.words[i]);
    }
    return count;
  }

  public Bits filter(IntPredicate keep) {
    long[] result = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      long rest = words[i];
      while (rest != 0) {
        long bit = Long.lowestOneBit(rest);
        if (keep.test((i << 6) + Long.numberOfTrailingZeros(bit))) {
          result[i] |= bit;
        }
        rest ^= bit;
      }
    }
    return new Bits(result, size);
  }

  /**
   * Returns some of the rows, by their place among the rows.
   *
   * @param skip how many rows to leave out first
   * @param most how many to keep of those that follow
   */
  public Bits slice(int skip, int most) {
    int[] place = {0};
    return filter(
        row -> {
          int own = place[0]++ - skip;
          return own >= 0 && own < most;
        });
  }

  public void forEach(IntConsumer action) {
    for (int i = 0; i < words.length; i++) {
      long rest = words[i];
      while (rest != 0) {
        action.accept((i << 6) + Long.numberOfTrailingZeros(rest));
        rest &= rest - 1;
      }
    }
  }

  public boolean contains(int row) {
    return (words[row >> 6] & 1L << row) != 0;
  }

  /** Returns the first row from {@code from} on that is in the set, or -1. */
  public int next(int from) {
    if (from >= size) {
      return -1;
    }
    int i = from >> 6;
    long word = words[i] & (-1L << from);
    while (word == 0) {
      if (++i == words.length) {
        return -1;
      }
      word = words[i];
    }
    return (i << 6) + Long.numberOfTrailingZeros(word);
  }

  public int count() {
    int known = cardinality;
    if (known < 0) {
      known = 0;
      for (long word : words) {
        known += Long.bitCount(word);
      }
      cardinality = known;
    }
    return known;
  }

  public int size() {
    return size;
  }

  /** Returns the same rows as a set of the JDK. */
  public BitSet toBitSet() {
    return BitSet.valueOf(words);
  }

  /** Returns the rows in ascending order. */
  public int[] toArray() {
    int[] rows = new int[count()];
    int count = 0;
    for (int row = next(0); row >= 0; row = next(row + 1)) {
      rows[count++] = row;
    }
    return rows;
  }

  public IntStream rows() {
    return Arrays.stream(toArray());
  }

  private static int wordCount(int size) {
    return (size + 63) >> 6;
  }

  private static void fill(long[] words, int from, int to) {
    if (from >= to) {
      return;
    }
    int first = from >> 6;
    int last = (to - 1) >> 6;
    long head = -1L << from;
    long tail = -1L >>> -to;
    if (first == last) {
      words[first] |= head & tail;
      return;
    }
    words[first] |= head;
    Arrays.fill(words, first + 1, last, -1L);
    words[last] |= tail;
  }
}
