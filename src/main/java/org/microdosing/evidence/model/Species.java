package org.microdosing.evidence.model;

/**
 * Whom or what was studied.
 *
 * @since 0.1
 */
public enum Species implements Term {
  /** People. */
  HUMAN("human"),
  /** Rats. */
  RAT("rat"),
  /** Mice. */
  MOUSE("mouse"),
  /** Another animal. */
  OTHER_ANIMAL("other animal"),
  /** Texts or queries, where nobody was examined. */
  NOT_STATED("not stated");

  private final String label;

  Species(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether animals were studied.
   *
   * @return true for every animal other than people
   */
  public boolean isAnimal() {
    return this == RAT || this == MOUSE || this == OTHER_ANIMAL;
  }
}
