package org.microdosing.evidence.synthesis;

import java.util.Arrays;
import java.util.List;

/**
 * A property of the effects that a meta-regression explains them with.
 *
 * @param name what the property is, for tables and messages
 * @param values one finite value for each effect, in the order of the effects
 * @since 0.1
 */
public record Moderator(String name, List<Double> values) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the name is blank or a value is not finite
   */
  public Moderator {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a moderator needs a name that is not blank");
    }
    values = List.copyOf(values);
    for (int i = 0; i < values.size(); i++) {
      if (!Double.isFinite(values.get(i))) {
        throw new IllegalArgumentException(
            "moderator '%s' is not a finite number at effect %s: %s; leave such effects out"
                .formatted(name, i + 1, values.get(i)));
      }
    }
  }

  /**
   * Returns a moderator from numbers.
   *
   * @param name what the property is
   * @param values one finite value for each effect, in the order of the effects
   * @return the moderator
   */
  public static Moderator of(String name, double... values) {
    return new Moderator(name, Arrays.stream(values).boxed().toList());
  }

  /** Returns the values as a new array. */
  double[] toArray() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
