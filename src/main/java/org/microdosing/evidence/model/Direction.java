package org.microdosing.evidence.model;

/**
 * Which way a finding points, judged from the participant's side. Improved and worsened are values;
 * increased and decreased serve where more is neither better nor worse.
 *
 * @since 0.1
 */
public enum Direction implements Term {
  /** Better for the participant, for example less depression. */
  IMPROVED("improved"),
  /** No difference was found; weighs as much as any other direction. */
  NO_DIFFERENCE("no difference"),
  /** Worse for the participant; more adverse events under the drug included. */
  WORSENED("worsened"),
  /** Higher, where higher is neither better nor worse. */
  INCREASED("increased"),
  /** Lower, where lower is neither better nor worse. */
  DECREASED("decreased"),
  /** Parts of one measure point in different directions. */
  MIXED("mixed"),
  /**
   * No significant difference, and no estimate that says which way it points. Only votes have this
   * direction, never a record; it is no vote for "no difference" (Cochrane Handbook, 12.2.2.1).
   */
  NOT_READ("no direction read");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
