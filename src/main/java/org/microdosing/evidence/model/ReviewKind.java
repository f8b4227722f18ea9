package org.microdosing.evidence.model;

/**
 * What kind of review a paper is.
 *
 * @since 0.1
 */
public enum ReviewKind implements Term {
  /** Review of reviews. */
  UMBRELLA_REVIEW("umbrella review", true, false),
  /** Systematic review that pools effect sizes; multilevel and living ones included. */
  META_ANALYSIS("meta-analysis", true, true),
  /** Pooled relation between dose and effect. */
  DOSE_RESPONSE_META_ANALYSIS("dose-response meta-analysis", true, true),
  /** Systematic review without pooling. */
  SYSTEMATIC_REVIEW("systematic review", true, false),
  /** Systematic search for what has been studied, without a judgement of it. */
  SCOPING_REVIEW("scoping review", true, false),
  /** Systematic review with a shortened method. */
  RAPID_REVIEW("rapid review", true, false),
  /** Review without a systematic search. */
  NARRATIVE_REVIEW("narrative review", false, false),
  /** Review of how the research was done. */
  CRITICAL_REVIEW("critical review", false, false),
  /** Theory rather than a review of results. */
  THEORETICAL_PERSPECTIVE("theoretical perspective", false, false),
  /** Paper on methods, with a new analysis of published data. */
  METHODS_PAPER("methods paper", false, false),
  /** A primary study that was looked for among the reviews. */
  NOT_A_REVIEW("not a review", false, false);

  private final String label;
  private final boolean systematic;
  private final boolean pools;

  ReviewKind(String label, boolean systematic, boolean pools) {
    this.label = label;
    this.systematic = systematic;
    this.pools = pools;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether studies were searched for by a stated method.
   *
   * @return true for systematic, rapid and umbrella reviews and for meta-analyses
   */
  public boolean isSystematic() {
    return systematic;
  }

  /**
   * Tells whether effects are pooled by the paper itself.
   *
   * @return true for meta-analyses
   */
  public boolean pools() {
    return pools;
  }
}
