package org.microdosing.evidence.model;

/**
 * What kind of publication a citation names.
 *
 * @since 0.2
 */
public enum PublicationKind implements Term {
  /** A paper in a journal. */
  ARTICLE("article"),
  /** A paper before review. */
  PREPRINT("preprint"),
  /** A thesis. */
  THESIS("thesis"),
  /** A published plan of a study, without results. */
  PROTOCOL("protocol"),
  /** A record of a trial registry. */
  REGISTRATION("registration"),
  /** An abstract of a talk or poster. */
  CONFERENCE_ABSTRACT("conference abstract"),
  /** A statement of a sponsor or university to the press. */
  PRESS_RELEASE("press release"),
  /** A report outside of journals: of a company, a survey, a person. */
  REPORT("report"),
  /** A chapter of a book. */
  CHAPTER("chapter");

  private final String label;

  PublicationKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
