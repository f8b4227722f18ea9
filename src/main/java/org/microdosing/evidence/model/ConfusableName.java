package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A substance or material that is taken for another one, and is not.
 *
 * @param name the name, or several as a source gives them
 * @param names each name on its own, as people type it; empty for the name itself
 * @param note what it is and how it differs
 * @param source where it was read
 * @param sourceText the same in words, where it is none of the sources listed
 * @since 0.2
 */
public record ConfusableName(
    String name,
    List<String> names,
    String note,
    Optional<Source> source,
    Optional<String> sourceText)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ConfusableName {
    Checks.text(name, "name");
    names = List.copyOf(names);
    Checks.text(note, "note");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(sourceText, "sourceText");
  }

  /**
   * Returns what people type for it.
   *
   * @return each name on its own, at least one
   */
  public List<String> spellings() {
    return names.isEmpty() ? List.of(name) : names;
  }

  /** Returns the name and how it differs. */
  @Override
  public String toString() {
    return name + ": " + note;
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
