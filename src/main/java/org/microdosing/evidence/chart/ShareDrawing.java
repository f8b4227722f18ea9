package org.microdosing.evidence.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.microdosing.evidence.drawing.Axis;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.Legend;
import org.microdosing.evidence.drawing.TextColumn;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.Scale;

/** Lays a dot plot of shares out: what was counted on the left, dots of arms, counts. */
final class ShareDrawing {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double GAP = 14;
  private static final double LABEL_WIDTH = 230;
  private static final double PLOT_WIDTH = 270;
  private static final double RADIUS = 4.5;
  private static final int MOST_LINES = 5;

  /** How far the dots of a row stand above and below its middle. */
  private static final double APART = 5;

  private static final double PADDING = 8;

  private final String title;
  private final String axisLabel;
  private final List<ShareRow.Panel> panels;
  private final OptionalDouble reference;
  private final TextColumn labels;
  private final TextColumn studies;
  private final TextColumn figures;
  private final Axis axis;
  private final double width;
  private final Drawing drawing = new Drawing();

  /**
   * Prepares a plot.
   *
   * @param headings what the first two columns name
   * @param axisLabel what the axis shows
   * @param reference a share to draw a line at
   */
  ShareDrawing(
      String title,
      List<String> headings,
      String axisLabel,
      List<ShareRow.Panel> panels,
      OptionalDouble reference) {
    this.title = title;
    this.axisLabel = axisLabel;
    this.panels = panels;
    this.reference = reference;
    List<ShareRow> rows = panels.stream().flatMap(p -> p.rows().stream()).toList();
    labels =
        TextColumn.left(
                MARGIN,
                LABEL_WIDTH,
                List.of(headings.get(0)),
                rows.stream().map(ShareRow::label).toList())
            .ofLines(MOST_LINES);
    studies =
        TextColumn.left(
                labels.right() + GAP,
                LABEL_WIDTH,
                List.of(headings.get(1)),
                rows.stream().map(ShareRow::study).toList())
            .ofLines(MOST_LINES);
    double left = studies.right() + GAP + RADIUS;
    double highest =
        rows.stream()
            .flatMap(r -> r.dots().stream())
            .flatMapToDouble(
                d ->
                    DoubleStream.concat(
                        DoubleStream.of(d.share()),
                        d.interval().stream().mapToDouble(i -> i.high())))
            .max()
            .orElse(0);
    double most = Math.max(reference.orElse(0.2), Math.min(1, Math.ceil(highest * 10) / 10));
    axis = new Axis(0, most, left, left + PLOT_WIDTH, Scale.IDENTITY);
    figures =
        TextColumn.left(
            left + PLOT_WIDTH + GAP + RADIUS,
            LABEL_WIDTH,
            List.of("Counts, with it v placebo"),
            rows.stream().map(ShareRow::figures).toList());
    width = figures.right() + MARGIN;
  }

  String toSvg(String subtitle, List<String> notes, String description) {
    double y = Frame.heading(drawing, title, subtitle, width);
    double last = y + Drawing.height(1, TEXT) + 4;
    labels.drawHeading(drawing, last);
    studies.drawHeading(drawing, last);
    figures.drawHeading(drawing, last);
    y = last + 8;
    drawing.line(MARGIN, y, width - MARGIN, y, "s-ink");
    for (ShareRow.Panel panel : panels) {
      y = panel(panel, y);
    }
    y = legend(drawAxis(y) + 16);
    return drawing.toSvg(width, Frame.notes(drawing, notes, y, width), title, description);
  }

  private double panel(ShareRow.Panel panel, double top) {
    double y = top + Drawing.height(1, TEXT) + 6;
    drawing.text(MARGIN, y - 4, panel.heading(), "bold f-ink");
    double end = y;
    for (ShareRow row : panel.rows()) {
      end += height(row);
    }
    guides(y, end);
    for (ShareRow row : panel.rows()) {
      double height = height(row);
      row(row, y + height / 2);
      y += height;
    }
    drawing.line(MARGIN, y, width - MARGIN, y, "s-grid");
    return y;
  }

  private void guides(double top, double bottom) {
    for (Axis.Tick tick : axis.ticks(6)) {
      double x = axis.at(tick.value());
      drawing.line(x, top, x, bottom, "s-grid");
    }
    reference.ifPresent(
        share -> drawing.line(axis.at(share), top, axis.at(share), bottom, "s-ink dashed"));
  }

  private double height(ShareRow row) {
    int lines =
        Math.max(
            figures.lines(row.figures()).size(),
            Math.max(labels.lines(row.label()).size(), studies.lines(row.study()).size()));
    return Math.max(Drawing.height(lines, TEXT), 2 * (APART + RADIUS)) + PADDING;
  }

  private void row(ShareRow row, double middle) {
    labels.draw(drawing, row.label(), middle, "f-ink");
    studies.draw(drawing, row.study(), middle, "f-ink");
    figures.draw(drawing, row.figures(), middle, "f-ink");
    for (ShareRow.Dot dot : row.dots()) {
      double y =
          switch (dot.kind()) {
            case ARM -> middle - APART;
            case CONTROL -> middle + APART;
            case TOGETHER -> middle;
          };
      drawing.open(dot.words());
      dot.interval()
          .ifPresent(i -> drawing.line(axis.at(i.low()), y, axis.at(i.high()), y, "s-mark"));
      mark(dot.kind(), axis.at(dot.share()), y);
      drawing.close();
    }
  }

  private void mark(ShareRow.Kind kind, double x, double y) {
    switch (kind) {
      case ARM -> drawing.circle(x, y, RADIUS, "f-mark s-mark");
      case CONTROL -> drawing.circle(x, y, RADIUS, "f-paper s-mark wide");
      case TOGETHER -> drawing.polygon("f-mark", x, y - 6, x + 6, y, x, y + 6, x - 6, y);
    }
  }

  private double drawAxis(double y) {
    drawing.line(axis.start(), y, axis.end(), y, "s-ink");
    for (Axis.Tick tick : axis.ticksBeside(6, Theme.SMALL_SIZE * 1.3)) {
      double x = axis.at(tick.value());
      drawing.line(x, y, x, y + 5, "s-ink");
      String percent = Numbers.significantPercent(tick.value(), 3);
      drawing.text(x, y + 18, percent, "small middle f-ink");
    }
    drawing.text((axis.start() + axis.end()) / 2, y + 37, axisLabel, "middle f-ink");
    return y + 46;
  }

  private double legend(double y) {
    Set<ShareRow.Kind> used = EnumSet.noneOf(ShareRow.Kind.class);
    panels.forEach(p -> p.rows().forEach(r -> r.dots().forEach(d -> used.add(d.kind()))));
    Legend legend = new Legend(drawing, "", y, width);
    for (ShareRow.Kind kind : used) {
      legend.entry(kind.label(), (x, middle) -> mark(kind, x, middle));
    }
    return legend.end() - 10;
  }
}
