package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * How an arm stands to one substance of the library.
 *
 * @param substance id of the substance
 * @param kind how the arm stands to it
 * @param material in which material it was given
 * @since 0.1
 */
public record Exposure(String substance, ExposureKind kind, Material material)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Exposure {
    Checks.text(substance, "substance");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(material, "material");
  }

  /**
   * Tells whether another exposure has the same components. Written out: the first call of what a
   * record brings along takes as long as reading a hundred records.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Exposure that
        && substance.equals(that.substance)
        && kind == that.kind
        && material == that.material;
  }

  @Override
  public int hashCode() {
    return (substance.hashCode() * 31 + kind.hashCode()) * 31 + material.hashCode();
  }

  /** Tells whether the arm gives a substance in one of its own materials. */
  boolean isDirect(String id) {
    return kind == ExposureKind.DIRECT && substance.equals(id);
  }
}
