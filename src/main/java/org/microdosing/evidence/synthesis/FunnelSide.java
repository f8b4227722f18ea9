package org.microdosing.evidence.synthesis;

/**
 * The side of a funnel plot on which studies may be missing.
 *
 * @since 0.1
 */
public enum FunnelSide {
  /** Effects below the pooled one are missing. */
  LEFT("left"),
  /** Effects above the pooled one are missing. */
  RIGHT("right");

  private final String label;

  FunnelSide(String label) {
    this.label = label;
  }

  /**
   * Returns the name that people read.
   *
   * @return {@code left} or {@code right}
   */
  public String label() {
    return label;
  }
}
