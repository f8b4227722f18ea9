package org.microdosing.evidence.drawing;

/** What marks mean, beside each other in as many lines as they need. */
public final class Legend {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double LINE = 24;
  private static final double MARK = 28;
  private static final double GAP = 20;

  /** Draws the mark of an entry around its centre. */
  public interface Mark {
    void draw(double x, double y);
  }

  private final Drawing drawing;
  private final double width;
  private double x = Frame.MARGIN;
  private double line;

  /**
   * Begins a legend.
   *
   * @param heading what its marks are about; empty for none
   * @param y the baseline of its first line
   */
  public Legend(Drawing drawing, String heading, double y, double width) {
    this.drawing = drawing;
    this.width = width;
    this.line = y;
    if (!heading.isEmpty()) {
      drawing.text(x, line, heading, "f-muted");
      x += TextSize.width(heading, TEXT) + GAP;
    }
  }

  public void entry(String meaning, Mark mark) {
    double needed = MARK + TextSize.width(meaning, TEXT) + GAP;
    if (x > Frame.MARGIN && x + needed > width - Frame.MARGIN) {
      x = Frame.MARGIN;
      line += LINE;
    }
    mark.draw(x + 11, line - 4);
    drawing.text(x + MARK, line, meaning, "f-muted");
    x += needed;
  }

  /** Returns the baseline for what follows. */
  public double end() {
    return line + LINE;
  }
}
