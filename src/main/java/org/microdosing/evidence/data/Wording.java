package org.microdosing.evidence.data;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.name.LookAlike;
import org.microdosing.evidence.name.NearestName;
import org.microdosing.evidence.name.QuotedText;
import tools.jackson.core.JsonParser;

/** The words of messages about data files: what was expected, what was found, what comes near. */
final class Wording {

  private static final int LISTED = 12;

  private static final int LONGEST = 1000;

  private Wording() {}

  /** Returns a message, cut where it is long: what it quotes may have any length. */
  static String bounded(String message) {
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
  }

  /** Says that an id names nothing, and which ids do. */
  static String unknownId(IdUse use, NearestName search) {
    List<String> known = search.names();
    String expected = "expected the id of a known " + use.kind().label();
    String list =
        known.isEmpty()
            ? "; none is known"
            : known.size() <= LISTED
                ? "; known: " + String.join(", ", known.stream().sorted().toList())
                : "";
    String file = use.kind().file();
    String extend = file.isEmpty() ? "" : "; a new one goes into " + file;
    return expected
        + ", found "
        + QuotedText.of(use.id())
        + nearest(use.id(), search)
        + list
        + extend;
  }

  /** Says that an object has a property that it cannot have, and which it can. */
  static String unknownProperty(String name, Collection<String> known) {
    String nearest = nearest(name, NearestName.among(known));
    return "unknown property"
        + (nearest.isEmpty() ? "; known: " + String.join(", ", known) : nearest);
  }

  /** Says that a text is no term of a vocabulary, and which are. */
  static String unknownTerm(String found, Collection<String> known) {
    String nearest = nearest(found, NearestName.among(known));
    String expected =
        known.size() <= LISTED || nearest.isEmpty()
            ? "one of " + String.join(", ", known)
            : "a known term";
    return "expected " + expected + ", found " + QuotedText.of(found) + nearest;
  }

  /**
   * Says that a text is not how files spell a unit. Another unit may be one letter away and a
   * thousand times as much, so none is suggested but the one that is meant.
   */
  static String unknownUnit(String found, Optional<String> meant, Collection<String> known) {
    if (meant.isEmpty()) {
      String strange = LookAlike.codePoints(found);
      return "expected one of "
          + String.join(", ", known)
          + ", found "
          + QuotedText.of(found)
          + (strange.isEmpty() ? "" : " (with " + strange + ")");
    }
    String unit = meant.get();
    String points = LookAlike.codePoints(unit);
    return "expected a unit as files spell it, found "
        + QuotedText.of(found)
        + "; write "
        + unit
        + (points.isEmpty() ? "" : " (" + points + ")")
        + LookAlike.difference(found, unit).map(d -> "; " + d).orElse("");
  }

  private static String nearest(String name, NearestName search) {
    return search
        .to(name)
        .map(
            n ->
                "; nearest is \""
                    + n
                    + "\""
                    + LookAlike.difference(name, n).map(d -> " (" + d + ")").orElse(""))
        .orElse("");
  }

  /** Describes a number within bounds that may be infinite. */
  static String within(String what, double low, double high) {
    boolean open = high >= Integer.MAX_VALUE;
    if (low == Double.NEGATIVE_INFINITY) {
      return open ? what : what + " up to " + Numbers.plain(high);
    }
    if (low == Double.MIN_VALUE) {
      return what + " above 0" + (open ? "" : " up to " + Numbers.plain(high));
    }
    return what + " from " + Numbers.plain(low) + (open ? "" : " to " + Numbers.plain(high));
  }

  /** Describes the value that a parser stands on. */
  static String found(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> "the text " + QuotedText.of(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
      case VALUE_NULL -> "null; leave out what is unknown";
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      default -> parser.getString();
    };
  }
}
