package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.microdosing.evidence.drawing.Axis;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.ForestMark;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.ShownRange;
import org.microdosing.evidence.drawing.TextColumn;
import org.microdosing.evidence.drawing.TextSize;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.Scale;
import org.microdosing.evidence.page.Phrases;

/** Lays a forest plot out from left to right: label, columns, picture, numbers, weight. */
final class ForestDrawing {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double GAP = 18;
  private static final double LABEL_WIDTH = 300;
  private static final double CELL_WIDTH = 170;
  private static final double PLOT_WIDTH = 330;
  private static final double ROW_PADDING = 6;
  private static final int MAX_LINES = 3;
  private static final int TICKS = 7;

  private final String title;
  private final ForestContent content;
  private final ForestOptions options;
  private final TextColumn labels;
  private final List<TextColumn> columns;
  private final TextColumn numbers;
  private final TextColumn weights;
  private final double plotLeft;
  private final double width;
  private final Drawing drawing = new Drawing();

  ForestDrawing(
      String title, ForestContent content, List<ForestColumn> definitions, ForestOptions options) {
    this.title = title;
    this.content = content;
    this.options = options;
    List<ForestRow> rows = content.rows();
    labels =
        TextColumn.boldLeft(
            MARGIN,
            LABEL_WIDTH,
            List.of("Study"),
            rows.stream()
                .filter(r -> r.kind() != ForestRow.Kind.REMARK)
                .map(ForestRow::label)
                .toList());
    double x = labels.right() + GAP;
    columns = new ArrayList<>();
    for (int i = 0; i < definitions.size(); i++) {
      int index = i;
      List<String> cells =
          rows.stream().filter(r -> !r.cells().isEmpty()).map(r -> r.cells().get(index)).toList();
      ForestColumn definition = definitions.get(i);
      TextColumn column =
          definition.isNumeric()
              ? TextColumn.right(x, CELL_WIDTH, definition.heading(), cells)
              : TextColumn.left(x, CELL_WIDTH, definition.heading(), cells);
      columns.add(column);
      x = column.right() + GAP;
    }
    plotLeft = x;
    numbers =
        TextColumn.boldRight(
            plotLeft + PLOT_WIDTH + GAP,
            Double.MAX_VALUE,
            List.of(content.measure().label(), "[" + Numbers.level(content.level()) + " CI]"),
            rows.stream().map(this::numbers).toList());
    boolean pooled = rows.stream().anyMatch(r -> r.weight().isPresent());
    weights =
        TextColumn.right(
            numbers.right() + GAP,
            Double.MAX_VALUE,
            pooled ? List.of("Weight") : List.of(),
            rows.stream().map(ForestDrawing::weight).toList());
    width = (pooled ? weights : numbers).right() + MARGIN;
  }

  private String numbers(ForestRow row) {
    if (row.kind() == ForestRow.Kind.STUDY && row.interval().isEmpty()) {
      return "not estimable";
    }
    return row.interval()
        .map(
            i ->
                row.estimate().isPresent()
                    ? content.numbers(row.estimate().getAsDouble(), i.low(), i.high())
                    : content.interval(i.low(), i.high()))
        .orElse("");
  }

  private static String weight(ForestRow row) {
    return row.weight().isPresent() ? Numbers.percent(row.weight().getAsDouble() / 100, 1) : "";
  }

  String toSvg() {
    double y = headings(Frame.heading(drawing, title, subtitle(), width) + 8);
    Axis axis = axis();
    double[] tops = new double[content.rows().size() + 1];
    tops[0] = y + 4;
    for (int i = 0; i < content.rows().size(); i++) {
      tops[i + 1] = tops[i] + height(content.rows().get(i));
    }
    double bottom = tops[tops.length - 1] + 4;
    references(axis, y, bottom);
    for (int i = 0; i < content.rows().size(); i++) {
      row(content.rows().get(i), axis, tops[i], tops[i + 1]);
    }
    y = footer(axis, bottom);
    double end = Frame.notes(drawing, content.notes(), y - TEXT, width);
    return drawing.toSvg(width, end, title, content.description());
  }

  private String subtitle() {
    return Phrases.capitalised(content.model());
  }

  private double headings(double y) {
    int lines =
        Stream.concat(Stream.of(labels, numbers, weights), columns.stream())
            .mapToInt(TextColumn::headingLines)
            .max()
            .orElse(1);
    double last = y + Drawing.height(lines, TEXT) - 4;
    Stream.concat(Stream.of(labels, numbers, weights), columns.stream())
        .forEach(c -> c.drawHeading(drawing, last));
    drawing.line(MARGIN, last + 8, width - MARGIN, last + 8, "s-ink");
    return last + 8;
  }

  private double height(ForestRow row) {
    if (row.kind() == ForestRow.Kind.REMARK) {
      return Drawing.height(remark(row).size(), Theme.SMALL_SIZE) + ROW_PADDING;
    }
    int lines = labels.lines(row.label()).size();
    for (int i = 0; i < row.cells().size(); i++) {
      lines = Math.max(lines, columns.get(i).lines(row.cells().get(i)).size());
    }
    return Drawing.height(lines, TEXT) + ROW_PADDING;
  }

