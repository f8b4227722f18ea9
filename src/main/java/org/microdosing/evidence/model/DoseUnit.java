package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microdosing.evidence.name.LookAlike;
import org.microdosing.evidence.name.QuotedText;
import org.microdosing.evidence.name.TypedText;

/**
 * Unit of an amount, with the facts to convert it.
 *
 * @since 0.1
 */
public enum DoseUnit implements Term {
  /** Micrograms. */
  MICROGRAM("µg", 1e-3, 0),
  /** Milligrams. */
  MILLIGRAM("mg", 1, 0),
  /** Grams. */
  GRAM("g", 1e3, 0),
  /** Micrograms per kilogram of body mass. */
  MICROGRAM_PER_KG("µg/kg", 1e-3, 1),
  /** Milligrams per kilogram of body mass. */
  MILLIGRAM_PER_KG("mg/kg", 1, 1),
  /** Micrograms per 70 kilograms of body mass. */
  MICROGRAM_PER_70_KG("µg/70 kg", 1e-3, 70),
  /** Milligrams per 70 kilograms of body mass. */
  MILLIGRAM_PER_70_KG("mg/70 kg", 1, 70);

  private static final int LONGEST = 60;

  private final String label;
  private final double milligrams;
  private final double perKilograms;

  DoseUnit(String label, double milligrams, double perKilograms) {
    this.label = label;
    this.milligrams = milligrams;
    this.perKilograms = perKilograms;
  }

  /**
   * Finds a unit by any usual spelling: {@code ug} and {@code mcg}, micro sign and Greek mu, full
   * width letters, words, {@code per kg} and {@code kg⁻¹}, with or without spaces.
   *
   * @param text a unit as somebody typed it
   * @return the unit; empty for what is none, and for a capital letter that may stand for a mu as
   *     well as for an M
   * @since 0.2
   */
  public static Optional<DoseUnit> find(String text) {
    String plain = text.length() > LONGEST ? "" : TypedText.plain(text).replace(" ", "");
    if (plain.indexOf('\u039c') >= 0) {
      return Optional.empty();
    }
    return Optional.ofNullable(Spellings.BY_TEXT.get(plain.toLowerCase(Locale.ROOT)));
  }

  /**
   * Returns a unit by any usual spelling, as {@link #find} knows them.
   *
   * @param text a unit as somebody typed it
   * @return the unit
   * @throws IllegalArgumentException if it is none; the message lists the units and suggests none
   *     of them, because the nearest word can be a thousand times as much
   * @since 0.2
   */
  public static DoseUnit parse(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected a unit of a dose, found "
                        + QuotedText.of(text)
                        + codePoints(text)
                        + "; known: "
                        + Arrays.stream(values())
                            .map(DoseUnit::label)
                            .collect(Collectors.joining(", "))));
  }

  private static String codePoints(String text) {
    String points = LookAlike.codePoints(text);
    return points.isEmpty() ? "" : " (with " + points + ")";
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns the sign of the unit as data files spell it.
   *
   * @return for example {@code µg}, with the micro sign U+00B5, or {@code mg/kg}
   */
  @Override
  public String id() {
    return label;
  }

  /**
   * Tells whether the amount depends on body mass.
   *
   * @return true for units per kilogram or per 70 kg
   */
  public boolean isPerBodyMass() {
    return perKilograms > 0;
  }

  /**
   * Converts an amount to milligrams for a person of a given body mass.
   *
   * @param amount the amount in this unit
   * @param bodyMassKg body mass in kilograms, used only by units per body mass; above 0
   * @return the amount in milligrams
   * @throws IllegalArgumentException if the body mass is needed and not above 0
   */
  public double toMilligrams(double amount, double bodyMassKg) {
    if (!isPerBodyMass()) {
      return amount * milligrams;
    }
    if (!(bodyMassKg > 0)) {
      throw new IllegalArgumentException("body mass must be above 0 kg: " + bodyMassKg);
    }
    return amount * milligrams * bodyMassKg / perKilograms;
  }

  /** Worked out when the first unit is looked for by its spelling: most programs never do. */
  private static final class Spellings {

    /** Spellings of masses in small letters, by milligrams; a mu is the Greek one (U+03BC). */
    private static final Map<Double, List<String>> MASSES =
        Map.of(
            1e-3,
            List.of("μg", "ug", "mcg", "μgram", "microgram", "microgramme"),
            1.0,
            List.of("mg", "mgram", "milligram", "milligramme"),
            1e3,
            List.of("g", "gm", "gram", "gramme"));

    private static final List<String> KILOGRAMS =
        List.of("kg", "kilogram", "kilogramme", "kgbw", "kgbodyweight", "kgbodymass");

    private static final Map<String, DoseUnit> BY_TEXT = spellings();

    private static Map<String, DoseUnit> spellings() {
      Map<String, DoseUnit> spellings = new HashMap<>();
      for (DoseUnit unit : values()) {
        for (String mass : MASSES.getOrDefault(unit.milligrams, List.of())) {
          for (String divisor : divisors(unit)) {
            spellings.put(mass + divisor, unit);
            spellings.put(mass + "s" + divisor, unit);
          }
        }
      }
      return Map.copyOf(spellings);
    }

    private static List<String> divisors(DoseUnit unit) {
      if (!unit.isPerBodyMass()) {
        return List.of("");
      }
      String many = unit.perKilograms == 1 ? "" : Integer.toString((int) unit.perKilograms);
      List<String> divisors = new ArrayList<>();
      for (String kg : KILOGRAMS) {
        divisors.add("/" + many + kg);
        divisors.add("per" + many + kg);
      }
      if (many.isEmpty()) {
        divisors.addAll(List.of("kg-1", ".kg-1", "·kg-1"));
      }
      return divisors;
    }
  }
}
