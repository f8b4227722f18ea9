package org.microdosing.evidence.model;

/**
 * How far a result may be biased, in the terms of the tools that judge it.
 *
 * @since 0.2
 */
public enum RiskOfBiasLevel implements Term {
  /** Low risk. */
  LOW("low"),
  /** Some concerns: the middle level of RoB 2. */
  SOME_CONCERNS("some concerns"),
  /** Not enough reported to judge: the middle level of the first tool. */
  UNCLEAR("unclear"),
  /** High risk. */
  HIGH("high");

  private final String label;

  RiskOfBiasLevel(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
