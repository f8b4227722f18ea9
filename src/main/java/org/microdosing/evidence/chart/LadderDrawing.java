package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.Scale;
import org.microdosing.evidence.model.DoseBand;

/** Lays a dose ladder out: study and dose on the left, the bands with the marks on the right. */
final class LadderDrawing {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double GAP = 16;
  private static final double LABEL_WIDTH = 250;
  private static final double PLOT_WIDTH = 430;
  private static final double PADDING = 5;
  private static final double RADIUS = 4.5;

  private static final List<DoseBand> BANDS =
      List.of(DoseBand.BELOW_MICRODOSE, DoseBand.MICRODOSE, DoseBand.LOW, DoseBand.FULL);

  private final String title;
  private final LadderContent content;
  private final String description;
  private final boolean severalSubstances;
  private final TextColumn studies;
  private final TextColumn doses;
  private final TextColumn numbers;
  private final TextColumn fractions;
  private final Axis axis;
  private final double width;
  private final Drawing drawing = new Drawing();

  LadderDrawing(String title, LadderContent content, String description) {
    this.title = title;
    this.content = content;
    this.description = description;
    List<LadderContent.Rung> rungs = content.rungs();
    severalSubstances = rungs.stream().map(LadderContent.Rung::substance).distinct().count() > 1;
    studies =
        TextColumn.left(
                MARGIN,
                LABEL_WIDTH,
                List.of("Study"),
                rungs.stream().map(LadderContent.Rung::study).toList())
            .onOneLine();
    doses =
        TextColumn.left(
            studies.right() + GAP,
            LABEL_WIDTH,
            List.of("Dose"),
            rungs.stream().map(LadderContent.Rung::dose).toList());
    numbers =
        TextColumn.right(
            doses.right() + GAP,
            LABEL_WIDTH,
            List.of("n"),
            rungs.stream().map(r -> number(r.n())).toList());
    double left = numbers.right() + GAP;
    double low = 0.02;
    double high = 1.5;
    for (LadderContent.Rung rung : rungs) {
      low = Math.min(low, (rung.low() > 0 ? rung.low() : rung.typical()) / 1.2);
      high = Math.max(high, rung.high() * 1.2);
    }
    axis = new Axis(Math.log(low), Math.log(high), left, left + PLOT_WIDTH, Scale.LOG);
    fractions =
        TextColumn.right(
            left + PLOT_WIDTH + GAP,
            LABEL_WIDTH,
            List.of("Typical"),
            rungs.stream().map(r -> percent(r.typical())).toList());
    width = fractions.right() + MARGIN;
  }

  private static String number(OptionalInt n) {
    return n.isPresent() ? Integer.toString(n.getAsInt()) : "";
  }

  private static String percent(double fraction) {
    return Numbers.significant(100 * fraction, 2) + "%";
  }

  String toSvg() {
    List<LadderContent.Rung> rungs = content.rungs();
    double y =
        Frame.heading(
            drawing,
            title,
            Figures.count(rungs.size(), "arm", "arms")
                + " with a known fraction; marks are typical, lines reach from the lowest to the"
                + " highest fraction that sources allow",
            width);
    if (!rungs.isEmpty()) {
      y = ladder(rungs, y);
    }
    return drawing.toSvg(width, Frame.notes(drawing, notes(), y + 6, width), title, description);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (content.rungs().stream().anyMatch(r -> r.assessment().greyOnly())) {
      notes.add("Hollow marks: full doses known from grey literature only.");
    }
    notes.addAll(content.notes());
    return notes;
  }

  private double ladder(List<LadderContent.Rung> rungs, double y) {
    double last = y + 2 * Drawing.height(1, TEXT);
    for (TextColumn column : List.of(studies, doses, numbers, fractions)) {
      column.drawHeading(drawing, last);
    }
    double top = last + 8;
    double bottom = top + 4;
    for (int i = 0; i < rungs.size(); i++) {
      bottom += (startsSubstance(i) ? headingHeight() : 0) + height(rungs.get(i));
    }
    bands(last, top, bottom + 4);
    drawing.line(MARGIN, top, width - MARGIN, top, "s-ink");
    double at = top + 4;
    for (int i = 0; i < rungs.size(); i++) {
      if (startsSubstance(i)) {
        drawing.text(MARGIN, at + TEXT + 3, rungs.get(i).substance(), "bold f-ink");
        at += headingHeight();
      }
      rung(rungs.get(i), at + height(rungs.get(i)) / 2);
      at += height(rungs.get(i));
    }
    return axis(bottom + 4);
  }

  private boolean startsSubstance(int i) {
    List<LadderContent.Rung> rungs = content.rungs();
    return severalSubstances
        && (i == 0 || !rungs.get(i).substance().equals(rungs.get(i - 1).substance()));
  }

  private static double headingHeight() {
    return Drawing.height(1, TEXT) + PADDING + 2;
  }

  private double height(LadderContent.Rung rung) {
    return Drawing.height(doses.lines(rung.dose()).size(), TEXT) + PADDING;
  }

  private void bands(double label, double top, double bottom) {
    for (int i = 0; i < BANDS.size(); i++) {
      DoseBand band = BANDS.get(i);
      double from = axis.at(Math.log(band.fractionLow()));
      double to = axis.at(Math.log(band.fractionHigh()));
      drawing.rect(from, top, to - from, bottom - top, Paint.band(i).fill());
      // A word may be wider than a narrow band, but is never broken.
      double room = Math.max(TextSize.width("microdose", TEXT), to - from - 6);
      List<String> lines = TextSize.wrap(band.label(), TEXT, room, 2);
      double first = label - Drawing.height(lines.size() - 1, TEXT);
      drawing.lines((from + to) / 2, first, lines, TEXT, "middle f-ink");
    }
  }

  private void rung(LadderContent.Rung rung, double y) {
    studies.draw(drawing, rung.study(), y, "f-ink");
    doses.draw(drawing, rung.dose(), y, "f-ink");
    numbers.draw(drawing, number(rung.n()), y, "f-ink");
    fractions.draw(drawing, percent(rung.typical()), y, "f-ink");
    double from = axis.at(Math.log(rung.low()));
    double to = axis.at(Math.log(rung.high()));
    if (to > from) {
      drawing.line(from, y, to, y, "s-mark wide");
    }
    if (rung.low() <= 0) {
      drawing.polygon("f-mark", from - 5, y, from + 2, y - 5, from + 2, y + 5);
    }
    String fill = rung.assessment().greyOnly() ? "f-paper s-mark wide" : "f-mark";
    drawing.circle(axis.at(Math.log(rung.typical())), y, RADIUS, fill);
  }

  private double axis(double y) {
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
