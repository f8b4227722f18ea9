package org.microdosing.evidence.table;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the rows of each term of one property while an index is built.
 *
 * @param <K> the terms
 */
public abstract sealed class TermRows<K> {

  private final int size;

  private TermRows(int size) {
    this.size = size;
  }

  /** Gathers rows by the constants of an enum. */
  public static <E extends Enum<E>> TermRows<E> of(Class<E> type, int size) {
    return new OfEnum<>(type, size);
  }

  /** Gathers rows by ids, which are few and not known beforehand. */
  public static TermRows<String> ofIds(int size) {
    return new OfIds(size);
  }

  /** Adds a row to those of a term. */
  public abstract void set(K term, int row);

  /** Returns the rows of each term that has any. */
  public abstract Map<K, Bits> build();

  private static final class OfEnum<E extends Enum<E>> extends TermRows<E> {
    private final E[] terms;
    private final Bits.@Nullable Builder[] rows;

    OfEnum(Class<E> type, int size) {
      super(size);
      terms = type.getEnumConstants();
      rows = new Bits.@Nullable Builder[terms.length];
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // rows are found by number, for a million findings
    public void set(E term, int row) {
      Bits.Builder known = rows[term.ordinal()];
      if (known == null) {
        known = new Bits.Builder(super.size);
        rows[term.ordinal()] = known;
      }
      known.set(row);
    }

    @Override
    public Map<E, Bits> build() {
      Map<E, Bits> built = new EnumMap<>(terms[0].getDeclaringClass());
      for (int i = 0; i < terms.length; i++) {
        Bits.Builder known = rows[i];
        if (known != null) {
          built.put(terms[i], known.build());
        }
      }
      return Map.copyOf(built);
    }
  }

  private static final class OfIds extends TermRows<String> {
    private final Map<String, Bits.Builder> rows = new HashMap<>();

    OfIds(int size) {
      super(size);
    }

    @Override
    public void set(String id, int row) {
      Bits.Builder known = rows.get(id);
      if (known == null) {
        known = new Bits.Builder(super.size);
        rows.put(id, known);
      }
      known.set(row);
    }

    @Override
    public Map<String, Bits> build() {
      Map<String, Bits> built = new HashMap<>();
      rows.forEach((id, bits) -> built.put(id, bits.build()));
      return Map.copyOf(built);
    }
  }
}
