package org.microdosing.evidence.model;

/**
 * What kind of publication a citation names.
 *
 * @since 0.2
 */
public enum PublicationKind implements Term {
  /** A paper in a journal. */
  ARTICLE,
  /** A paper before review. */
  PREPRINT,
  /** A thesis. */
  THESIS,
  /** A published plan of a study, without results. */
  PROTOCOL,
  /** A record of a trial registry. */
  REGISTRATION,
  /** An abstract of a talk or poster. */
  CONFERENCE_ABSTRACT,
  /** A statement of a sponsor or university to the press. */
  PRESS_RELEASE,
  /** A report outside of journals: of a company, a survey, a person. */
  REPORT,
  /** A chapter of a book. */
  CHAPTER
}
