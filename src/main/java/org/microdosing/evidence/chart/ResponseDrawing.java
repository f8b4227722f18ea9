package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.drawing.Axis;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.Paint;
import org.microdosing.evidence.drawing.Plane;
import org.microdosing.evidence.drawing.ShownRange;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.Scale;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaRegression;
import org.microdosing.evidence.synthesis.Moderator;

/** Lays a dose-response plot out: band, line and points. */
final class ResponseDrawing {

  private static final double MARGIN = Frame.MARGIN;
  private static final double WIDTH = 500;
  private static final double HEIGHT = 340;
  private static final double LARGEST_RADIUS = 11;
  private static final double SMALLEST_RADIUS = 2.5;
  private static final int STEPS = 60;

  /** Standard errors on either side of an estimate that 95% of a normal distribution lie within. */
  private static final double TWO_SIDED = 1.96;

  private final String title;
  private final List<EffectSize> effects;
  private final Moderator moderator;
  private final Optional<MetaRegression> regression;
  private final String sentence;
  private final EffectMeasure measure;
  private final Drawing drawing = new Drawing();

  ResponseDrawing(
      String title,
      List<EffectSize> effects,
      Moderator moderator,
      Optional<MetaRegression> regression,
      String sentence) {
    this.title = title;
    this.effects = effects;
    this.moderator = moderator;
    this.regression = regression;
    this.sentence = sentence;
    this.measure = effects.get(0).measure();
  }

  String toSvg(String description) {
    ShownRange doses = doses();
    ShownRange range = range();
    double left =
        MARGIN + Plane.leftOf(new Axis(range.low(), range.high(), HEIGHT, 0, measure.scale()));
    double width = left + WIDTH + MARGIN;
    double top =
        Frame.heading(drawing, title, Phrases.count(effects.size(), "effect", "effects"), width)
            + 6;
    Plane plane =
        new Plane(
            drawing,
            new Axis(doses.low(), doses.high(), left, left + WIDTH, Scale.IDENTITY),
            new Axis(range.low(), range.high(), top + HEIGHT, top, measure.scale()));
    regression.ifPresent(r -> band(plane, r));
    plane.grid();
    if (measure.comparesTwo() && plane.y().contains(measure.nullValue())) {
      double y = plane.y().at(measure.nullValue());
      drawing.line(plane.left(), y, plane.right(), y, "s-ink");
    }
    points(plane);
    // Over the points, which may be many.
    regression.ifPresent(r -> line(plane, r));
    String scale = measure.scale() == Scale.LOG ? " (logarithmic scale)" : "";
    double y = plane.axes(moderator.name(), measure.label() + scale);
    return drawing.toSvg(width, Frame.notes(drawing, notes(), y + 14, width), title, description);
  }

  private ShownRange doses() {
    double low = moderator.values().stream().mapToDouble(v -> v).min().orElse(0);
    double high = moderator.values().stream().mapToDouble(v -> v).max().orElse(1);
    return (low == high ? new ShownRange(low - 0.5, high + 0.5) : new ShownRange(low, high))
        .padded(Scale.IDENTITY)
        .padded(Scale.IDENTITY);
  }

  /**
   * The band counts with the points, but cannot stretch the axis on its own; without a band, few
   * points would set a scale finer than they are known.
   */
  private ShownRange range() {
    List<Double> estimates = new ArrayList<>();
    List<Interval> intervals = new ArrayList<>();
    for (int i = 0; i < effects.size(); i++) {
      double estimate = effects.get(i).estimate();
      estimates.add(estimate);
      double dose = moderator.values().get(i);
      double reach = TWO_SIDED * effects.get(i).standardError();
      Interval alone = new Interval(estimate - reach, estimate + reach, 0.95);
      intervals.add(
          regression
              .map(r -> r.predict(dose).confidenceInterval())
              .map(b -> hull(b, estimate))
              .orElse(alone));
    }
    return ShownRange.of(
            estimates,
            intervals,
            measure.scale(),
            measure.comparesTwo() ? measure.nullValue() : Double.NaN)
        .padded(measure.scale());
  }

  private static Interval hull(Interval band, double estimate) {
    return new Interval(
        Math.min(band.low(), estimate), Math.max(band.high(), estimate), band.level());
  }

  private void band(Plane plane, MetaRegression r) {
    double[] outline = new double[4 * (STEPS + 1)];
    for (int i = 0; i <= STEPS; i++) {
      double dose = dose(plane, i);
      Interval interval = r.predict(dose).confidenceInterval();
      outline[2 * i] = plane.x().at(dose);
      outline[2 * i + 1] = plane.y().at(interval.low());
      int back = 4 * (STEPS + 1) - 2 * (i + 1);
      outline[back] = plane.x().at(dose);
      outline[back + 1] = plane.y().at(interval.high());
    }
    drawing.polygon(Paint.band(2).fill(), outline);
  }

  private void line(Plane plane, MetaRegression r) {
    List<Double> points = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double dose = dose(plane, i);
      double expected = r.predict(dose).estimate();
      if (plane.y().contains(expected)) {
        points.add(plane.x().at(dose));
        points.add(plane.y().at(expected));
      }
    }
    drawing.polyline(
        "hollow s-ink wide", points.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The line ends at the lowest and the highest dose studied: beyond them there is no evidence. */
  private double dose(Plane plane, int step) {
    double low = moderator.values().stream().mapToDouble(v -> v).min().orElse(plane.x().low());
    double high = moderator.values().stream().mapToDouble(v -> v).max().orElse(plane.x().high());
    return low + (high - low) * step / STEPS;
  }

  private void points(Plane plane) {
    double tauSquared = regression.map(MetaRegression::tauSquared).orElse(0.0);
    double[] weights = effects.stream().mapToDouble(e -> 1 / (e.variance() + tauSquared)).toArray();
    double heaviest = 0;
    for (double weight : weights) {
      heaviest = Math.max(heaviest, weight);
    }
    for (int i = 0; i < weights.length; i++) {
      double radius = Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(weights[i] / heaviest));
      drawing.open(effects.get(i).label());
      plane.point(moderator.values().get(i), effects.get(i).estimate(), radius, "f-shade-2 s-ink");
      drawing.close();
    }
  }

  private List<String> notes() {
    return regression.isEmpty()
        ? List.of(sentence, "Areas of points are in proportion to precision.")
        : List.of(
            "Line and band: expected effect with its "
                + Numbers.level(regression.get().plan().level())
                + " confidence interval. Areas of points are in proportion to weights.",
            sentence,
            "An association across studies is not one within people.");
  }
}
