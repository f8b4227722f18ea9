package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.microdosing.evidence.drawing.Axis;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.Paint;
import org.microdosing.evidence.drawing.Plane;
import org.microdosing.evidence.drawing.PrintedNumbers;
import org.microdosing.evidence.drawing.ShownRange;
import org.microdosing.evidence.drawing.TextSize;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Scale;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.EggerTest;
import org.microdosing.evidence.synthesis.MetaAnalysis;

/** Lays a funnel plot out: effects from left to right, precise ones above. */
final class FunnelDrawing {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double WIDTH = 500;
  private static final double HEIGHT = 340;
  private static final double RADIUS = 4;

  /** Standard errors beyond this many medians are marked at the border. */
  private static final double EXTREME = 8;

  /** Fewer effects than this say little about asymmetry. */
  private static final int ENOUGH = 10;

  /** Two-sided normal quantiles of p = 0.1, 0.05 and 0.01. */
  private static final double Z_10 = 1.6448536269514722;

  private static final double Z_05 = 1.959963984540054;
  private static final double Z_01 = 2.5758293035489004;

  private final String title;
  private final MetaAnalysis around;
  private final List<EffectSize> found;
  private final List<EffectSize> filled;
  private final Optional<EggerTest> egger;
  private final Drawing drawing = new Drawing();

  FunnelDrawing(
      String title,
      MetaAnalysis around,
      List<EffectSize> found,
      List<EffectSize> filled,
      Optional<EggerTest> egger) {
    this.title = title;
    this.around = around;
    this.found = found;
    this.filled = filled;
    this.egger = egger;
  }

  String toSvg(String description) {
    EffectMeasure measure = around.measure();
    List<EffectSize> all = Stream.concat(found.stream(), filled.stream()).toList();
    double widest = largestError(all);
    ShownRange domain =
        ShownRange.of(
            all.stream().map(EffectSize::estimate).toList(),
            all.stream().map(e -> e.interval(0.95)).toList(),
            measure.scale(),
            measure.comparesTwo() ? measure.nullValue() : Double.NaN);
    Axis errors = new Axis(0, widest * 1.05, 0, HEIGHT, Scale.IDENTITY);
    double left = MARGIN + Plane.leftOf(errors);
    double width = left + WIDTH + MARGIN;
    double top = Frame.heading(drawing, title, subtitle(), width) + 6;
    Plane plane =
        new Plane(
            drawing,
            new Axis(domain.low(), domain.high(), left, left + WIDTH, measure.scale()),
            new Axis(0, widest * 1.05, top, top + HEIGHT, Scale.IDENTITY));
    boolean contours = measure.comparesTwo() && plane.x().contains(measure.nullValue());
    if (contours) {
      contours(plane, measure.nullValue());
    }
    funnel(plane);
    egger.ifPresent(t -> line(plane, t.limitEstimate(), t.slope().estimate(), "s-mark wide"));
    for (EffectSize effect : found) {
      point(plane, effect, "f-ink s-paper");
    }
    for (EffectSize effect : filled) {
      point(plane, effect, "f-paper s-ink wide");
    }
    String scale = measure.scale() == Scale.LOG ? " (logarithmic scale)" : "";
    double y = plane.axes(measure.label() + scale, "standard error" + pooledScale(measure));
    y = contours ? legend(y + 28, width) : y;
    return drawing.toSvg(width, Frame.notes(drawing, notes(), y + 8, width), title, description);
  }

  /** Errors stay on the scale on which effects are pooled. */
  private static String pooledScale(EffectMeasure measure) {
    return measure.scale() == Scale.IDENTITY
        ? ""
        : " of the " + measure.scale().prefix() + measure.label();
  }

  private String subtitle() {
    String text = Phrases.count(found.size(), "effect", "effects");
    return filled.isEmpty() ? text : text + ", " + filled.size() + " filled in (hollow)";
  }

  private static double largestError(List<EffectSize> effects) {
    double[] errors = effects.stream().mapToDouble(EffectSize::standardError).sorted().toArray();
    double median = errors[errors.length / 2];
    return Arrays.stream(errors).filter(e -> e <= EXTREME * median).max().orElse(median);
  }

