package org.microdosing.evidence.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.AmbiguousName;
import org.microdosing.evidence.model.ConfusableName;
import org.microdosing.evidence.model.NamedMaterial;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.name.NameKey;
import org.microdosing.evidence.name.QuotedText;

/**
 * The names by which substances are known: ids, names, aliases and the products that contain them,
 * compared without case, accents, width and punctuation.
 *
 * <p>A name that means another substance, or several things, stands for none and is answered with
 * what it means.
 *
 * @since 0.1
 */
public final class SubstanceNames {

  private final List<String> ids;
  private final Map<String, String> idByKey;
  private final Map<String, String> meaningByKey;
  private final Map<String, NamedMaterial> materialByKey;

  private SubstanceNames(
      List<String> ids,
      Map<String, String> idByKey,
      Map<String, String> meaningByKey,
      Map<String, NamedMaterial> materialByKey) {
    this.ids = ids;
    this.idByKey = idByKey;
    this.meaningByKey = meaningByKey;
    this.materialByKey = materialByKey;
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
    List<String> ids = new ArrayList<>();
    for (Substance substance : substances) {
      ids.add(substance.id());
      keys.put(NameKey.of(substance.id()), substance.id());
    }
    Map<String, String> meanings = new HashMap<>();
    Map<String, NamedMaterial> materials = new HashMap<>();
    for (Substance substance : substances) {
      keys.putIfAbsent(NameKey.of(substance.name()), substance.id());
      for (String alias : substance.aliases()) {
        keys.putIfAbsent(NameKey.of(alias), substance.id());
        int remark = alias.indexOf(" (");
        if (remark > 0) {
          keys.putIfAbsent(NameKey.of(alias.substring(0, remark)), substance.id());
        }
      }
      for (NamedMaterial material : substance.materials()) {
        String key = NameKey.of(material.name());
        if (material.countsAsSubstance() && keys.putIfAbsent(key, substance.id()) == null) {
          materials.put(key, material);
        }
      }
      for (Map.Entry<String, String> named : meanings(substance).entrySet()) {
        add(meanings, NameKey.of(named.getKey()), named.getValue());
      }
    }
    return new SubstanceNames(
        List.copyOf(ids), Map.copyOf(keys), Map.copyOf(meanings), Map.copyOf(materials));
  }

  private static void add(Map<String, String> meanings, String name, String other) {
    String meaning = meanings.get(name);
    if (meaning == null) {
      meanings.put(name, other);
    } else if (!meaning.contains(other)) {
      meanings.put(name, meaning + "; " + other);
    }
  }

  /** What names near a substance mean, by the name. */
  private static Map<String, String> meanings(Substance substance) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (AmbiguousName name : substance.ambiguousNames()) {
      meanings.put(
          name.name(),
          "it can mean "
              + String.join(" or ", name.canMean())
              + " (substance "
              + substance.id()
              + ")");
    }
    for (NamedMaterial material : substance.materials()) {
      if (!material.countsAsSubstance()) {
        meanings.put(
            material.name(),
            "it does not count as "
                + substance.name()
                + (material.note().isPresent() ? ": " + material.note().get() : ""));
      }
    }
    for (ConfusableName name : substance.notToBeConfusedWith()) {
      for (String spelling : name.spellings()) {
        add(meanings, spelling, "it is not " + substance.name() + ": " + name.note());
      }
    }
    return meanings;
  }

  /**
   * Returns the id behind a name, if it stands for one substance.
   *
   * @param name an id, name, alias or product
   * @return the id, empty if the name is unknown or means something else
   */
  public Optional<String> find(String name) {
    return Optional.ofNullable(idByKey.get(NameKey.of(name)));
  }

  /**
   * Returns the ids that names mean, each once.
   *
   * @param some names as {@link #id} takes them
   * @return the ids in the order of the names
   * @throws UnknownNameException if one of them is unknown or means something else
   * @since 0.2
   */
  public List<String> ids(List<String> some) {
    Set<String> ids = new LinkedHashSet<>();
    for (String name : some) {
      ids.add(id(name));
    }
    return List.copyOf(ids);
  }

  /**
   * Returns the id behind a name.
   *
   * @param name an id, name, alias or product
   * @return the id
   * @throws UnknownNameException if the name is unknown or means something else; its message has
   *     what it means or the nearest known name, and the known ids
   */
  public String id(String name) {
    Optional<String> found = find(name);
    if (found.isEmpty()) {
      throw unknown(name);
    }
    return found.get();
  }

  /**
   * Returns the product, plant or form that a name stands for, where it is not the substance
   * itself.
   *
   * @param name a name
   * @return the material, empty for ids, names and aliases of substances and for unknown names
   * @since 0.2
   */
  public Optional<NamedMaterial> material(String name) {
    return Optional.ofNullable(materialByKey.get(NameKey.of(name)));
  }

  private UnknownNameException unknown(String name) {
    String meaning = meaningByKey.get(NameKey.of(name));
    return meaning == null
        ? new UnknownNameException("substance", name, ids)
        : UnknownNameException.answered(
            "no substance " + QuotedText.of(name) + ": " + meaning, name, ids);
  }
}
