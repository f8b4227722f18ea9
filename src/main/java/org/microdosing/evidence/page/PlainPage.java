package org.microdosing.evidence.page;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain text for a terminal: headings and labelled paragraphs, wrapped at a width.
 *
 * <p>Words longer than a line are broken; nothing is cut off.
 */
public final class PlainPage {

  /** No line is longer, counted in characters. */
  public static final int WIDTH = 100;

  private static final int INDENT = 2;
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private final StringBuilder text = new StringBuilder();
  private final int labelWidth;

  public PlainPage(int labelWidth) {
    this.labelWidth = labelWidth;
  }

  public PlainPage title(String title) {
    for (String line : wrap(title, WIDTH)) {
      text.append(line).append('\n');
    }
    text.append("=".repeat(Math.min(WIDTH, length(title)))).append('\n');
    return this;
  }

  public PlainPage heading(String heading) {
    text.append('\n').append(heading).append('\n');
    return this;
  }

  /** Adds a paragraph, indented under its heading. */
  public PlainPage paragraph(String words) {
    return block("", words, INDENT);
  }

  /** Adds a point of a list. */
  public PlainPage point(String words) {
    return block("-", words, INDENT + 2);
  }

  /** Adds a paragraph beside a label; a label that is too wide stands on a line of its own. */
  public PlainPage entry(String label, String words) {
    return block(label, words, INDENT + labelWidth + 1);
  }

  /** Adds a line as it stands. */
  public PlainPage line(String line) {
    text.append(line).append('\n');
    return this;
  }

  private PlainPage block(String label, String words, int column) {
    String start = label.isEmpty() ? "" : " ".repeat(INDENT) + label;
    if (length(start) >= column) {
      text.append(start).append('\n');
      start = "";
    }
    String pad = start + " ".repeat(column - length(start));
    for (String line : wrap(words, WIDTH - column)) {
      text.append((pad + line).stripTrailing()).append('\n');
      pad = " ".repeat(column);
    }
    return this;
  }

  /** Breaks words into lines. */
  public static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : WORDS.split(words.replace('\n', ' '))) {
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

  private static int length(CharSequence words) {
    return Character.codePointCount(words, 0, words.length());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
