package org.microdosing.evidence.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * First and last page of a paper.
 *
 * @param first the first page, for example {@code 20} or {@code S12}
 * @param last the last page as written, which may be short, as in {@code 461-7}
 * @since 0.2
 */
public record PageRange(String first, String last) {

  private static final String DASH = "[-\u2010-\u2015\u2212]{1,3}";
  private static final Pattern FORM =
      Pattern.compile("([\\p{L}\\p{N}.]{1,20})\\s?" + DASH + "\\s?([\\p{L}\\p{N}.]{1,20})");

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if one is blank
   */
  public PageRange {
    Checks.text(first, "first");
    Checks.text(last, "last");
  }

  /**
   * Reads the pages of a citation.
   *
   * @param pages for example {@code 792-800}, with a hyphen or any dash
   * @return the range; empty for an article number, a single page and several ranges
   */
  public static Optional<PageRange> parse(String pages) {
    Matcher range = FORM.matcher(pages.strip());
    return range.matches()
        ? Optional.of(new PageRange(range.group(1), range.group(2)))
        : Optional.empty();
  }

  /** Returns the range with a hyphen. */
  @Override
  public String toString() {
    return first + "-" + last;
  }
}
