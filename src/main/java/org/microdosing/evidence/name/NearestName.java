package org.microdosing.evidence.name;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known name that somebody probably meant, and none rather than one that means something
 * else.
 *
 * <p>In short names every letter tells (MDA is not MDMA, mcg is not mg): there only two letters
 * that changed places are forgiven. Of longer names one letter in four may differ, not the first.
 * Digits are amounts and years: where they differ, all letters must agree and the name be long.
 *
 * <p>A search takes time in proportion to the number of known names, whatever is typed.
 */
public final class NearestName {

  private static final int SHORT = 4;
  private static final int LONG = 8;
  private static final int LONGEST = 100;
  private static final int MOST = 100_000;
  private static final int LETTERS_PER_SLIP = 4;

  private final List<String> names;
  private final @Nullable String[] keys;

  private NearestName(List<String> names) {
    this.names = names;
    this.keys = new @Nullable String[names.size()];
  }

  /**
   * Prepares the known names; more than 100,000 are not searched.
   *
   * @param known the known names
   * @return the search
   */
  public static NearestName among(Collection<String> known) {
    return new NearestName(List.copyOf(known));
  }

  /**
   * Returns the known names.
   *
   * @return the names, in the order given
   */
  public List<String> names() {
    return names;
  }

  /**
   * Returns the known name that takes the fewest edits to reach; the first of several.
   *
   * @param name a name as somebody typed it
   * @return the nearest name, empty if none is alike or the name has more than 100 characters
   */
  public Optional<String> to(String name) {
    String wanted = key(name);
    if (wanted.isEmpty() || names.size() > MOST) {
      return Optional.empty();
    }
    String best = null;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < names.size() && fewest > 0; i++) {
      int edits = edits(wanted, key(i), fewest - 1);
      if (edits < fewest) {
        best = names.get(i);
        fewest = edits;
      }
    }
    return Optional.ofNullable(best);
  }

  private String key(int index) {
    String key = keys[index];
    if (key == null) {
      key = key(names.get(index));
      keys[index] = key;
    }
    return key;
  }

  private static String key(String name) {
    return name.length() > LONGEST ? "" : NameKey.of(LookAlike.shape(name));
  }

  /** The edits from one key to another; the largest number where they are not alike. */
  private static int edits(String wanted, String known, int most) {
    int shorter = Math.min(wanted.length(), known.length());
    int longer = Math.max(wanted.length(), known.length());
    if (wanted.equals(known)) {
      return 0;
    }
    if (wanted.length() >= SHORT && known.startsWith(wanted)) {
      return longer - shorter <= most ? longer - shorter : Integer.MAX_VALUE;
    }
    if (shorter <= SHORT) {
      return most > 0 && isSwap(wanted, known) ? 1 : Integer.MAX_VALUE;
    }
    int limit = Math.min(most, Math.max(1, longer / LETTERS_PER_SLIP));
    if (longer - shorter > limit || (!isSwap(wanted, known) && !mayBeMeant(wanted, known))) {
      return Integer.MAX_VALUE;
    }
    int edits = EditDistance.between(wanted, known, limit);
    return edits <= limit ? edits : Integer.MAX_VALUE;
  }

  private static boolean isSwap(String a, String b) {
    return a.length() == b.length() && EditDistance.isSwap(a, b);
  }

  private static boolean mayBeMeant(String wanted, String known) {
    if (wanted.charAt(0) != known.charAt(0)) {
      return false;
    }
    return only(wanted, true).equals(only(known, true))
        || (Math.min(wanted.length(), known.length()) >= LONG
            && only(wanted, false).equals(only(known, false)));
  }

  /** The digits of a key, or all that are none. */
  private static String only(String key, boolean digits) {
    StringBuilder kept = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      if (Character.isDigit(key.charAt(i)) == digits) {
        kept.append(key.charAt(i));
      }
    }
    return kept.toString();
  }
}
