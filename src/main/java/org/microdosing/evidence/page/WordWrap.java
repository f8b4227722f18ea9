package org.microdosing.evidence.page;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/**
 * Words in lines of a width, counted in characters (code points): words longer than a line are
 * broken, nothing is cut off.
 *
 * @since 0.2
 */
public final class WordWrap {

  /** No line of plain text is wider. */
  public static final int PAGE_WIDTH = 100;

  private static final Splitter WORDS = Splitter.on(CharMatcher.anyOf(" \n")).omitEmptyStrings();

  private WordWrap() {}

  /**
   * Breaks words into lines.
   *
   * @param words the words, separated by spaces or line feeds
   * @param width characters of a line, at least 1
   * @return at least one line, which is empty if there are no words
   */
  public static List<String> lines(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : WORDS.split(words)) {
      String rest = word;
      if (!line.isEmpty() && length(line) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (length(rest) > width) {
        int cut = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * Breaks words into lines that fit a page, those after the first indented.
   *
   * @param words the words
   * @return the lines, separated by line feeds
   */
  public static String hanging(String words) {
    return String.join("\n  ", lines(words, PAGE_WIDTH - 2));
  }

  /** Counts characters. */
  static int length(CharSequence words) {
    return Character.codePointCount(words, 0, words.length());
  }
}
