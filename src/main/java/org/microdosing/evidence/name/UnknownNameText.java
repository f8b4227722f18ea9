package org.microdosing.evidence.name;

import java.util.Collection;
import java.util.Optional;

/** What to say of a name that is not known: the nearest one, and the known ones. */
public final class UnknownNameText {

  private static final int LISTED = 60;

  private UnknownNameText() {}

  /**
   * Returns the message for an unknown name.
   *
   * @param kind what was asked for, for example {@code substance}
   * @param name the unknown name
   * @param nearest the known name that was probably meant
   * @return the beginning of a message, which {@link #known} ends
   */
  public static String of(String kind, String name, Optional<String> nearest) {
    return "unknown "
        + kind
        + " "
        + QuotedText.of(name)
        + nearest.map(n -> "; did you mean \"" + n + "\"?" + difference(name, n)).orElse(".");
  }

  private static String difference(String name, String nearest) {
    return LookAlike.difference(name, nearest).map(d -> " (" + d + ")").orElse("");
  }

  /**
   * Returns the list of known names that ends a message.
   *
   * @param known the known names, in the order to show them
   * @return at most 60 of them and how many more there are, or that there are none
   */
  public static String known(Collection<String> known) {
    if (known.isEmpty()) {
      return " None is known.";
    }
    StringBuilder text = new StringBuilder(" Known: ");
    known.stream().limit(LISTED).forEach(k -> text.append(k).append(", "));
    text.setLength(text.length() - 2);
    if (known.size() > LISTED) {
      text.append(", and ").append(known.size() - LISTED).append(" more");
    }
    return text.toString();
  }
}
