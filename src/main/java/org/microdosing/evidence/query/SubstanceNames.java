package org.microdosing.evidence.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.Substance;

/**
 * The names by which substances are known: ids, names and aliases, compared without case and
 * punctuation.
 *
 * @since 0.1
 */
public final class SubstanceNames {

  private final List<String> ids;
  private final Map<String, String> idByKey;

  private SubstanceNames(List<String> ids, Map<String, String> idByKey) {
    this.ids = ids;
    this.idByKey = idByKey;
  }

  /**
   * Collects the names of some substances. Where two substances share an alias, the first keeps it;
   * an id always means its own substance.
   *
   * @param substances the substances
   * @return their names
   */
  public static SubstanceNames of(Collection<Substance> substances) {
    Map<String, String> keys = new HashMap<>();
    for (Substance substance : substances) {
      keys.put(Names.key(substance.id()), substance.id());
    }
    for (Substance substance : substances) {
      keys.putIfAbsent(Names.key(substance.name()), substance.id());
      for (String alias : substance.aliases()) {
        keys.putIfAbsent(Names.key(alias), substance.id());
        int remark = alias.indexOf(" (");
        if (remark > 0) {
          keys.putIfAbsent(Names.key(alias.substring(0, remark)), substance.id());
        }
      }
    }
    return new SubstanceNames(substances.stream().map(Substance::id).toList(), Map.copyOf(keys));
  }

  /**
   * Returns the id behind a name, if it is known.
   *
   * @param name an id, name or alias
   * @return the id, empty if unknown
   */
  public Optional<String> find(String name) {
    return Optional.ofNullable(idByKey.get(Names.key(name)));
  }

  /**
   * Returns the id behind a name.
   *
   * @param name an id, name or alias
   * @return the id
   * @throws UnknownNameException if the name is unknown; its message has the known ids and the
   *     nearest
   */
  public String id(String name) {
    return find(name).orElseThrow(() -> new UnknownNameException("substance", name, ids));
  }
}
