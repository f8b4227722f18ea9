package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * Share of women in one arm.
 *
 * @param arm id of the arm
 * @param percent share in percent, 0 to 100
 * @since 0.2
 */
public record FemaleShare(String arm, double percent) implements Serializable {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the share is no percentage
   */
  public FemaleShare {
    Checks.text(arm, "arm");
    Checks.percent(OptionalDouble.of(percent), "percent");
  }
}
