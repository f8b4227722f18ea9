package org.microdosing.evidence.model;

/**
 * Which doses a piece of evidence on a mechanism used.
 *
 * @since 0.1
 */
public enum DoseLevel implements Term {
  /** Doses that the study calls or treats as microdoses. */
  MICRODOSE("microdose"),
  /** Full psychedelic or therapeutic doses. */
  FULL("full dose"),
  /** A range that is not one of the two. */
  RANGE("range of doses"),
  /** The source read does not say. */
  NOT_STATED("not stated");

  private final String label;

  DoseLevel(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
