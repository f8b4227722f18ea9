package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * What a registry calls a substance.
 *
 * @param scheme the registry or nomenclature
 * @param value the identifier as the registry writes it
 * @param source where it was read
 * @param note what else to know
 * @since 0.1
 */
public record Identifier(
    IdentifierScheme scheme, String value, Source source, Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Identifier {
    Objects.requireNonNull(scheme, "scheme");
    Checks.text(value, "value");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(note, "note");
    if (!scheme.admits(value)) {
      throw new IllegalArgumentException("not a " + scheme.label() + ": " + value);
    }
  }

  /** Returns registry and identifier, for example {@code CAS number 50-37-3}. */
  @Override
  public String toString() {
    return scheme.label() + " " + value;
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
