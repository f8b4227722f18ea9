package org.microdosing.evidence.model;

/**
 * Unit of a {@link Quantity}.
 *
 * @since 0.1
 */
public enum QuantityUnit implements Term {
  /** Seconds. */
  SECOND("s", 1),
  /** Minutes. */
  MINUTE("min", 60),
  /** Hours. */
  HOUR("h", 3600),
  /** Per cent, 0 to 100. */
  PERCENT("%", 0);

  private final String label;
  private final int seconds;

  QuantityUnit(String label, int seconds) {
    this.label = label;
    this.seconds = seconds;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns the sign of the unit as data files spell it.
   *
   * @return one of {@code s min h %}
   */
  @Override
  public String id() {
    return label;
  }

  /**
   * Tells whether the unit is one of time.
   *
   * @return false for per cent
   */
  public boolean isTime() {
    return seconds > 0;
  }

  /**
   * Converts a value to hours.
   *
   * @param value a value in this unit
   * @return the value in hours
   * @throws IllegalStateException if the unit is not one of time
   */
  public double toHours(double value) {
    if (!isTime()) {
      throw new IllegalStateException(label + " is not a unit of time");
    }
    return value * seconds / 3600;
  }
}
