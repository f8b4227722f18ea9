package org.microdosing.evidence.synthesis;

/**
 * The models by which effects of several studies are made into one.
 *
 * @since 0.1
 */
public enum PoolingModel {
  /** The studies estimate different true effects; their mean is estimated. */
  RANDOM_EFFECTS("random-effects"),
  /** The studies estimate one and the same effect; weights are inverse sampling variances. */
  EQUAL_EFFECTS("equal-effects"),
  /** Counts are pooled without weighing each study's estimate (Mantel and Haenszel 1959). */
  MANTEL_HAENSZEL("Mantel-Haenszel"),
  /** Observed less expected events are pooled (Yusuf et al. 1985). */
  PETO("Peto");

  private final String label;

  PoolingModel(String label) {
    this.label = label;
  }

  /**
   * Returns the name that people read.
   *
   * @return for example {@code random-effects}
   */
  public String label() {
    return label;
  }

  /**
   * Tells whether the model lets true effects differ, so that it has a between-study variance and a
   * prediction interval.
   *
   * @return true only for {@link #RANDOM_EFFECTS}
   */
  public boolean hasHeterogeneity() {
    return this == RANDOM_EFFECTS;
  }
}
