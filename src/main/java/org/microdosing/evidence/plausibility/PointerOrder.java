package org.microdosing.evidence.plausibility;

import java.util.Comparator;

/** The order of JSON pointers: by their parts, indices by number. */
enum PointerOrder implements Comparator<String> {
  /** Compares parts that are numbers as numbers. */
  NUMBERS_AS_NUMBERS;

  @Override
  public int compare(String pointer, String other) {
    String[] first = pointer.split("/", -1);
    String[] second = other.split("/", -1);
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      int order =
          isIndex(first[i]) && isIndex(second[i])
              ? Integer.compare(Integer.parseInt(first[i]), Integer.parseInt(second[i]))
              : first[i].compareTo(second[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(first.length, second.length);
  }

  private static boolean isIndex(String part) {
    return !part.isEmpty() && part.length() < 10 && part.chars().allMatch(Character::isDigit);
  }
}
