package org.microdosing.evidence.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in lines of a width, counted in characters (code points): words longer than a line are
 * broken, nothing is cut off.
 */
public final class WordWrap {

  /** No line of plain text is wider. */
  public static final int PAGE_WIDTH = 100;

  private WordWrap() {}

  /** Breaks words into lines: at least one, which is empty if there are no words. */
  public static List<String> lines(String words, int width) {
    return lines(words, width, 0);
  }

  /** Breaks words into lines that fit a width, those after the first indented. */
  static List<String> hanging(String words, int width) {
    return lines(words, width, 2);
  }

  /** Breaks words into lines that fit a page, those after the first indented. */
  public static String hanging(String words) {
    return String.join("\n", hanging(words, PAGE_WIDTH));
  }

  private static List<String> lines(String words, int width, int indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int start = 0;
    int used = 0; // characters on the line, counted as they come
    for (int from = begin(words, 0); from < words.length(); ) {
      int end = end(words, from);
      String rest = words.substring(from, end);
      from = begin(words, end);
      int size = length(rest);
      if (used > start && used + 1 + size > width) {
        start = next(lines, line, indent);
        used = start;
      }
      while (used == start && used + size > width) {
        int cut = cut(rest, width - start);
        line.append(rest, 0, cut);
        rest = rest.substring(cut);
        size = length(rest);
        start = next(lines, line, indent);
        used = start;
      }
      if (used > start) {
        line.append(' ');
        used++;
      }
      line.append(rest);
      used += size;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Returns where the next word begins. */
  private static int begin(String words, int from) {
    int at = from;
    while (at < words.length() && isSpace(words.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int end(String words, int from) {
    int at = from;
    while (at < words.length() && !isSpace(words.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  /** Returns where a word that does not fit is broken: behind a hyphen, where it has one. */
  private static int cut(String word, int width) {
    int most = word.offsetByCodePoints(0, width);
    int hyphen = word.lastIndexOf('-', most - 1);
    return hyphen > 0 ? hyphen + 1 : most;
  }

  /** Ends a line and begins the next with its indent, whose width is returned. */
  private static int next(List<String> lines, StringBuilder line, int indent) {
    lines.add(line.toString());
    line.setLength(0);
    line.append(" ".repeat(indent));
    return indent;
  }

  /** Counts characters. */
  static int length(CharSequence words) {
    return Character.codePointCount(words, 0, words.length());
  }
}
