package org.microdosing.evidence.chart;

import java.util.Set;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Legend;
import org.microdosing.evidence.model.Direction;

/** The arrows of an effect-direction plot; each has a shape of its own. */
final class DirectionMark {

  private static final double TIP = 2;

  /** Half of the size of the largest arrow. */
  static final double LARGEST = 9;

  /** Half of the width of the widest arrow, which points both ways. */
  static final double WIDEST = LARGEST + TIP;

  private final Drawing drawing;

  DirectionMark(Drawing drawing) {
    this.drawing = drawing;
  }

  void draw(Direction direction, double x, double y, SampleSize size) {
    double r = LARGEST * size.factor();
    switch (direction) {
      case IMPROVED -> up(x, y, r, "f-mark");
      case WORSENED -> up(x, y, -r, "f-ink");
      case INCREASED -> up(x, y, r * 0.9, "hollow s-muted");
      case DECREASED -> up(x, y, -r * 0.9, "hollow s-muted");
      case NO_DIFFERENCE -> sideways(x, y, r);
      case NOT_READ -> drawing.circle(x, y, r * 0.55, "hollow s-muted");
      case MIXED -> {
        up(x, y - r * 0.55, r * 0.5, "hollow s-ink");
        up(x, y + r * 0.55, -r * 0.5, "hollow s-ink");
      }
    }
  }

  private void up(double x, double y, double r, String css) {
    double half = Math.abs(r) * 0.95;
    drawing.polygon(css, x, y - r, x + half, y + r * 0.8, x - half, y + r * 0.8);
  }

  private void sideways(double x, double y, double r) {
    double head = r * 0.55;
    drawing.polygon("f-muted", x - r - TIP, y, x - r + head, y - head, x - r + head, y + head);
    drawing.polygon("f-muted", x + r + TIP, y, x + r - head, y - head, x + r - head, y + head);
    drawing.line(x - r + head, y, x + r - head, y, "s-muted wide");
  }

  /** Draws what the arrows mean and returns the baseline for what follows. */
  double legend(Set<Direction> used, double y, double width) {
    Legend legend = new Legend(drawing, "", y, width);
    for (Direction direction : used) {
      legend.entry(meaning(direction), (x, middle) -> draw(direction, x, middle, SampleSize.LARGE));
    }
    return legend.end();
  }

  /** Returns what an arrow means. */
  static String meaning(Direction direction) {
    return switch (direction) {
      case IMPROVED -> "better";
      case WORSENED -> "worse";
      case INCREASED -> "more, neither better nor worse";
      case DECREASED -> "less, neither better nor worse";
      case NO_DIFFERENCE -> "estimate of no difference";
      case MIXED -> "conflicting findings";
      case NOT_READ -> "reported as no difference, direction not read";
    };
  }
}
