package org.microdosing.evidence.model;

/**
 * What more of an outcome is, where its instruments agree.
 *
 * @since 0.2
 */
public enum OutcomeScale implements Term {
  /** More is worse. */
  SEVERITY("severity"),
  /** More is better. */
  STRENGTH("strength"),
  /** The instrument decides. */
  NEITHER("neither");

  private final String label;

  OutcomeScale(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
