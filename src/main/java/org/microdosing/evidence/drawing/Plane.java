package org.microdosing.evidence.drawing;

/** Two axes that span a plane, with ticks, lines to read along and names. */
public record Plane(Drawing drawing, Axis x, Axis y) {

  private static final int X_TICKS = 8;
  private static final int Y_TICKS = 6;

  public double left() {
    return x.start();
  }

  public double right() {
    return x.end();
  }

  public double top() {
    return Math.min(y.start(), y.end());
  }

  public double bottom() {
    return Math.max(y.start(), y.end());
  }

  /** Draws lines at the ticks of the vertical axis. */
  public void grid() {
    for (Axis.Tick tick : y.ticks(Y_TICKS)) {
      double at = y.at(tick.value());
      drawing.line(left(), at, right(), at, "s-grid");
    }
  }

  /** Draws both axes and returns the baseline of the last text below them. */
  public double axes(String xName, String yName) {
    drawing.line(left(), bottom(), right(), bottom(), "s-ink");
    drawing.line(left(), top(), left(), bottom(), "s-ink");
    for (Axis.Tick tick : x.ticksBeside(X_TICKS, Theme.SMALL_SIZE)) {
      double at = x.at(tick.value());
      drawing.line(at, bottom(), at, bottom() + 5, "s-ink");
      drawing.text(at, bottom() + 18, tick.label(), "small middle f-ink");
    }
    double widest = 0;
    for (Axis.Tick tick : y.ticks(Y_TICKS)) {
      double at = y.at(tick.value());
      drawing.line(left() - 5, at, left(), at, "s-ink");
      drawing.text(left() - 8, at + 4, tick.label(), "small end f-ink");
      widest = Math.max(widest, TextSize.width(tick.label(), Theme.SMALL_SIZE));
    }
    drawing.turnedText(left() - 8 - widest - 10, (top() + bottom()) / 2, 90, yName, "middle f-ink");
    double baseline = bottom() + 38;
    drawing.text((left() + right()) / 2, baseline, xName, "middle f-ink");
    return baseline;
  }

  /** Returns the space that ticks and name of a vertical axis need on its left. */
  public static double leftOf(Axis y) {
    double widest = 0;
    for (Axis.Tick tick : y.ticks(Y_TICKS)) {
      widest = Math.max(widest, TextSize.width(tick.label(), Theme.SMALL_SIZE));
    }
    return widest + 8 + 10 + Theme.TEXT_SIZE + 4;
  }

  /**
   * Draws a point, or an arrow at the border towards a point that lies outside.
   *
   * @param css the fill of the point
   */
  public void point(double xValue, double yValue, double radius, String css) {
    double px = x.at(xValue);
    double py = y.at(yValue);
    if (x.contains(xValue) && y.contains(yValue)) {
      drawing.circle(px, py, radius, css);
      return;
    }
    double dx = x.contains(xValue) ? 0 : px <= left() ? -7 : 7;
    double dy = y.contains(yValue) ? 0 : py <= top() ? -7 : 7;
    double across = 5 / Math.hypot(dx, dy);
    drawing.polygon(
        css,
        px,
        py,
        px - dx + dy * across,
        py - dy - dx * across,
        px - dx - dy * across,
        py - dy + dx * across);
  }
}
