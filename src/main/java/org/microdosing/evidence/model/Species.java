package org.microdosing.evidence.model;

/**
 * Whom or what was studied.
 *
 * @since 0.1
 */
public enum Species implements Term {
  /** People. */
  HUMAN,
  /** Rats. */
  RAT,
  /** Mice. */
  MOUSE,
  /** Another animal. */
  OTHER_ANIMAL,
  /** Texts or queries, where nobody was examined. */
  NOT_STATED;

  /**
   * Tells whether animals were studied.
   *
   * @return true for every animal other than people
   */
  public boolean isAnimal() {
    return this == RAT || this == MOUSE || this == OTHER_ANIMAL;
  }
}
