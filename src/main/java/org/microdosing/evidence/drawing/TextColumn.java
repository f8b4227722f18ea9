package org.microdosing.evidence.drawing;

import java.util.List;

/**
 * A column of texts as wide as its widest one; longer texts than it may hold are wrapped or cut.
 *
 * @param x its left edge
 * @param width its width
 * @param toRight whether texts end at the right edge
 * @param boldness how much wider than plain ones its texts may be
 * @param maxLines the lines that a text may take; what is left of it is cut
 * @param heading its heading, line by line; none for a column without
 */
public record TextColumn(
    double x, double width, boolean toRight, double boldness, int maxLines, List<String> heading) {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final int MAX_LINES = 3;

  /** Returns a column of plain texts that begin at its left edge. */
  public static TextColumn left(
      double x, double maxWidth, List<String> heading, List<String> cells) {
    return of(x, maxWidth, false, 1, heading, cells);
  }

  /** Returns a column of texts, some of them bold, that begin at its left edge. */
  public static TextColumn boldLeft(
      double x, double maxWidth, List<String> heading, List<String> cells) {
    return of(x, maxWidth, false, TextSize.BOLD, heading, cells);
  }

  /** Returns a column of plain texts that end at its right edge. */
  public static TextColumn right(
      double x, double maxWidth, List<String> heading, List<String> cells) {
    return of(x, maxWidth, true, 1, heading, cells);
  }

  /** Returns a column of texts, some of them bold, that end at its right edge. */
  public static TextColumn boldRight(
      double x, double maxWidth, List<String> heading, List<String> cells) {
    return of(x, maxWidth, true, TextSize.BOLD, heading, cells);
  }

  private static TextColumn of(
      double x,
      double maxWidth,
      boolean toRight,
      double boldness,
      List<String> heading,
      List<String> cells) {
    double widest = 0;
    for (String cell : cells) {
      widest = Math.max(widest, TextSize.width(cell, TEXT * boldness));
    }
    for (String line : heading) {
      widest = Math.max(widest, TextSize.boldWidth(line, TEXT));
    }
    double width = Math.min(Math.ceil(widest), maxWidth);
    List<String> lines =
        heading.stream()
            .flatMap(h -> TextSize.wrap(h, TEXT * TextSize.BOLD, width, MAX_LINES).stream())
            .toList();
    return new TextColumn(x, width, toRight, boldness, MAX_LINES, lines);
  }

  /** Returns a column whose texts are cut rather than wrapped. */
  public TextColumn onOneLine() {
    return ofLines(1);
  }

  /** Returns a column whose texts may take so many lines before they are cut. */
  public TextColumn ofLines(int most) {
    return new TextColumn(x, width, toRight, boldness, most, heading);
  }

  public double right() {
    return x + width;
  }

  public int headingLines() {
    return heading.size();
  }

  /** Draws the heading; {@code last} is the baseline of its last line. */
  public void drawHeading(Drawing drawing, double last) {
    if (!heading.isEmpty()) {
      double first = last - Drawing.height(heading.size() - 1, TEXT);
      drawing.lines(anchor(), first, heading, TEXT, "bold f-ink" + align());
    }
  }

  public List<String> lines(String text) {
    return maxLines == 1
        ? List.of(TextSize.shortened(text.strip(), TEXT * boldness, width))
        : TextSize.wrap(text, TEXT * boldness, width, maxLines);
  }

  /** Draws a text, its lines centred around a height; what had to be cut is there as a tooltip. */
  public void draw(Drawing drawing, String text, double middle, String css) {
    if (text.isEmpty()) {
      return;
    }
    List<String> lines = lines(text);
    boolean cut = lines.get(lines.size() - 1).contains("…") && !text.contains("…");
    if (cut) {
      drawing.open(text);
    }
    double first = middle + TEXT * 0.36 - Drawing.height(lines.size() - 1, TEXT) / 2;
    drawing.lines(anchor(), first, lines, TEXT, css + align());
    if (cut) {
      drawing.close();
    }
  }

  private double anchor() {
    return toRight ? right() : x;
  }

  private String align() {
    return toRight ? " end" : "";
  }
}