  /** Shades the regions of significance from the outside inwards. */
  private void contours(Plane plane, double nullValue) {
    drawing.rect(plane.left(), plane.top(), WIDTH, HEIGHT, Paint.band(3).fill());
    wedge(plane, nullValue, Z_01, Paint.band(2).fill());
    wedge(plane, nullValue, Z_05, Paint.band(1).fill());
    wedge(plane, nullValue, Z_10, Paint.PAPER.fill());
    double x = plane.x().at(nullValue);
    drawing.line(x, plane.top(), x, plane.bottom(), "s-ink");
  }

  /** Fills where an effect lies within so many standard errors of a value. */
  private static void wedge(Plane plane, double apex, double z, String css) {
    Axis x = plane.x();
    Axis errors = plane.y();
    double most = errors.high();
    double leftError = Math.min(most, (apex - x.low()) / z);
    double rightError = Math.min(most, (x.high() - apex) / z);
    plane
        .drawing()
        .polygon(
            css,
            x.at(apex),
            errors.at(0),
            x.at(apex - z * leftError),
            errors.at(leftError),
            x.at(apex - z * leftError),
            errors.at(most),
            x.at(apex + z * rightError),
            errors.at(most),
            x.at(apex + z * rightError),
            errors.at(rightError));
  }

  private void funnel(Plane plane) {
    line(plane, around.estimate(), Z_05, "s-ink dashed");
    line(plane, around.estimate(), -Z_05, "s-ink dashed");
    line(plane, around.estimate(), 0, "s-ink dashed");
  }

  /** Draws where an effect changes with its standard error, as far as the plane reaches. */
  private void line(Plane plane, double limit, double slope, String css) {
    Axis x = plane.x();
    double from = 0;
    double to = plane.y().high();
    if (slope != 0) {
      double a = (x.low() - limit) / slope;
      double b = (x.high() - limit) / slope;
      from = Math.max(from, Math.min(a, b));
      to = Math.min(to, Math.max(a, b));
    }
    if (from < to && (slope != 0 || x.contains(limit))) {
      drawing.line(
          x.at(limit + slope * from),
          plane.y().at(from),
          x.at(limit + slope * to),
          plane.y().at(to),
          css);
    }
  }

  private void point(Plane plane, EffectSize effect, String css) {
    drawing.open(effect.label());
    plane.point(effect.estimate(), effect.standardError(), RADIUS, css);
    drawing.close();
  }

  private double legend(double y, double width) {
    List<String> labels = List.of("p > 0.1", "0.05 < p ≤ 0.1", "0.01 < p ≤ 0.05", "p ≤ 0.01");
    double x = MARGIN;
    double line = y;
    for (int i = 0; i < labels.size(); i++) {
      double needed = 22 + TextSize.width(labels.get(i), TEXT) + 18;
      if (x > MARGIN && x + needed > width - MARGIN) {
        x = MARGIN;
        line += 22;
      }
      String fill = i == 0 ? Paint.PAPER.fill() : Paint.band(i).fill();
      drawing.rect(x, line - 11, 14, 14, fill + " s-ink");
      drawing.text(x + 22, line, labels.get(i), "f-muted");
      x += needed;
    }
    return line + 6;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Dashed: the pooled estimate, and where 95% of studies would lie around it with sampling"
            + " error alone.");
    egger.ifPresent(t -> notes.add("Solid line: " + sentence(t)));
    if (!filled.isEmpty()) {
      notes.add("Hollow marks are not studies: trim and fill mirrors studies to balance the plot.");
    }
    if (found.size() < ENOUGH) {
      notes.add(
          Phrases.count(found.size(), "effect is", "effects are")
              + " too few to judge asymmetry; about 10 are needed.");
    }
    return notes;
  }

  /** Returns Egger's test in words. */
  static String sentence(EggerTest test) {
    return "Egger's regression ("
        + test.form().label()
        + "): "
        + (test.degreesOfFreedom().isPresent()
            ? "t(" + test.degreesOfFreedom().getAsInt() + ")"
            : "z")
        + " = "
        + PrintedNumbers.statistic(test.statistic())
        + ", "
        + Phrases.p(test.pValue())
        + ".";
  }
}
