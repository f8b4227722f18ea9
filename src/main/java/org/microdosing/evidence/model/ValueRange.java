package org.microdosing.evidence.model;

import java.io.Serializable;

/**
 * Two numbers between which a source puts a value; no interval of a stated level.
 *
 * @param low the lower number
 * @param high the upper number, not below {@code low}
 * @since 0.1
 */
public record ValueRange(double low, double high) implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ValueRange {

    if (!(low <= high)) {
      throw new IllegalArgumentException("low " + low + " must not lie above high " + high);
    }
  }
}
