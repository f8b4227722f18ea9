package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microdosing.evidence.name.NameKey;
import org.microdosing.evidence.name.QuotedText;
import org.microdosing.evidence.name.TypedText;

/**
 * A dose as somebody wrote it, taken apart.
 *
 * @param amount the amount, or the lower end of a range
 * @param max the upper end of a range
 * @param unit the unit of both
 * @param material what it is an amount of
 * @param route how it is taken
 */
record DoseText(
    OptionalDouble amount, OptionalDouble max, DoseUnit unit, Material material, Route route) {

  private static final int LONGEST = 200;

  private static final String NUMBER = "([0-9]+(?:[.,][0-9]+)?)";

  /** Texts are short and every part begins with another kind of character, so matching is quick. */
  private static final Pattern DOSE =
      Pattern.compile(
          "(up to |max\\.? |<= ?|≤ ?)?"
              + NUMBER
              + "(?:(?: ?([^0-9 -][^0-9-]*?))? ?(?:-|to) ?"
              + NUMBER
              + ")?"
              + " ?([^0-9 -].*)");

  private static final Pattern WORD_BREAK = Pattern.compile(" ");

  /** Takes a text apart. */
  static DoseText read(String text) {
    String plain = text.length() > LONGEST ? "" : TypedText.plain(text);
    Matcher dose = DOSE.matcher(plain);
    if (!dose.matches()) {
      throw refused(text, "expected a number, a unit and, if need be, material and route");
    }
    double first = number(dose.group(2), text);
    String second = dose.group(4);
    List<String> words = new ArrayList<>(Arrays.asList(WORD_BREAK.split(dose.group(5))));
    DoseUnit unit = unit(words, text);
    if (dose.group(3) != null && !DoseUnit.find(dose.group(3).strip()).equals(Optional.of(unit))) {
      throw refused(text, "expected one unit for both ends of a range");
    }
    boolean atMost = dose.group(1) != null;
    if (atMost && second != null) {
      throw refused(text, "expected a range or an upper end");
    }
    OptionalDouble low = atMost ? OptionalDouble.empty() : OptionalDouble.of(first);
    OptionalDouble high =
        atMost
            ? OptionalDouble.of(first)
            : second == null ? OptionalDouble.empty() : OptionalDouble.of(number(second, text));
    Route route = route(words);
    return new DoseText(low, high, unit, material(words, text), route);
  }

  /** Reads a number; three digits behind a comma may be decimals or thousands. */
  private static double number(String digits, String text) {
    int comma = digits.indexOf(',');
    if (comma > 0 && digits.length() - comma == 4 && digits.charAt(0) != '0') {
      throw refused(
          text,
          "can be read as "
              + digits.replace(',', '.')
              + " or "
              + digits.replace(",", "")
              + "; write either");
    }
    return Double.parseDouble(digits.replace(',', '.'));
  }

  /** Takes the unit, which may have several words, from the beginning. */
  private static DoseUnit unit(List<String> words, String text) {
    for (int count = Math.min(words.size(), 6); count > 0; count--) {
      Optional<DoseUnit> unit = DoseUnit.find(String.join(" ", words.subList(0, count)));
      if (unit.isPresent()) {
        words.subList(0, count).clear();
        return unit.get();
      }
    }
    try {
      return DoseUnit.parse(words.get(0));
    } catch (IllegalArgumentException e) {
      throw refused(text, String.valueOf(e.getMessage()));
    }
  }

  /** Takes the route from anywhere. */
  private static Route route(List<String> words) {
    for (int count = Math.min(words.size(), 3); count > 0; count--) {
      for (int from = 0; from + count <= words.size(); from++) {
        List<String> some = words.subList(from, from + count);
        Optional<Route> route = Route.find(String.join(" ", some));
        if (route.isPresent()) {
          some.clear();
          return route.get();
        }
      }
    }
    return Route.NOT_STATED;
  }

  private static Material material(List<String> words, String text) {
    words.removeIf(word -> word.equals("of"));
    String rest = String.join(" ", words);
    String key = NameKey.of(rest);
    if (rest.isEmpty()) {
      return Material.COMPOUND;
    }
    return Arrays.stream(Material.values())
        .filter(m -> names(m).contains(key))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    text,
                    "what is "
                        + QuotedText.of(rest)
                        + "? After the unit stand a material ("
                        + known(Material.values())
                        + ") and a route ("
                        + known(Route.values())
                        + ")"));
  }

  private static List<String> names(Material material) {
    String id = NameKey.of(material.id());
    return material == Material.HYDROCHLORIDE ? List.of(id, "hcl") : List.of(id, id + "s");
  }

  private static String known(Term[] terms) {
    return String.join(", ", Arrays.stream(terms).map(t -> t.id().replace('_', ' ')).toList());
  }

  private static IllegalArgumentException refused(String text, String why) {
    return new IllegalArgumentException("no dose " + QuotedText.of(text) + ": " + why);
  }
}
