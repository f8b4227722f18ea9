package org.microdosing.evidence.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of the data as Markdown that shows it literally. */
final class MarkdownText {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&]");
  private static final Pattern LEADING = Pattern.compile("^(\\s*)([-+]|\\d+[.)](?=\\s))");

  private MarkdownText() {}

  /**
   * Escapes what Markdown would read as markup, also at the start of a line.
   *
   * @param text plain text; line breaks become spaces
   * @return Markdown for exactly that text
   */
  static String escape(String text) {
    String flat = PrintableText.of(text.replaceAll("\\R", " "));
    String escaped = SPECIAL.matcher(flat).replaceAll("\\\\$0");
    return LEADING
        .matcher(escaped)
        .replaceFirst(
            start -> {
              String marker = start.group(2);
              int last = marker.length() - 1;
              return Matcher.quoteReplacement(
                  start.group(1) + marker.substring(0, last) + "\\" + marker.charAt(last));
            });
  }

  /**
   * Returns text that leads somewhere.
   *
   * @param text plain text
   * @param target a single web address, or a place on the page
   * @return Markdown
   */
  static String link(String text, String target) {
    String closed =
        target
            .replace("(", "%28")
            .replace(")", "%29")
            .replace("<", "%3C")
            .replace(">", "%3E")
            .replace("\\", "%5C");
    return "[" + escape(text) + "](" + closed + ")";
  }
}
