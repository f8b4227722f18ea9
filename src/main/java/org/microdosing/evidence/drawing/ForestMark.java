package org.microdosing.evidence.drawing;

import org.microdosing.evidence.measure.Interval;

/** Draws the mark of one row of a forest plot; what leaves the axis ends in an arrow. */
public final class ForestMark {

  private static final double LARGEST_SIDE = 14;
  private static final double SMALLEST_SIDE = 4;
  private static final double HALF_DIAMOND = 7;
  private static final double ARROW = 6;

  private final Drawing drawing;
  private final Axis axis;
  private final Interval interval;
  private final double y;

  public ForestMark(Drawing drawing, Axis axis, Interval interval, double y) {
    this.drawing = drawing;
    this.axis = axis;
    this.interval = interval;
    this.y = y;
  }

  /** Draws a square with its interval; the area of the square follows {@code size}. */
  public void study(double estimate, double size) {
    line("s-mark", "f-mark");
    if (axis.contains(estimate)) {
      double side = Math.max(SMALLEST_SIDE, LARGEST_SIDE * Math.sqrt(size));
      drawing.rect(axis.at(estimate) - side / 2, y - side / 2, side, side, "f-mark");
    }
  }

  /** Draws a diamond as wide as the interval. */
  public void pooled(double estimate) {
    if (interval.high() >= axis.low() && interval.low() <= axis.high()) {
      double x = axis.at(estimate);
      drawing.polygon(
          "f-ink",
          axis.at(interval.low()),
          y,
          x,
          y - HALF_DIAMOND,
          axis.at(interval.high()),
          y,
          x,
          y + HALF_DIAMOND);
    }
    arrows("f-ink");
  }

  /** Draws a line with end marks. */
  public void prediction() {
    line("s-ink wide", "f-ink");
    for (double end : new double[] {interval.low(), interval.high()}) {
      if (axis.contains(end)) {
        drawing.line(axis.at(end), y - 5, axis.at(end), y + 5, "s-ink wide");
      }
    }
  }

  private void line(String line, String arrow) {
    double from = axis.at(interval.low());
    double to = axis.at(interval.high());
    if (to > from) {
      drawing.line(from, y, to, y, line);
    }
    arrows(arrow);
  }

  private void arrows(String css) {
    if (interval.low() < axis.low()) {
      arrow(axis.start(), -ARROW, css);
    }
    if (interval.high() > axis.high()) {
      arrow(axis.end(), ARROW, css);
    }
  }

  private void arrow(double x, double length, String css) {
    drawing.polygon(css, x + length, y, x, y - 5, x, y + 5);
  }
}
