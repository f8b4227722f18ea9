package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Numbers;

/**
 * One published figure about doses of a substance, side by side with others that may disagree.
 *
 * <p>A fact may have one bound only. Doses can be set against most facts, but not against all: a
 * range of typical full doses can stand for a full dose, the doses that a study happened to test
 * cannot.
 *
 * @param kind what the figure is a figure of
 * @param low lower end in {@code unit}, equal to {@code high} for a single figure
 * @param high upper end in {@code unit}
 * @param unit unit of both ends
 * @param basis what it is an amount of, in the words of the source
 * @param material what it is an amount of, or for a potency the natural material
 * @param routes the routes it holds for; empty where the source names none that the vocabulary has
 * @param routeText the route in the words of the source, where they say more
 * @param comparable whether doses can be set against the figures; false where the note says why not
 * @param source where it was read
 * @param locator the place in the source
 * @param note what else to know
 * @since 0.1
 */
public record DoseFact(
    DoseFactKind kind,
    OptionalDouble low,
    OptionalDouble high,
    DoseFactUnit unit,
    String basis,
    Material material,
    List<Route> routes,
    Optional<String> routeText,
    boolean comparable,
    Source source,
    String locator,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public DoseFact {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(low, "low");
    Checks.amount(low, "low");
    Objects.requireNonNull(high, "high");
    Checks.amount(high, "high");
    Objects.requireNonNull(unit, "unit");
    Checks.text(basis, "basis");
    Objects.requireNonNull(material, "material");
    routes = List.copyOf(routes);
    Objects.requireNonNull(routeText, "routeText");
    Objects.requireNonNull(source, "source");
    Checks.text(locator, "locator");
    Objects.requireNonNull(note, "note");
    if (low.isEmpty() && high.isEmpty()) {
      throw new IllegalArgumentException("a dose fact needs at least one bound");
    }
    Checks.ordered(low, "low", high, "high");
    if ((kind == DoseFactKind.POTENCY) != (unit == DoseFactUnit.MILLIGRAM_PER_GRAM)) {
      throw new IllegalArgumentException(
          "a potency, and nothing else, is in mg/g: " + kind.label() + " in " + unit.label());
    }
  }

  /**
   * Returns the figures with their unit.
   *
   * @return for example {@code 100-150 µg}, {@code up to 3 mg} or {@code 25 mg}
   */
  public String range() {
    String text;
    if (low.isEmpty()) {
      text = "up to " + Numbers.plain(high.getAsDouble());
    } else if (high.isEmpty()) {
      text = "from " + Numbers.plain(low.getAsDouble());
    } else if (low.equals(high)) {
      text = Numbers.plain(low.getAsDouble());
    } else {
      text = Numbers.plain(low.getAsDouble()) + "-" + Numbers.plain(high.getAsDouble());
    }
    return text + " " + unit.label();
  }

  /** Returns kind, figures, basis and source on one line. */
  @Override
  public String toString() {
    return kind.label() + ": " + range() + " " + basis + " [" + source.id() + "]";
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
