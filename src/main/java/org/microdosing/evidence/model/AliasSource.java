package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where an alias of a substance was read.
 *
 * @param alias the alias
 * @param source where it was read
 * @since 0.2
 */
public record AliasSource(String alias, Source source) implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public AliasSource {
    Checks.text(alias, "alias");
    Objects.requireNonNull(source, "source");
  }
}
