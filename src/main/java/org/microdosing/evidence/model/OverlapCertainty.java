package org.microdosing.evidence.model;

/**
 * How sure it is that people took part in both of two studies.
 *
 * @since 0.2
 */
public enum OverlapCertainty implements Term {
  /** Likely, by place, time and authors. */
  PROBABLE("probable"),
  /** Not to be excluded. */
  POSSIBLE("possible");

  private final String label;

  OverlapCertainty(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
