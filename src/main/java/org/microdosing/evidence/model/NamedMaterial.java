package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A product, salt, plant or brew that contains a substance, by the name that people know it by.
 *
 * <p>It is not the substance itself: its amounts need a content.
 *
 * @param name the name
 * @param note what it is
 * @param material what an amount of it is an amount of, where that is not the compound
 * @param relatedPreparation true for a plant or a brew that contains the substance among others
 * @param countsAsSubstance false where its studies do not count as studies of the substance
 * @param source where it was read
 * @param sourceText the same in words, where it is none of the sources listed
 * @since 0.2
 */
public record NamedMaterial(
    String name,
    Optional<String> note,
    Optional<Material> material,
    boolean relatedPreparation,
    boolean countsAsSubstance,
    Optional<Source> source,
    Optional<String> sourceText)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public NamedMaterial {
    Checks.text(name, "name");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(material, "material");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(sourceText, "sourceText");
  }

  /** Returns the name and what it is. */
  @Override
  public String toString() {
    return note.map(n -> name + ": " + n).orElse(name);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
