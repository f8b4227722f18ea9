package org.microdosing.evidence.model;

import java.io.Serializable;

/**
 * How many studies of a review were judged at which risk of bias.
 *
 * @param low studies at low risk, from 0
 * @param someConcerns studies with some concerns, from 0
 * @param high studies at high risk, from 0
 * @since 0.1
 */
public record RiskOfBiasCount(int low, int someConcerns, int high) implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public RiskOfBiasCount {
    if (low < 0 || someConcerns < 0 || high < 0) {
      throw new IllegalArgumentException(
          "counts of studies must not be negative: " + low + ", " + someConcerns + ", " + high);
    }
  }
}
