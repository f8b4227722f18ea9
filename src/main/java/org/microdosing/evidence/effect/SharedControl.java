package org.microdosing.evidence.effect;

import org.microdosing.evidence.model.Term;

/**
 * What becomes of several arms that share one control, whose people must not count twice (Cochrane
 * Handbook, section 23.3.4).
 *
 * @since 0.1
 */
public enum SharedControl implements Term {
  /** The arms are combined into one, as if they had never been apart; the default. */
  COMBINE("arms combined"),
  /**
   * Each arm stays apart, and the people of the control are divided among them; what cannot be
   * divided evenly goes to the first arms. The effects are only nearly independent.
   */
  SPLIT("control split");

  private final String label;

  SharedControl(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
