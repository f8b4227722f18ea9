package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.TextColumn;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.page.Phrases;

/**
 * Lays the overview of a dose ladder out: a lane for each substance, arms stacked where they are.
 */
final class LadderOverview {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double LABEL_WIDTH = 220;
  private static final double PLOT_WIDTH = 640;
  private static final double RADIUS = 4;

  /** From centre to centre, so that marks do not touch. */
  private static final double PITCH = 2 * RADIUS + 1.5;

  private static final double PADDING = 7;

  private final String title;
  private final LadderContent content;
  private final String description;
  private final Map<String, List<LadderContent.Rung>> lanes = new LinkedHashMap<>();
  private final TextColumn labels;
  private final LadderScale scale;
  private final double width;
  private final Drawing drawing = new Drawing();

  LadderOverview(String title, LadderContent content, String description) {
    this.title = title;
    this.content = content;
    this.description = description;
    content
        .rungs()
        .forEach(r -> lanes.computeIfAbsent(r.substance(), s -> new ArrayList<>()).add(r));
    labels =
        TextColumn.left(
            MARGIN,
            LABEL_WIDTH,
            List.of("Substance (arms)"),
            lanes.keySet().stream().map(this::label).toList());
    scale = LadderScale.of(content.rungs(), labels.right() + 16, PLOT_WIDTH);
    width = scale.axis().end() + MARGIN + 6;
  }

  private String label(String substance) {
    return substance + " (" + lanes.getOrDefault(substance, List.of()).size() + ")";
  }

  String toSvg() {
    double y =
        Frame.heading(
            drawing,
            title,
            Phrases.count(content.rungs().size(), "arm", "arms")
                + ", a mark for each, those of one sample in several papers once. Marks set the"
                + " dose, where it is a range its upper end, against a typical full dose.",
            width);
    if (!lanes.isEmpty()) {
      y = lanes(y);
    }
    List<String> notes = new ArrayList<>(content.marks());
    notes.addAll(content.counts());
    return drawing.toSvg(width, Frame.notes(drawing, notes, y + 6, width), title, description);
  }

  private double lanes(double y) {
    Map<String, List<List<LadderContent.Rung>>> levels = new LinkedHashMap<>();
    lanes.forEach((substance, rungs) -> levels.put(substance, levels(rungs)));
    double last = y + 2 * Drawing.height(1, TEXT);
    labels.drawHeading(drawing, last);
    double top = last + 8;
    double bottom = top;
    for (Map.Entry<String, List<List<LadderContent.Rung>>> lane : levels.entrySet()) {
      bottom += height(lane.getKey(), lane.getValue());
    }
    scale.drawBands(drawing, last, top, bottom);
    drawing.line(MARGIN, top, scale.axis().end(), top, "s-ink");
    double at = top;
    for (Map.Entry<String, List<List<LadderContent.Rung>>> lane : levels.entrySet()) {
      double height = height(lane.getKey(), lane.getValue());
      labels.draw(drawing, label(lane.getKey()), at + height / 2, "f-ink");
      at += height;
      marks(lane.getValue(), at - PADDING - RADIUS);
      drawing.line(MARGIN, at, scale.axis().end(), at, "s-muted");
    }
    return scale.drawAxis(drawing, bottom);
  }

  /** Rungs ascend, so each goes to the lowest level whose last mark leaves room for it. */
  private List<List<LadderContent.Rung>> levels(List<LadderContent.Rung> rungs) {
    List<List<LadderContent.Rung>> levels = new ArrayList<>();
    for (LadderContent.Rung rung : rungs) {
      levels.stream()
          .filter(l -> x(rung) - x(l.get(l.size() - 1)) >= PITCH)
          .findFirst()
          .orElseGet(
              () -> {
                levels.add(new ArrayList<>());
                return levels.get(levels.size() - 1);
              })
          .add(rung);
    }
    return levels;
  }

  private double x(LadderContent.Rung rung) {
    return scale.at(rung.typical());
  }

  private double height(String substance, List<List<LadderContent.Rung>> levels) {
    double text = Drawing.height(labels.lines(label(substance)).size(), TEXT);
    return Math.max(text, levels.size() * PITCH) + 2 * PADDING;
  }

  private void marks(List<List<LadderContent.Rung>> levels, double lowest) {
    for (int i = 0; i < levels.size(); i++) {
      for (LadderContent.Rung rung : levels.get(i)) {
        drawing.open(
            rung.study() + ", " + rung.dose() + ": " + LadderScale.percent(rung.typical()));
        String fill = rung.assessment().greyOnly() ? "f-paper s-mark" : "f-mark";
        drawing.circle(x(rung), lowest - i * PITCH, RADIUS, fill);
        drawing.close();
      }
    }
  }
}
