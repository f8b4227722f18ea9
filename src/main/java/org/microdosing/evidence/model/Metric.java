package org.microdosing.evidence.model;

/**
 * What a figure of a measure is.
 *
 * @since 0.2
 */
public enum Metric implements Term {
  /** A score at one time. */
  ENDPOINT("endpoint"),
  /** A score against an earlier one. */
  CHANGE("change"),
  /** People whose score fell by a stated share. */
  RESPONSE("response"),
  /** People below a stated score. */
  REMISSION("remission"),
  /** How many. */
  COUNT("count"),
  /** A share of people, sessions or answers. */
  PROPORTION("proportion"),
  /** A relation between two quantities. */
  CORRELATION("correlation"),
  /** How long, or when. */
  TIME("time"),
  /** How large a signal is. */
  AMPLITUDE("amplitude"),
  /** Something else, such as change in per cent. */
  OTHER("other"),
  /** The source does not say whether a score or a change is compared. */
  NOT_STATED("not stated");

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
