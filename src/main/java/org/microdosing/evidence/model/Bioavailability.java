package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of a dose reaches the circulation, as one source gives it.
 *
 * @param routes the routes it holds for; empty where the source names none that the vocabulary has
 * @param routeText the route in the words of the source, where they say more
 * @param quantity the share in per cent
 * @param source where it was read
 * @param locator the place in the source
 * @since 0.1
 */
public record Bioavailability(
    List<Route> routes,
    Optional<String> routeText,
    Quantity quantity,
    Source source,
    Optional<String> locator)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Bioavailability {
    routes = List.copyOf(routes);
    Objects.requireNonNull(routeText, "routeText");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(locator, "locator");
    if (quantity.unit() != QuantityUnit.PERCENT) {
      throw new IllegalArgumentException("bioavailability is in per cent: " + quantity);
    }
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
