package org.microdosing.evidence.chart;

import java.util.List;
import org.microdosing.evidence.drawing.Axis;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Paint;
import org.microdosing.evidence.drawing.TextSize;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.Scale;
import org.microdosing.evidence.model.DoseBand;

/** The logarithmic axis of fractions of a full dose that doses are set on, with its bands. */
record LadderScale(Axis axis) {

  private static final double TEXT = Theme.TEXT_SIZE;

  /** Where the axis begins if sources allow a share below a microdose. */
  private static final double LOWEST = 0.02;

  /** Returns a scale that holds all rungs and every band but the lowest, which may be empty. */
  static LadderScale of(List<LadderContent.Rung> rungs, double left, double width) {
    double least = DoseBand.MICRODOSE.fractionLow();
    double low = rungs.stream().anyMatch(rung -> rung.low() < least) ? LOWEST : least;
    double high = 1.5;
    for (LadderContent.Rung rung : rungs) {
      if (low < least) {
        low = Math.min(low, (rung.low() > 0 ? rung.low() : rung.typical()) / 1.2);
      }
      high = Math.max(high, rung.high() * 1.2);
    }
    return new LadderScale(new Axis(Math.log(low), Math.log(high), left, left + width, Scale.LOG));
  }

  /** Returns the pixel of a fraction; 0 lies at the start. */
  double at(double fraction) {
    return axis.at(Math.log(fraction));
  }

  static String percent(double fraction) {
    return Numbers.significantPercent(fraction, 2);
  }

  /**
   * Shades the bands and writes their names.
   *
   * @param label the baseline of the last line of the names
   */
  void drawBands(Drawing drawing, double label, double top, double bottom) {
    for (DoseBand band : DoseBand.rising()) {
      double from = at(band.fractionLow());
      double to = at(band.fractionHigh());
      if (to <= from) {
        continue;
      }
      drawing.rect(from, top, to - from, bottom - top, Paint.behind(band).fill());
      // A word may be wider than a narrow band, but is never broken.
      double room = Math.max(TextSize.width("microdose", TEXT), to - from - 6);
      List<String> lines = TextSize.wrap(band.label(), TEXT, room, 2);
      double first = label - Drawing.height(lines.size() - 1, TEXT);
      drawing.lines((from + to) / 2, first, lines, TEXT, "middle f-ink");
    }
  }

  /** Draws the axis and returns the height of what follows it. */
  double drawAxis(Drawing drawing, double y) {
    drawing.line(axis.start(), y, axis.end(), y, "s-ink");
    for (Axis.Tick tick : axis.ticksBeside(9, Theme.SMALL_SIZE * 1.3)) {
      double x = axis.at(tick.value());
      drawing.line(x, y, x, y + 5, "s-ink");
      drawing.text(x, y + 18, percent(Math.exp(tick.value())), "small middle f-ink");
    }
    String label = "dose as a share of a full dose (logarithmic scale)";
    drawing.text((axis.start() + axis.end()) / 2, y + 37, label, "middle f-ink");
    return y + 46;
  }
}
