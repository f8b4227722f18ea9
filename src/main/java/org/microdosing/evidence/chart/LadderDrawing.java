package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.TextColumn;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.page.Phrases;

/** Lays a dose ladder out: study and dose on the left, the bands with the marks on the right. */
final class LadderDrawing {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double GAP = 16;
  private static final double LABEL_WIDTH = 250;

  /** Room for a study and the number of its other papers. */
  private static final double STUDY_WIDTH = 300;

  private static final double PLOT_WIDTH = 340;
  private static final double PADDING = 5;
  private static final double RADIUS = 4.5;

  private final String title;
  private final LadderContent content;
  private final String description;
  private final boolean severalSubstances;
  private final TextColumn studies;
  private final TextColumn doses;
  private final TextColumn numbers;
  private final TextColumn fractions;
  private final LadderScale scale;
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
                STUDY_WIDTH,
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
    scale = LadderScale.of(rungs, left, PLOT_WIDTH);
    fractions =
        TextColumn.right(
            left + PLOT_WIDTH + GAP,
            LABEL_WIDTH,
            List.of("Share"),
            rungs.stream().map(r -> LadderScale.percent(r.typical())).toList());
    width = fractions.right() + MARGIN;
  }

  private static String number(OptionalInt n) {
    return n.isPresent() ? Integer.toString(n.getAsInt()) : "";
  }

  String toSvg() {
    List<LadderContent.Rung> rungs = content.rungs();
    double y =
        Frame.heading(
            drawing,
            title,
            rungs.isEmpty()
                ? "No dose of these arms can be set against a full dose."
                : Phrases.count(rungs.size(), "arm", "arms")
                    + ", those of one sample in several papers once. Marks set the dose, where it is a"
                    + " range its upper end, against a typical full dose; lines reach from the"
                    + " lowest to the highest share that sources allow.",
            width);
    if (!rungs.isEmpty()) {
      y = ladder(rungs, y);
    }
    return drawing.toSvg(width, Frame.notes(drawing, notes(), y + 6, width), title, description);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(content.marks());
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
    scale.drawBands(drawing, last, top, bottom + 4);
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
    return scale.drawAxis(drawing, bottom + 4);
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

  private void rung(LadderContent.Rung rung, double y) {
    studies.draw(drawing, rung.study(), y, "f-ink");
    doses.draw(drawing, rung.dose(), y, "f-ink");
    numbers.draw(drawing, number(rung.n()), y, "f-ink");
    fractions.draw(drawing, LadderScale.percent(rung.typical()), y, "f-ink");
    double from = scale.at(rung.low());
    double to = scale.at(rung.high());
    if (to > from) {
      drawing.line(from, y, to, y, "s-mark wide");
    }
    if (rung.low() <= 0) {
      drawing.polygon("f-mark", from - 5, y, from + 2, y - 5, from + 2, y + 5);
    }
    String fill = rung.assessment().greyOnly() ? "f-paper s-mark wide" : "f-mark";
    drawing.circle(scale.at(rung.typical()), y, RADIUS, fill);
  }
}
