package org.microdosing.evidence.model;

import java.io.Serializable;

/**
 * Which arm of a study something refers to: one of its arms, or all participants together.
 *
 * @param id the id of the arm, or {@code all}
 * @since 0.1
 */
public record ArmRef(String id) implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ArmRef {
    Checks.text(id, "id");
  }

  /** All participants or arms of the study together. */
  public static final ArmRef ALL = new ArmRef("all");

  /**
   * Returns a reference.
   *
   * @param id id of an arm, or {@code all}
   * @return the reference
   */
  public static ArmRef of(String id) {
    return id.equals(ALL.id) ? ALL : new ArmRef(id);
  }

  /**
   * Tells whether the reference means all participants or arms of the study together.
   *
   * @return true if so
   */
  public boolean isAll() {
    return id.equals(ALL.id);
  }

  /** Tells whether another reference has the same id. Written out for a quick start. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ArmRef that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