  private List<String> remark(ForestRow row) {
    return TextSize.wrap(row.label(), Theme.SMALL_SIZE, plotLeft - GAP - MARGIN, MAX_LINES);
  }

  private Axis axis() {
    Scale scale = content.measure().scale();
    ShownRange shown =
        options
            .limits()
            .map(l -> new ShownRange(Axis.forward(scale, l.low()), Axis.forward(scale, l.high())))
            .orElseGet(
                () -> {
                  List<ForestRow> drawn =
                      content.rows().stream()
                          .filter(r -> r.estimate().isPresent() && r.interval().isPresent())
                          .toList();
                  return drawn.isEmpty()
                      ? new ShownRange(-1, 1)
                      : ShownRange.of(
                          drawn.stream().map(r -> r.estimate().orElseThrow()).toList(),
                          drawn.stream().map(r -> r.interval().orElseThrow()).toList(),
                          scale,
                          nullValue());
                });
    return new Axis(shown.low(), shown.high(), plotLeft, plotLeft + PLOT_WIDTH, scale);
  }

  private double nullValue() {
    EffectMeasure measure = content.measure();
    return measure.comparesTwo() ? measure.nullValue() : Double.NaN;
  }

  /** Draws the line of no effect and, dashed, that of the pooled estimate. */
  private void references(Axis axis, double top, double bottom) {
    if (axis.contains(nullValue())) {
      double x = axis.at(nullValue());
      drawing.line(x, top, x, bottom, "s-ink");
    }
    content
        .pooled()
        .ifPresent(
            estimate -> {
              if (axis.contains(estimate)) {
                double x = axis.at(estimate);
                drawing.line(x, top, x, bottom, "s-muted dashed");
              }
            });
  }

  private void row(ForestRow row, Axis axis, double top, double bottom) {
    double middle = (top + bottom) / 2;
    switch (row.kind()) {
      case HEADING -> labels.draw(drawing, row.label(), middle, "bold f-ink");
      case REMARK ->
          drawing.lines(
              MARGIN, top + Theme.SMALL_SIZE, remark(row), Theme.SMALL_SIZE, "small f-muted");
      case STUDY -> labels.draw(drawing, row.label(), middle, "f-ink");
      case POOLED -> labels.draw(drawing, row.label(), middle, "bold f-ink");
      case PREDICTION -> labels.draw(drawing, row.label(), middle, "f-ink");
    }
    for (int i = 0; i < row.cells().size(); i++) {
      columns.get(i).draw(drawing, row.cells().get(i), middle, "f-ink");
    }
    String weight = row.kind() == ForestRow.Kind.POOLED ? "bold f-ink" : "f-ink";
    numbers.draw(drawing, numbers(row), middle, weight);
    weights.draw(drawing, weight(row), middle, weight);
    row.interval().ifPresent(i -> mark(row, i, axis, middle));
  }

  private void mark(ForestRow row, Interval interval, Axis axis, double y) {
    ForestMark mark = new ForestMark(drawing, axis, interval, y);
    switch (row.kind()) {
      case STUDY -> mark.study(row.estimate().orElseThrow(), row.size());
      case POOLED -> mark.pooled(row.estimate().orElseThrow());
      default -> mark.prediction();
    }
  }

  /** Draws the axis with its scale and what its sides mean, and returns where notes begin. */
  private double footer(Axis axis, double top) {
    drawing.line(axis.start(), top, axis.end(), top, "s-ink");
    for (Axis.Tick tick : axis.ticksBeside(TICKS, Theme.SMALL_SIZE)) {
      double x = axis.at(tick.value());
      drawing.line(x, top, x, top + 5, "s-ink");
      drawing.text(x, top + 18, tick.label(), "small middle f-ink");
    }
    String scale = content.measure().scale() == Scale.LOG ? " (logarithmic scale)" : "";
    double centre = (axis.start() + axis.end()) / 2;
    drawing.text(centre, top + 37, content.measure().label() + scale, "middle f-ink");
    return Double.isNaN(nullValue()) ? top + 64 : sides(axis, top + 56) + 8;
  }

  private double sides(Axis axis, double y) {
    double x = axis.at(nullValue());
    String lower = "← " + options.lowerSide();
    String higher = options.higherSide() + " →";
    double left = x - 8 - MARGIN;
    double right = width - MARGIN - x - 8;
    List<String> lowerLines = TextSize.wrap(lower, TEXT, left, MAX_LINES);
    List<String> higherLines = TextSize.wrap(higher, TEXT, right, MAX_LINES);
    drawing.lines(x - 8, y, lowerLines, TEXT, "end f-ink");
    drawing.lines(x + 8, y, higherLines, TEXT, "f-ink");
    return y + Drawing.height(Math.max(lowerLines.size(), higherLines.size()), TEXT);
  }
}
