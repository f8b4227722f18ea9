package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.microdosing.evidence.drawing.Axis;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.Plane;
import org.microdosing.evidence.drawing.PrintedNumbers;
import org.microdosing.evidence.drawing.ShownRange;
import org.microdosing.evidence.drawing.TextSize;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.measure.Scale;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.synthesis.Coefficient;
import org.microdosing.evidence.synthesis.DosePoint;
import org.microdosing.evidence.synthesis.DoseResponse;

/** Lays a dose-response curve out; points are named beside. */
final class DoseCurveDrawing {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double WIDTH = 440;
  private static final double HEIGHT = 320;
  private static final double NAMES = 330;
  private static final double LARGEST = 10;
  private static final double SMALLEST = 3;

  private final String title;
  private final DoseResponse curve;
  private final Drawing drawing = new Drawing();

  DoseCurveDrawing(String title, DoseResponse curve) {
    this.title = title;
    this.curve = curve;
  }

  String toSvg(String description) {
    List<DosePoint> points = curve.points();
    ShownRange doses = domain(points.stream().map(DosePoint::dose).toList());
    List<Double> values = new ArrayList<>(points.stream().map(DosePoint::observed).toList());
    points.forEach(p -> values.add(p.fitted()));
    ShownRange range = domain(values);
    double left =
        MARGIN + Plane.leftOf(new Axis(range.low(), range.high(), HEIGHT, 0, Scale.IDENTITY));
    double width = left + WIDTH + 24 + NAMES + MARGIN;
    double top =
        Frame.heading(drawing, title, Phrases.count(points.size(), "arm", "arms"), width) + 6;
    Plane plane =
        new Plane(
            drawing,
            new Axis(doses.low(), doses.high(), left, left + WIDTH, Scale.IDENTITY),
            new Axis(range.low(), range.high(), top + HEIGHT, top, Scale.IDENTITY));
    plane.grid();
    trials().values().forEach(own -> line(plane, own));
    points(plane, points);
    double below = plane.axes("dose, " + curve.plan().unit(), "observed in the arm");
    double names = names(left + WIDTH + 24, top + TEXT);
    double y = Math.max(below, names) + 14;
    return drawing.toSvg(width, Frame.notes(drawing, notes(curve), y, width), title, description);
  }

  private static ShownRange domain(List<Double> values) {
    double low = values.stream().mapToDouble(v -> v).min().orElse(0);
    double high = values.stream().mapToDouble(v -> v).max().orElse(1);
    return (low == high ? new ShownRange(low - 0.5, high + 0.5) : new ShownRange(low, high))
        .padded(Scale.IDENTITY)
        .padded(Scale.IDENTITY);
  }

  private Map<String, List<DosePoint>> trials() {
    Map<String, List<DosePoint>> trials = new LinkedHashMap<>();
    curve.points().forEach(p -> trials.computeIfAbsent(p.trial(), t -> new ArrayList<>()).add(p));
    return trials;
  }

  private void line(Plane plane, List<DosePoint> own) {
    double[] places =
        own.stream()
            .sorted(Comparator.comparingDouble(DosePoint::dose))
            .flatMapToDouble(p -> DoubleStream.of(plane.x().at(p.dose()), plane.y().at(p.fitted())))
            .toArray();
    drawing.polyline("hollow s-ink", places);
  }

  private void points(Plane plane, List<DosePoint> points) {
    int most = points.stream().mapToInt(DosePoint::people).max().orElse(1);
    for (int i = 0; i < points.size(); i++) {
      DosePoint point = points.get(i);
      double share = Math.sqrt((double) point.people() / Math.max(1, most));
      double radius = Math.max(SMALLEST, LARGEST * share);
      drawing.open(point.trial() + ", " + point.label());
      plane.point(point.dose(), point.observed(), radius, "f-shade-2 s-ink");
      drawing.close();
    }
  }

  /** Names points by trial, beside the plane. */
  private double names(double x, double top) {
    double y = top;
    for (List<DosePoint> own : trials().values()) {
      String trial = TextSize.shortened(own.get(0).trial(), TEXT * TextSize.BOLD, NAMES);
      drawing.text(x, y, trial, "bold f-ink");
      y += Drawing.height(1, TEXT);
      for (DosePoint point : own) {
        String words =
            PrintedNumbers.estimate(point.dose())
                + " "
                + curve.plan().unit()
                + ": "
                + PrintedNumbers.fine(point.observed())
                + ", n = "
                + point.people()
                + ", "
                + point.label();
        drawing.text(x, y, TextSize.shortened(words, TEXT, NAMES), "f-muted");
        y += Drawing.height(1, TEXT);
      }
      y += 6;
    }
    return y;
  }

  /** Returns the curve in words, and what a reader must know of it. */
  static List<String> notes(DoseResponse curve) {
    List<String> notes = new ArrayList<>();
    String shape = words(curve.linear());
    notes.add(
        "Lines join what the curve says of the arms of a trial. Change "
            + shape
            + curve.quadratic().map(q -> "; " + words(q)).orElse("")
            + ", on the scale of the curve (log odds of counts). Areas of points are in proportion"
            + " to people.");
    curve.warnings().forEach(w -> notes.add("Note: " + w + "."));
    return notes;
  }

  private static String words(Coefficient c) {
    return c.name()
        + ": "
        + PrintedNumbers.fine(c.estimate())
        + " ["
        + PrintedNumbers.fine(c.confidenceInterval().low())
        + ", "
        + PrintedNumbers.fine(c.confidenceInterval().high())
        + "], "
        + Phrases.p(c.pValue());
  }
}
