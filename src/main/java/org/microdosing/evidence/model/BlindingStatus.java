package org.microdosing.evidence.model;

/**
 * What a study's own report says about whether blinding worked.
 *
 * @since 0.1
 */
public enum BlindingStatus implements Term {
  /** People could tell what they had been given better than by guessing. */
  BROKEN("broken"),
  /** Guesses were asked for and did not show that people could tell. */
  HELD("no sign of breaking"),
  /** Guesses are reported without a figure, or point both ways. */
  UNCLEAR("unclear"),
  /** What was read says nothing of guesses, and not the whole text was read. */
  NOT_READ("not read"),
  /** The whole text was read, and nothing is reported of what people guessed. */
  NOT_MEASURED("not reported");

  private final String label;

  BlindingStatus(String label) {
    this.label = label;
  }

  /**
   * Returns what two reports on the same people say together: guesses that show something go before
   * others, and what was reported before what was not.
   *
   * @param other what the other report says
   * @return one of the two
   * @since 0.2
   */
  public BlindingStatus and(BlindingStatus other) {
    return compareTo(other) < 0 ? this : other;
  }

  @Override
  public String label() {
    return label;
  }
}
