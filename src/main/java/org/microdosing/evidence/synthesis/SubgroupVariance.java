package org.microdosing.evidence.synthesis;

/**
 * Whether the between-study variance may differ between subgroups.
 *
 * @since 0.1
 */
public enum SubgroupVariance {
  /** Each group is a meta-analysis of its own, with its own between-study variance. */
  SEPARATE("a separate between-study variance for each group"),
  /** All groups share one between-study variance, estimated from all effects together. */
  COMMON("one between-study variance common to all groups");

  private final String label;

  SubgroupVariance(String label) {
    this.label = label;
  }

  /**
   * Returns what people call the choice.
   *
   * @return for example {@code one between-study variance common to all groups}
   */
  public String label() {
    return label;
  }
}
