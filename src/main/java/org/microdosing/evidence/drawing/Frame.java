package org.microdosing.evidence.drawing;

import java.util.List;

/** What stands around every chart: the title above it and the notes below. */
public final class Frame {

  /** Space on all four sides. */
  public static final double MARGIN = 16;

  /** Notes need lines of some length to be read. */
  public static final double LEAST_WIDTH = 490;

  /** The widest picture whose text is printed at 7 points across A4 with margins of 1 cm. */
  public static final double PRINTED_WIDTH = 1000;

  private Frame() {}

  /** Draws title and subtitle and returns where the chart begins. */
  public static double heading(Drawing drawing, String title, String subtitle, double width) {
    double room = width - 2 * MARGIN;
    double y = MARGIN + Theme.TITLE_SIZE;
    // The title is bold, so its lines are broken as if it were larger.
    List<String> lines =
        TextSize.wrap(title, Theme.TITLE_SIZE * TextSize.BOLD, room, Integer.MAX_VALUE);
    drawing.lines(MARGIN, y, lines, Theme.TITLE_SIZE, "title f-ink");
    y += Drawing.height(lines.size(), Theme.TITLE_SIZE);
    return drawing.paragraph(MARGIN, y, subtitle, Theme.TEXT_SIZE, room, "f-muted") + 4;
  }

  /**
   * Draws notes and returns the height of the picture.
   *
   * @param y where the notes begin
   */
  public static double notes(Drawing drawing, List<String> notes, double y, double width) {
    double baseline = y + Theme.TEXT_SIZE;
    for (String note : notes) {
      baseline =
          drawing.paragraph(MARGIN, baseline, note, Theme.TEXT_SIZE, width - 2 * MARGIN, "f-muted")
              + 3;
    }
    return baseline - Theme.TEXT_SIZE + MARGIN;
  }

  /** Returns a picture that says that there is nothing to show. */
  public static String empty(String title, String message) {
    Drawing drawing = new Drawing();
    double y = heading(drawing, title, message, LEAST_WIDTH);
    return drawing.toSvg(LEAST_WIDTH, y, title, message);
  }
}
