package org.microdosing.evidence.data;

import java.util.LinkedHashMap;
import java.util.Map;
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

  private Terms(E[] constants, Function<E, String> spelling) {
    for (E constant : constants) {
      bySpelling.put(spelling.apply(constant), constant);
    }
  }

  /** Terms of the library's vocabulary. */
  static <E extends Enum<E> & Term> Terms<E> of(Class<E> type) {
    return new Terms<>(type.getEnumConstants(), Term::id);
  }

  /** Constants of an enum that is spelled in a way of its own. */
  static <E extends Enum<E>> Terms<E> of(Class<E> type, Function<E, String> spelling) {
    return new Terms<>(type.getEnumConstants(), spelling);
  }

  @Override
  public @Nullable E read(JsonCursor in) {
    String spelling = in.text();
    if (spelling == null) {
      return null;
    }
    E constant = bySpelling.get(spelling);
    return constant != null ? constant : in.bad(Wording.unknownTerm(spelling, bySpelling.keySet()));
  }
}
