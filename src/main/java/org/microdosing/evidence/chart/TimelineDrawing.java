package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.TextColumn;
import org.microdosing.evidence.drawing.TextSize;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.page.Phrases;

/** Lays a timeline out: a column for each year, a row for each design, marks stacked in cells. */
final class TimelineDrawing {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double LABEL_WIDTH = 260;
  private static final double PITCH = 15;
  private static final double LARGEST_RADIUS = 6.5;
  private static final double PADDING = 6;

  /** Columns narrow as years become many, but never below one mark. */
  private static final double ALL_COLUMNS = 650;

  private static final double WIDEST_COLUMN = 4 * PITCH;
  private static final double NARROWEST_COLUMN = PITCH + 3;

  private final String title;
  private final List<Study> studies;
  private final ShortNames names;
  private final String description;
  private final Map<Design, Map<Integer, List<Study>>> cells = new TreeMap<>();
  private final int firstYear;
  private final int years;
  private final boolean hasUndated;
  private final double columnWidth;
  private final TextColumn labels;
  private final Drawing drawing = new Drawing();

  TimelineDrawing(String title, List<Study> studies, ShortNames names, String description) {
    this.title = title;
    this.studies = studies;
    this.names = names;
    this.description = description;
    int[] dates = studies.stream().flatMapToInt(s -> year(s).stream()).sorted().toArray();
    firstYear = dates.length == 0 ? 0 : dates[0];
    years = dates.length == 0 ? 0 : dates[dates.length - 1] - firstYear + 1;
    hasUndated = dates.length < studies.size();
    columnWidth =
        Math.max(NARROWEST_COLUMN, Math.min(WIDEST_COLUMN, ALL_COLUMNS / Math.max(1, years)));
    for (Study study : studies) {
      cells
          .computeIfAbsent(study.design(), d -> new TreeMap<>())
          .computeIfAbsent(column(study), c -> new ArrayList<>())
          .add(study);
    }
    for (Map<Integer, List<Study>> row : cells.values()) {
      row.values().forEach(cell -> cell.sort(Comparator.comparing(Study::isUnreported)));
    }
    labels =
        TextColumn.left(
            MARGIN, LABEL_WIDTH, List.of(), cells.keySet().stream().map(this::label).toList());
  }

  /** A trial that is only announced stands where its protocol does. */
  private static OptionalInt year(Study study) {
    return study.isUnreported() ? study.citation().year() : study.citation().yearOfResults();
  }

  /** Undated studies stand to the right of the last year. */
  private int column(Study study) {
    OptionalInt year = year(study);
    return year.isPresent() ? year.getAsInt() - firstYear : years;
  }

  private String label(Design design) {
    int n = cells.getOrDefault(design, Map.of()).values().stream().mapToInt(List::size).sum();
    return design.label() + " (" + n + ")";
  }

  String toSvg() {
    double left = labels.right() + 14;
    double undatedWidth = hasUndated ? Math.max(columnWidth, 4 * PITCH) + 8 : 0;
    double right = left + years * columnWidth + undatedWidth;
    double width = Math.max(Frame.LEAST_WIDTH, right + MARGIN + 6);
    long unreported = studies.stream().filter(Study::isUnreported).count();
    double y =
        Frame.heading(
            drawing,
            title,
            Phrases.studies(studies.size()) + ", " + unreported + " without results",
            width);
    y += 4;
    drawing.line(MARGIN, y, right, y, "s-ink");
    for (Map.Entry<Design, Map<Integer, List<Study>>> row : cells.entrySet()) {
      double height = height(row.getKey(), row.getValue());
      double middle = y + height / 2;
      labels.draw(drawing, label(row.getKey()), middle, "f-ink");
      row.getValue()
          .forEach((column, cell) -> cell(cell, left + column * columnWidth, middle, column));
      y += height;
      drawing.line(MARGIN, y, right, y, "s-grid");
    }
    years(left, y);
    y = legend(y + 44);
    return drawing.toSvg(width, y + MARGIN, title, description);
  }

  private double height(Design design, Map<Integer, List<Study>> row) {
    int most = 1;
    for (Map.Entry<Integer, List<Study>> cell : row.entrySet()) {
      int perLine = perLine(cell.getKey());
      most = Math.max(most, (cell.getValue().size() + perLine - 1) / perLine);
    }
    double text = Drawing.height(labels.lines(label(design)).size(), TEXT);
    return Math.max(text, most * PITCH) + 2 * PADDING;
  }

  private int perLine(int column) {
    double width = column == years ? Math.max(columnWidth, 4 * PITCH) : columnWidth;
    return (int) Math.max(1, Math.floor(width / PITCH));
  }

  private void cell(List<Study> cell, double x, double middle, int column) {
    int perLine = perLine(column);
    int lines = (cell.size() + perLine - 1) / perLine;
    double left = column == years ? x + 8 : x;
    double width = column == years ? perLine * PITCH : columnWidth;
    for (int i = 0; i < cell.size(); i++) {
      int line = i / perLine;
      int inLine = Math.min(perLine, cell.size() - line * perLine);
      double cx = left + width / 2 + (i % perLine - (inLine - 1) / 2.0) * PITCH;
      double cy = middle + (line - (lines - 1) / 2.0) * PITCH;
      Study study = cell.get(i);
      drawing.open(StudyName.of(study, names) + ": " + study.participants());
      mark(cx, cy, SampleSize.of(study.participants().counted()), study.isUnreported());
      drawing.close();
    }
  }

  private void mark(double x, double y, SampleSize size, boolean hollow) {
    double radius = LARGEST_RADIUS * size.factor();
    drawing.circle(x, y, radius, hollow ? "hollow s-mark" : "f-mark");
  }

  private void years(double left, double y) {
    int every = 1;
    double needed = TextSize.width("2000", Theme.SMALL_SIZE) + 6;
    while (every * columnWidth < needed) {
      every++;
    }
    for (int i = 0; i < years; i += every) {
      double x = left + (i + 0.5) * columnWidth;
      drawing.line(x, y, x, y + 4, "s-ink");
      drawing.text(x, y + 18, Integer.toString(firstYear + i), "small middle f-ink");
    }
    if (hasUndated) {
      double x = left + years * columnWidth + 8 + Math.max(columnWidth, 4 * PITCH) / 2;
      drawing.text(x, y + 18, "no year", "small middle f-ink");
    }
  }

  private double legend(double y) {
    mark(MARGIN + LARGEST_RADIUS, y - 4, SampleSize.LARGE, false);
    drawing.text(MARGIN + 20, y, "with results", "f-muted");
    double x = MARGIN + 20 + TextSize.width("with results", TEXT) + 24;
    mark(x, y - 4, SampleSize.LARGE, true);
    drawing.text(x + 14, y, "registered or not yet reported", "f-muted");
    double next = y + Drawing.height(1, TEXT) + 4;
    x = MARGIN;
    for (SampleSize size : SampleSize.values()) {
      mark(x + LARGEST_RADIUS, next - 4, size, false);
      drawing.text(x + 20, next, size.label(), "f-muted");
      x += 20 + TextSize.width(size.label(), TEXT) + 18;
    }
    return next;
  }
}
