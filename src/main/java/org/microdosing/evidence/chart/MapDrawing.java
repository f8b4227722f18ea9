package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.Paint;
import org.microdosing.evidence.drawing.TextColumn;
import org.microdosing.evidence.drawing.TextSize;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.summary.MapCell;

/** Lays an evidence map out as a grid of bubbles. */
final class MapDrawing {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double LABEL_WIDTH = 240;
  private static final double COLUMN = 92;
  private static final double ROW = 32;
  private static final double LARGEST_RADIUS = 15;
  private static final double SMALLEST_RADIUS = 3;
  private static final int HEADING_LINES = 3;

  /** Cells that hold more than this many medians would shrink all others to dots. */
  private static final int EXTREME = 8;

  /** Room for a number beside the bubbles of the last column. */
  private static final double BESIDE = 12;

  private static final List<String> SHADES =
      List.of("no finding has a control", "fewer than half", "half or more", "all");

  private final String title;
  private final List<String> columns;
  private final Map<Outcome, List<MapCell>> rows;
  private final MapSize size;
  private final List<String> absent;
  private final int least;
  private final int most;
  private final boolean capped;
  private final TextColumn labels;
  private final double left;
  private final double right;
  private final double width;
  private final Drawing drawing = new Drawing();

  MapDrawing(
      String title,
      List<String> columns,
      Map<Outcome, List<MapCell>> rows,
      MapSize size,
      List<String> absent) {
    this.title = title;
    this.columns = columns;
    this.rows = rows;
    this.size = size;
    this.absent = absent;
    int[] counts =
        rows.values().stream()
            .flatMap(List::stream)
            .mapToInt(size::of)
            .filter(n -> n > 0)
            .sorted()
            .toArray();
    least = counts.length == 0 ? 1 : counts[0];
    int largest = counts.length == 0 ? 1 : counts[counts.length - 1];
    most = counts.length == 0 ? 1 : Math.min(largest, EXTREME * counts[counts.length / 2]);
    capped = largest > most;
    labels =
        TextColumn.left(
            MARGIN, LABEL_WIDTH, List.of(), rows.keySet().stream().map(o -> o.label()).toList());
    left = labels.right() + 10;
    right = left + columns.size() * COLUMN + BESIDE;
    width = Math.max(Frame.LEAST_WIDTH, right + MARGIN);
  }

  String toSvg(String description) {
    double y =
        Frame.heading(
                drawing, title, "The area of a bubble shows the number of " + size.label(), width)
            + 4;
    y = headings(y);
    Optional<OutcomeFamily> family = Optional.empty();
    for (Map.Entry<Outcome, List<MapCell>> row : rows.entrySet()) {
      if (!family.equals(Optional.of(row.getKey().family()))) {
        family = Optional.of(row.getKey().family());
        y += Drawing.height(1, TEXT) + 6;
        drawing.text(MARGIN, y - 4, Phrases.capitalised(family.get().label()), "bold f-ink");
      }
      double middle = y + ROW / 2;
      drawing.line(left, middle, right, middle, "s-grid");
      labels.draw(drawing, row.getKey().label(), middle, "f-ink");
      for (int i = 0; i < columns.size(); i++) {
        cell(row.getKey(), columns.get(i), row.getValue().get(i), centre(i), middle);
      }
      y += ROW;
    }
    drawing.line(MARGIN, y + 4, right, y + 4, "s-ink");
    y = legend(y + 30);
    return drawing.toSvg(width, Frame.notes(drawing, notes(), y, width), title, description);
  }

  private double centre(int column) {
    return left + (column + 0.5) * COLUMN;
  }

  private double headings(double y) {
    List<List<String>> headings =
        columns.stream()
            .map(c -> TextSize.wrap(c, TEXT * TextSize.BOLD, COLUMN - 8, HEADING_LINES))
            .toList();
    int lines = headings.stream().mapToInt(List::size).max().orElse(1);
    double last = y + Drawing.height(lines, TEXT);
    for (int i = 0; i < columns.size(); i++) {
      double first = last - Drawing.height(headings.get(i).size() - 1, TEXT);
      drawing.lines(centre(i), first, headings.get(i), TEXT, "bold middle f-ink");
    }
    drawing.line(MARGIN, last + 8, right, last + 8, "s-ink");
    return last + 8;
  }

