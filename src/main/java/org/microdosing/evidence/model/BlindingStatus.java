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

  @Override
  public String label() {
    return label;
  }
}
