package org.microdosing.evidence.page;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that are cut to fit: the end gives way to an ellipsis, but a year at the end stays, since
 * it tells studies of the same authors apart.
 */
public final class CutText {

  private static final String ELLIPSIS = "…";

  /** A year tells little behind fewer letters of the name than these. */
  private static final int NAMED = 3;

  /** The year that ends a short citation or an id, with its letter. */
  private static final Pattern YEAR = Pattern.compile("[ -](?:1[89]|20)[0-9]{2}[a-z]{0,2}$");

  private CutText() {}

  /**
   * Tells whether a text ends in a year that cutting keeps.
   *
   * @param text the text
   * @return true for {@code Lea et al. 2020b}
   */
  public static boolean endsInYear(String text) {
    return YEAR.matcher(text).find();
  }

  /**
   * Cuts a text.
   *
   * @param text the text
   * @param fits tells whether a text is short enough; of what it takes it takes the beginnings too
   * @return the text if it fits, else as much of it as fits with an ellipsis for what is left out
   */
  public static String of(String text, Predicate<String> fits) {
    if (fits.test(text)) {
      return text;
    }
    Matcher year = YEAR.matcher(text);
    if (year.find()) {
      String kept = ELLIPSIS + year.group();
      if (fits.test(text.substring(0, Math.min(NAMED, year.start())) + kept)) {
        return longest(text.substring(0, year.start()), kept, fits);
      }
    }
    return longest(text, ELLIPSIS, fits);
  }

  /** Returns the longest beginning that fits with what is put behind it. */
  private static String longest(String text, String end, Predicate<String> fits) {
    int low = 0;
    int high = text.codePointCount(0, text.length());
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (fits.test(beginning(text, middle) + end)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return beginning(text, low) + end;
  }

  private static String beginning(String text, int codePoints) {
    return text.substring(0, text.offsetByCodePoints(0, codePoints));
  }
}
