package org.microdosing.evidence.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.drawing.Axis;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.Legend;
import org.microdosing.evidence.drawing.TextColumn;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.measure.Scale;
import org.microdosing.evidence.model.RegisteredTrial;
import org.microdosing.evidence.model.StatedDate;
import org.microdosing.evidence.model.Study;

/** Lays trials out: a row for each, years from left to right. */
final class TrialDrawing {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double GAP = 14;
  private static final double PLOT_WIDTH = 400;
  private static final double RADIUS = 4.5;
  private static final double PADDING = 7;
  private static final double DAYS = 366;

  /** Room to the right of the years for reports without one. */
  private static final double UNDATED = 70;

  private static final double PITCH = 12;

  private final String title;
  private final List<RegisteredTrial> trials;
  private final TextColumn numbers;
  private final TextColumn people;
  private final TextColumn states;
  private final Axis axis;
  private final boolean undated;
  private final double width;
  private final Drawing drawing = new Drawing();

  TrialDrawing(String title, List<RegisteredTrial> trials) {
    this.title = title;
    this.trials = trials;
    numbers =
        TextColumn.left(
            MARGIN,
            180,
            List.of("Registration"),
            trials.stream().map(t -> t.registration().number()).toList());
    people =
        TextColumn.right(
            numbers.right() + GAP,
            80,
            List.of("Planned"),
            trials.stream().map(t -> n(t.registration().planned())).toList());
    states =
        TextColumn.left(
            people.right() + GAP,
            200,
            List.of("State, as last read"),
            trials.stream().map(t -> t.registration().state()).toList());
    double left = states.right() + GAP + RADIUS;
    List<Double> times = new ArrayList<>();
    for (RegisteredTrial trial : trials) {
      trial.begin().ifPresent(d -> times.add(time(d)));
      trial.end().ifPresent(d -> times.add(time(d)));
      trial.reports().forEach(s -> s.citation().yearOfResults().ifPresent(y -> times.add(y + 0.5)));
    }
    undated = trials.stream().anyMatch(trial -> undated(trial) > 0);
    double first = times.stream().mapToDouble(t -> t).min().orElse(2000);
    double last = times.stream().mapToDouble(t -> t).max().orElse(first);
    axis =
        new Axis(Math.floor(first), Math.floor(last) + 1, left, left + PLOT_WIDTH, Scale.IDENTITY);
    width = left + PLOT_WIDTH + (undated ? UNDATED : 0) + MARGIN + RADIUS;
  }

  /** Counts the reports of a trial whose year is not known. */
  private static int undated(RegisteredTrial trial) {
    return (int)
        trial.reports().stream().filter(s -> s.citation().yearOfResults().isEmpty()).count();
  }

  private static String n(OptionalInt people) {
    return people.isPresent() ? Integer.toString(people.getAsInt()) : "";
  }

  /** Returns a date in years; of a year or a month its first day. */
  private static double time(StatedDate date) {
    LocalDate day = date.first();
    return day.getYear() + (day.getDayOfYear() - 1) / DAYS;
  }

  String toSvg(String subtitle, String description) {
    double y = Frame.heading(drawing, title, subtitle, width);
    double last = y + Drawing.height(1, TEXT) + 4;
    numbers.drawHeading(drawing, last);
    people.drawHeading(drawing, last);
    states.drawHeading(drawing, last);
    double top = last + 8;
    drawing.line(MARGIN, top, width - MARGIN, top, "s-ink");
    double bottom = top + trials.stream().mapToDouble(this::height).sum();
    for (Axis.Tick tick : ticks()) {
      double x = axis.at(tick.value());
      drawing.line(x, top, x, bottom, "s-grid");
    }
    y = top;
    for (RegisteredTrial trial : trials) {
      row(trial, y + height(trial) / 2);
      y += height(trial);
    }
    drawing.line(axis.start(), y, axis.end(), y, "s-ink");
    for (Axis.Tick tick : ticks()) {
      drawing.text(axis.at(tick.value()), y + 18, tick.label(), "small middle f-ink");
    }
    if (undated) {
      drawing.text(axis.end() + UNDATED / 2 + RADIUS, y + 18, "no year", "small middle f-ink");
    }
    y = legend(y + 44);
    List<String> notes =
        List.of(
            "Dates as registries state them; an end may be planned. A report stands in the middle of"
                + " the year of the work that tells it"
                + (undated ? ", apart where no such year was read" : "")
                + ". No dot: no result in this library. Without a mark: no date was read.");
    return drawing.toSvg(width, Frame.notes(drawing, notes, y, width), title, description);
  }

  /** Years are whole numbers. */
  private List<Axis.Tick> ticks() {
    return axis.ticksBeside(10, Theme.SMALL_SIZE * 1.3).stream()
        .filter(t -> t.value() == Math.rint(t.value()))
        .toList();
  }

  private double height(RegisteredTrial trial) {
    int lines =
        Math.max(
            numbers.lines(trial.registration().number()).size(),
            states.lines(trial.registration().state()).size());
    return Drawing.height(lines, TEXT) + PADDING;
  }

  private void row(RegisteredTrial trial, double middle) {
    numbers.draw(drawing, trial.registration().number(), middle, "f-ink");
    people.draw(drawing, n(trial.registration().planned()), middle, "f-ink");
    states.draw(drawing, trial.registration().state(), middle, "f-ink");
    Optional<Double> begin = trial.begin().map(TrialDrawing::time).map(axis::at);
    Optional<Double> end = trial.end().map(TrialDrawing::time).map(axis::at);
    if (begin.isPresent() && end.isPresent()) {
      drawing.line(begin.get(), middle, end.get(), middle, "s-muted wide");
    }
    begin.ifPresent(x -> begin(x, middle));
    end.ifPresent(x -> end(x, middle));
    double beyond = axis.end() + UNDATED / 2 - (undated(trial) - 1) * PITCH / 2 + RADIUS;
    for (Study report : trial.reports()) {
      OptionalInt year = report.citation().yearOfResults();
      drawing.open(report.id());
      report(year.isPresent() ? axis.at(year.getAsInt() + 0.5) : beyond, middle);
      drawing.close();
      beyond += year.isPresent() ? 0 : PITCH;
    }
    // A report in the year of the end would hide it.
    end.ifPresent(x -> drawing.rect(x - 4, middle - 4, 8, 8, "hollow s-ink"));
  }

  private void begin(double x, double y) {
    drawing.polygon("f-paper s-ink", x - 4, y - 5, x + 4, y, x - 4, y + 5);
  }

  private void end(double x, double y) {
    drawing.rect(x - 4, y - 4, 8, 8, "f-paper s-ink");
  }

  private void report(double x, double y) {
    drawing.circle(x, y, RADIUS, "f-mark s-paper");
  }

  private double legend(double y) {
    Legend legend = new Legend(drawing, "", y, width);
    legend.entry("registered or begun", this::begin);
    legend.entry("end, reached or planned", this::end);
    legend.entry("results reported, in this library", this::report);
    return legend.end() - 10;
  }
}
