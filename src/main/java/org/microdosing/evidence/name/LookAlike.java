package org.microdosing.evidence.name;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts that look the same and are not, such as {@code µg} with a micro sign and with a Greek mu.
 *
 * <p>Letters that look like Latin ones are those of Cyrillic and Greek in Unicode Technical
 * Standard 39, Unicode Security Mechanisms.
 */
public final class LookAlike {

  private static final String LETTERS =
      "аaеeоoрpсcхxуyіiјjѕsԁdһhАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSοoΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

  private LookAlike() {}

  /**
   * Returns what all texts share that look like one.
   *
   * @param text a text
   * @return the text in plain characters, with Latin letters for those that look like them
   */
  public static String shape(String text) {
    String plain = TypedText.plain(text);
    StringBuilder shape = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int at = c < 0x80 ? -1 : LETTERS.indexOf(c);
      shape.append(at < 0 ? c : LETTERS.charAt(at + 1));
    }
    return shape.toString();
  }

  /**
   * Says by which characters a text differs from another that looks like it.
   *
   * @param text a text
   * @param other the text that was probably meant
   * @return such as {@code it has U+03BC where the other has U+00B5}; empty where the two are equal
   *     or do not look alike
   */
  public static Optional<String> difference(String text, String other) {
    if (text.equals(other) || !shape(text).equals(shape(other))) {
      return Optional.empty();
    }
    String own = missing(text, other);
    String others = missing(other, text);
    return Optional.of(
        "they look alike, but it has "
            + (own.isEmpty() ? "nothing" : own)
            + " where the other has "
            + (others.isEmpty() ? "nothing" : others));
  }

  /**
   * Returns the code points of a text that people cannot type or tell apart.
   *
   * @param text a text
   * @return such as {@code U+00B5}; empty for plain ASCII
   */
  public static String codePoints(String text) {
    return listed(text.codePoints().filter(c -> c >= 0x80));
  }

  private static String missing(String text, String other) {
    return listed(text.codePoints().filter(c -> other.indexOf(c) < 0));
  }

  private static String listed(IntStream codePoints) {
    return codePoints
        .distinct()
        .limit(5)
        .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
        .collect(Collectors.joining(", "));
  }
}
