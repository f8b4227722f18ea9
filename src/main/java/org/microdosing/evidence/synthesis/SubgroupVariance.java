package org.microdosing.evidence.synthesis;

/**
 * Whether the between-study variance may differ between subgroups.
 *
 * @since 0.1
 */
public enum SubgroupVariance {
  /**
   * Each group is a meta-analysis of its own, with its own between-study variance.
   *
   * <p>With random effects and few studies in a group, groups that do not differ are too often
   * found different: see the table of error rates in {@code docs/synthesis.md}.
   */
  SEPARATE("a separate between-study variance for each group"),
  /**
   * All groups share one between-study variance, estimated from all effects together, and are
   * compared by an F test; keeps its error rate with few studies.
   */
  COMMON("one between-study variance common to all groups");

  private final String label;

  SubgroupVariance(String label) {
    this.label = label;
  }

  /** Returns the choice if none is made: counts have no common variance to be estimated. */
  static SubgroupVariance defaultFor(boolean counts) {
    return counts ? SEPARATE : COMMON;
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
