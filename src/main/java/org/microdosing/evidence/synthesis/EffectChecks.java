package org.microdosing.evidence.synthesis;

import java.util.Locale;
import org.microdosing.evidence.measure.Interval;

/** The checks that effect sizes share; every message begins with the label of the effect. */
final class EffectChecks {

  private EffectChecks() {}

  /** Throws unless the label has a character that can be read. */
  static void label(String label) {
    if (label.isBlank()) {
      throw new IllegalArgumentException("an effect needs a label that is not blank");
    }
  }

  /** Throws with a formatted message behind the label unless the condition holds. */
  static void that(boolean condition, String label, String format, Object... args) {
    if (!condition) {
      throw new IllegalArgumentException(label + ": " + String.format(Locale.ROOT, format, args));
    }
  }

  /** Returns the value if it is finite. */
  static double finite(String label, String what, double value) {
    that(Double.isFinite(value), label, "%s must be a finite number: %s", what, value);
    return value;
  }

  /** Returns the value if it is finite and above zero. */
  static double positive(String label, String what, double value) {
    finite(label, what, value);
    that(value > 0, label, "%s must be above 0: %s", what, value);
    return value;
  }

  /** Throws unless a correlation lies between -1 and 1. */
  static void correlation(String label, String what, double r) {
    that(r >= -1 && r <= 1, label, "%s must lie between -1 and 1: %s", what, r);
  }

  /** Throws unless both sides of an interval are finite. */
  static void bounded(String label, Interval interval) {
    that(interval.isBounded(), label, "the interval must be bounded on both sides: %s", interval);
  }

  /** Throws unless a value is finite and not below zero. */
  static void notNegative(String label, String what, double value) {
    finite(label, what, value);
    that(value >= 0, label, "%s must not be negative: %s", what, value);
  }

  /** Returns a sample size if it is large enough. */
  static int n(String label, String what, int value, int least) {
    that(value >= least, label, "%s must be at least %d: %d", what, least, value);
    return value;
  }

  /** Throws unless the events are a part of the total. */
  static void count(String label, String what, int events, int total) {
    n(label, "the people of " + what, total, 1);
    that(
        events >= 0 && events <= total,
        label,
        "the events of %s must lie between 0 and its %d people: %d",
        what,
        total,
        events);
  }

  /** Throws unless a level can be the coverage of an interval. */
  static void level(String label, double level) {
    that(level > 0 && level < 1, label, "level must lie between 0 and 1, as 0.95 does: %s", level);
  }
}
