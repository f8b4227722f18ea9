package org.microdosing.evidence.chart;

import java.util.List;

/**
 * A column of texts as wide as its widest one; longer texts than it may hold are wrapped.
 *
 * @param x its left edge
 * @param width its width
 * @param toRight whether texts end at the right edge
 * @param maxLines the lines that a text may take; what is left of it is cut
 * @param heading its heading, line by line; none for a column without
 */
record TextColumn(double x, double width, boolean toRight, int maxLines, List<String> heading) {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final int MAX_LINES = 3;

  static TextColumn left(double x, double maxWidth, List<String> heading, List<String> cells) {
    return of(x, maxWidth, false, heading, cells);
  }

  static TextColumn right(double x, double maxWidth, List<String> heading, List<String> cells) {
    return of(x, maxWidth, true, heading, cells);
  }

  private static TextColumn of(
      double x, double maxWidth, boolean toRight, List<String> heading, List<String> cells) {
    double widest = 0;
    for (String cell : cells) {
      widest = Math.max(widest, TextSize.boldWidth(cell, TEXT));
    }
    for (String line : heading) {
      widest = Math.max(widest, TextSize.boldWidth(line, TEXT));
    }
    double width = Math.min(Math.ceil(widest), maxWidth);
    List<String> lines =
        heading.stream()
            .flatMap(h -> TextSize.wrap(h, TEXT * TextSize.BOLD, width, MAX_LINES).stream())
            .toList();
    return new TextColumn(x, width, toRight, MAX_LINES, lines);
  }

  /** Returns a column whose texts are cut rather than wrapped. */
  TextColumn onOneLine() {
    return new TextColumn(x, width, toRight, 1, heading);
  }

  double right() {
    return x + width;
  }

  int headingLines() {
    return heading.size();
  }

  /** Draws the heading; {@code last} is the baseline of its last line. */
  void drawHeading(Drawing drawing, double last) {
    if (!heading.isEmpty()) {
      double first = last - Drawing.height(heading.size() - 1, TEXT);
      drawing.lines(anchor(), first, heading, TEXT, "bold f-ink" + align());
    }
  }

  List<String> lines(String text) {
    return TextSize.wrap(text, TEXT * TextSize.BOLD, width, maxLines);
  }

  /** Draws a text, its lines centred around a height; what had to be cut is there as a tooltip. */
  void draw(Drawing drawing, String text, double middle, String css) {
    if (text.isEmpty()) {
      return;
    }
    List<String> lines = lines(text);
    boolean cut = lines.get(lines.size() - 1).endsWith("…") && !text.endsWith("…");
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
