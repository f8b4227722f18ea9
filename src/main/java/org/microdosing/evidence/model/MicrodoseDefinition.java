package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.json.JsonReference;
import org.microdosing.evidence.measure.Numbers;

/**
 * What somebody published a microdose to be. No definition is agreed on, so all of them stand side
 * by side.
 *
 * @param id id, unique among definitions
 * @param statedBy who states it
 * @param definition the definition, paraphrased
 * @param wording the ways in which it marks off a microdose, at least one
 * @param fractionLow lowest fraction of {@code fractionOf}, above 0 to 1; 0.05 for a twentieth
 * @param fractionHigh highest fraction of {@code fractionOf}, above 0 to 1
 * @param fractionOf the dose that the fraction is taken of; empty exactly where both fractions are
 * @param wholeDose the kind of dose that {@code fractionOf} is; empty where its words leave it open
 * @param absolute highest amounts of single substances; empty where the definition gives none
 * @param source where it was read
 * @param locator the place in the source
 * @param note what else to know
 * @since 0.1
 */
public record MicrodoseDefinition(
    String id,
    String statedBy,
    String definition,
    List<DefinitionWording> wording,
    OptionalDouble fractionLow,
    OptionalDouble fractionHigh,
    Optional<String> fractionOf,
    Optional<WholeDose> wholeDose,
    List<AbsoluteLimit> absolute,
    Source source,
    String locator,
    Optional<String> note)
    implements Serializable, JsonReference {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range, or a fraction stands
   *     without the dose it is taken of
   */
  public MicrodoseDefinition {
    Checks.text(id, "id");
    Checks.text(statedBy, "statedBy");
    Checks.text(definition, "definition");
    wording = List.copyOf(wording);
    Objects.requireNonNull(fractionLow, "fractionLow");
    Objects.requireNonNull(fractionHigh, "fractionHigh");
    Objects.requireNonNull(fractionOf, "fractionOf");
    Objects.requireNonNull(wholeDose, "wholeDose");
    absolute = List.copyOf(absolute);
    Objects.requireNonNull(source, "source");
    Checks.text(locator, "locator");
    Objects.requireNonNull(note, "note");
    if (wording.isEmpty()) {
      throw new IllegalArgumentException("wording needs at least one term");
    }
    fraction(fractionLow, "fractionLow");
    fraction(fractionHigh, "fractionHigh");
    if (fractionLow.isPresent()
        && fractionHigh.isPresent()
        && fractionLow.getAsDouble() > fractionHigh.getAsDouble()) {
      throw new IllegalArgumentException(
          "fractionLow "
              + fractionLow.getAsDouble()
              + " must not lie above fractionHigh "
              + fractionHigh.getAsDouble());
    }
    if (fractionOf.isPresent() != (fractionLow.isPresent() || fractionHigh.isPresent())) {
      throw new IllegalArgumentException(
          "fractionOf stands with fractionLow or fractionHigh, and neither without the other");
    }
    if (wholeDose.isPresent() && fractionOf.isEmpty()) {
      throw new IllegalArgumentException("wholeDose says of which kind fractionOf is");
    }
  }

  private static void fraction(OptionalDouble value, String name) {
    if (value.isPresent() && !(value.getAsDouble() > 0 && value.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          name + " is a fraction above 0, at most 1: " + value.getAsDouble());
    }
  }

  /**
   * Returns the highest amount of one substance that this definition still calls a microdose.
   *
   * @param substance id of the substance
   * @return the limit, empty where the definition gives none for that substance itself; an amount
   *     of a plant or mushroom is none
   */
  public Optional<AbsoluteLimit> absolute(String substance) {
    return absolute.stream()
        .filter(limit -> limit.substance().equals(substance))
        .filter(limit -> !limit.material().isNaturalMaterial())
        .findFirst();
  }

  /** Returns who states it, the definition and, where there is one, the fraction. */
  @Override
  public String toString() {
    return statedBy
        + ": "
        + definition
        + fractionOf.map(whole -> " (" + fractions() + " of " + whole + ")").orElse("")
        + " ["
        + source.verification().label()
        + "]";
  }

  /**
   * Returns the fraction that it states.
   *
   * @return for example {@code 0.05 to 0.2}
   * @throws java.util.NoSuchElementException if it states none
   * @since 0.2
   */
  public String fractions() {
    if (fractionLow.isEmpty()) {
      return "up to " + Numbers.plain(fractionHigh.orElseThrow());
    }
    String low = Numbers.plain(fractionLow.getAsDouble());
    if (fractionHigh.isEmpty()) {
      return "from " + low;
    }
    return fractionLow.equals(fractionHigh)
        ? low
        : low + " to " + Numbers.plain(fractionHigh.getAsDouble());
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
