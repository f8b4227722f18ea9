package org.microdosing.evidence.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The names of the properties that one kind of object may have, found by their bytes in a file: no
 * string is made of a name that is known.
 */
final class FieldNames {

  private final List<String> names;
  private final byte[][] bytes;
  private final int[] hashes;

  /** Indices of names by hash, each one higher than it is, so that 0 is nothing. */
  private final int[] slots;

  private volatile @Nullable PropertyNameMatcher matcher;

  /** Names, each at its index; in ASCII and without what JSON would escape. */
  FieldNames(List<String> names) {
    this.names = List.copyOf(names);
    bytes = new byte[names.size()][];
    hashes = new int[names.size()];
    slots = new int[4 * Integer.highestOneBit(names.size() | 1)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = names.get(i).getBytes(StandardCharsets.US_ASCII);
      hashes[i] = names.get(i).hashCode();
      int slot = slot(hashes[i]);
      while (slots[slot] != 0) {
        slot = slot(slot + 1);
      }
      slots[slot] = i + 1;
    }
  }

  /** Returns a name by its index. */
  String name(int index) {
    return names.get(index);
  }

  /** Returns the names in their order. */
  List<String> all() {
    return names;
  }

  /**
   * Finds a name by its bytes.
   *
   * @param hash of the bytes, as {@link String#hashCode} makes it of characters
   * @return the index, or {@link Tokens#UNKNOWN_NAME}
   */
  int find(byte[] file, int from, int to, int hash) {
    for (int slot = slot(hash); slots[slot] != 0; slot = slot(slot + 1)) {
      int index = slots[slot] - 1;
      if (hashes[index] == hash && isAt(bytes[index], file, from, to)) {
        return index;
      }
    }
    return Tokens.UNKNOWN_NAME;
  }

  private static boolean isAt(byte[] name, byte[] file, int from, int to) {
    if (name.length != to - from) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (name[i] != file[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** What a parser finds the names with. */
  PropertyNameMatcher matcher() {
    PropertyNameMatcher made = matcher;
    if (made == null) {
      List<Named> named = names.stream().map(Named::fromString).toList();
      made = Limits.FACTORY.constructNameMatcher(named, false);
      matcher = made;
    }
    return made;
  }

  private int slot(int hash) {
    return hash & (slots.length - 1);
  }
}
