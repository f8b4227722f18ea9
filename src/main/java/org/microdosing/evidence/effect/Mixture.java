package org.microdosing.evidence.effect;

import org.microdosing.evidence.model.Term;

/**
 * What pooling refuses to mix unless it is told to, see {@link Pooling#allow}.
 *
 * @since 0.1
 */
public enum Mixture implements Term {
  /** Different outcomes, such as depression and anxiety. */
  OUTCOMES("outcomes"),
  /** Different events or traits under one outcome, such as nausea and headache. */
  EVENTS("events"),
  /** Different comparisons, such as placebo and baseline, or placebo and a low dose. */
  COMPARISONS("comparisons"),
  /** Different dose bands, such as microdoses and full doses. */
  DOSE_BANDS("dose bands"),
  /** Animals and people. */
  SPECIES("animals and people");

  private final String label;

  Mixture(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
