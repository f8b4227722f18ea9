package org.microdosing.evidence.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Term;

/**
 * Reads a term of a vocabulary by its spelling in data files.
 *
 * @param <E> the enum
 */
final class Terms<E extends Enum<E>> implements ValueReader<E> {

  private final Map<String, E> bySpelling = new LinkedHashMap<>();

  private final Class<E> type;

  /** Finds a term by words that files do not use; null where the nearest spelling says enough. */
  private @Nullable Function<String, Optional<E>> understood;

  private Terms(Class<E> type, Function<E, String> spelling) {
    this.type = type;
    for (E constant : type.getEnumConstants()) {
      bySpelling.put(spelling.apply(constant), constant);
    }
  }

  /** Terms of the library's vocabulary. */
  static <E extends Enum<E> & Term> Terms<E> of(Class<E> type) {
    return new Terms<>(type, Term::id);
  }

  /** Units, of which the nearest spelling may mean a thousand times as much. */
  static <E extends Enum<E> & Term> Terms<E> ofUnits(
      Class<E> type, Function<String, Optional<E>> understood) {
    Terms<E> units = of(type);
    units.understood = understood;
    return units;
  }

  /** Constants of an enum that is spelled in a way of its own. */
  static <E extends Enum<E>> Terms<E> of(Class<E> type, Function<E, String> spelling) {
    return new Terms<>(type, spelling);
  }

  /** The enum. */
  Class<E> type() {
    return type;
  }

  /** The spellings, in the order of the enum. */
  List<String> spellings() {
    return List.copyOf(bySpelling.keySet());
  }

  /** Returns how a term is spelled. */
  String spelling(Object term) {
    return bySpelling.entrySet().stream()
        .filter(e -> e.getValue().equals(term))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /**
   * Returns a reader of the same terms for a place where one of them cannot stand, as its record
   * asks.
   */
  ValueReader<E> except(E term) {
    return new DescribedReader<>(
        this, ValueSchema.described(this).with("not", Map.of("const", spelling(term))));
  }

  /** Reads a term by a further spelling, which earlier files have. */
  Terms<E> also(String spelling, E constant) {
    bySpelling.put(spelling, constant);
    return this;
  }

  @Override
  public @Nullable E read(JsonCursor in) {
    String spelling = in.text();
    if (spelling == null) {
      return null;
    }
    E constant = bySpelling.get(spelling);
    return constant != null ? constant : in.bad(unknown(spelling));
  }

  private String unknown(String found) {
    return understood == null
        ? Wording.unknownTerm(found, bySpelling.keySet())
        : Wording.unknownUnit(
            found, understood.apply(found).map(this::spelling), bySpelling.keySet());
  }
}