  private void cell(Outcome outcome, String column, MapCell cell, double x, double y) {
    if (cell.isEmpty()) {
      drawing.line(x - 3, y, x + 3, y, "s-muted");
      return;
    }
    drawing.open(column + ", " + outcome.label() + ": " + cell);
    int n = size.of(cell);
    int shade = shade(cell);
    boolean animalsOnly = isOfAnimals(cell);
    double share = Math.min(1, (double) n / most);
    double radius = animalsOnly ? 6 : Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(share));
    if (animalsOnly) {
      drawing.rect(x - radius, y - radius, 2 * radius, 2 * radius, "f-paper s-ink");
    } else {
      drawing.circle(x, y, radius, Paint.shade(shade).fill() + " s-ink");
    }
    int written = animalsOnly ? cell.studies().size() : n;
    String text = written == 0 ? "?" : Integer.toString(written);
    if (!animalsOnly && TextSize.width(text, Theme.SMALL_SIZE) < 2 * radius - 4) {
      drawing.text(x, y + 4, text, "small middle " + Paint.onShade(shade).fill());
    } else {
      double end = x + radius + 4 + TextSize.width(text, Theme.SMALL_SIZE);
      // The line of the row would run through the number.
      drawing.rect(x + radius + 2, y - 6, end - x - radius, 12, "f-paper");
      drawing.text(x + radius + 4, y + 4, text, "small f-ink");
    }
    drawing.close();
  }

  private static boolean isOfAnimals(MapCell cell) {
    return !cell.isEmpty() && cell.animals() == cell.findings();
  }

  private boolean isUnknown(MapCell cell) {
    return !cell.isEmpty() && !isOfAnimals(cell) && size.of(cell) == 0;
  }

  /** Which share of the findings in people has a control: none, some, half or more, all. */
  private static int shade(MapCell cell) {
    int controlled = cell.controlled();
    int all = controlled + cell.uncontrolled();
    if (controlled == 0) {
      return 0;
    }
    return controlled == all ? 3 : 2 * controlled >= all ? 2 : 1;
  }

  private double legend(double y) {
    drawing.text(MARGIN, y, "Share of findings in people that have a control:", "f-muted");
    double x = MARGIN;
    double line = y + 24;
    int entries =
        SHADES.size()
            + (rows.values().stream().flatMap(List::stream).anyMatch(MapDrawing::isOfAnimals)
                ? 1
                : 0);
    for (int i = 0; i < entries; i++) {
      boolean animals = i == SHADES.size();
      String label = animals ? "animals only (studies)" : SHADES.get(i);
      double needed = 24 + TextSize.width(label, TEXT) + 18;
      if (x > MARGIN && x + needed > width - MARGIN) {
        x = MARGIN;
        line += 22;
      }
      if (animals) {
        drawing.rect(x + 3, line - 10, 12, 12, "f-paper s-ink");
      } else {
        drawing.circle(x + 9, line - 4, 8, Paint.shade(i).fill() + " s-ink");
      }
      drawing.text(x + 24, line, label, "f-muted");
      x += needed;
    }
    return line + 10;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add("A dash: no study of this library.");
    if (rows.values().stream().flatMap(List::stream).anyMatch(this::isUnknown)) {
      notes.add("A question mark: studies that do not state a number of people.");
    }
    double smallest = Math.pow(SMALLEST_RADIUS / LARGEST_RADIUS, 2) * most;
    if (capped || least < smallest) {
      notes.add(
          "Drawn alike, so that numbers tell more than areas: "
              + (least < smallest
                  ? "bubbles of up to "
                      + (int) smallest
                      + " "
                      + size.label()
                      + (capped ? ", and " : ".")
                  : "")
              + (capped ? "bubbles of more than " + most + " " + size.label() + "." : ""));
    }
    notes.addAll(absent);
    return notes;
  }
}
