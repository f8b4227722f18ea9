package org.microdosing.evidence.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers values from 0 as they first occur. Mutable. */
public final class Numbering<K> {

  private final Map<K, Integer> numbers = new HashMap<>();
  private final List<K> values = new ArrayList<>();

  public int numberOf(K value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    numbers.put(value, values.size());
    values.add(value);
    return values.size() - 1;
  }

  public int[] numbersOf(Collection<K> some) {
    int[] all = new int[some.size()];
    int count = 0;
    for (K value : some) {
      all[count++] = numberOf(value);
    }
    return all;
  }

  /** Returns the values by their number. */
  public List<K> values() {
    return values;
  }
}
