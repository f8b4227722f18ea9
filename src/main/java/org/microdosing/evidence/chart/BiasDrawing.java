package org.microdosing.evidence.chart;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.microdosing.evidence.drawing.BiasMark;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.drawing.TextColumn;
import org.microdosing.evidence.drawing.TextSize;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.model.RiskOfBiasDomain;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.model.RiskOfBiasTool;
import org.microdosing.evidence.page.Phrases;

/** Lays a traffic-light plot out: a panel for each tool, as their domains are not the same. */
final class BiasDrawing {

  private static final double TEXT = Theme.TEXT_SIZE;
  private static final double MARGIN = Frame.MARGIN;
  private static final double GAP = 14;
  private static final double COLUMN = 40;
  private static final double TURN = 55;
  private static final double PADDING = 8;
  private static final String OVERALL = "overall";

  private final String title;
  private final List<RiskOfBiasJudgement> judgements;
  private final UnaryOperator<String> names;
  private final TextColumn studies;
  private final TextColumn results;
  private final TextColumn judges;
  private final double left;
  private final double width;
  private final Drawing drawing = new Drawing();
  private final BiasMark mark = new BiasMark(drawing);

  BiasDrawing(String title, List<RiskOfBiasJudgement> judgements, UnaryOperator<String> names) {
    this.title = title;
    this.judgements = judgements;
    this.names = names;
    studies =
        TextColumn.left(
            MARGIN,
            170,
            List.of("Study"),
            judgements.stream().map(j -> names.apply(j.study())).toList());
    results =
        TextColumn.left(
            studies.right() + GAP,
            190,
            List.of("What was judged"),
            judgements.stream().map(RiskOfBiasJudgement::result).toList());
    judges =
        TextColumn.left(
            results.right() + GAP,
            190,
            List.of("Judged by"),
            judgements.stream().map(RiskOfBiasJudgement::judgedBy).toList());
    left = judges.right() + GAP;
    double right = 0;
    for (RiskOfBiasTool tool : RiskOfBiasTool.values()) {
      List<RiskOfBiasDomain> domains = domains(tool);
      for (int i = 0; i < domains.size(); i++) {
        double beyond = turned(domains.get(i)) * Math.cos(Math.toRadians(TURN));
        right = Math.max(right, Math.max(centre(i) + beyond, centre(domains.size()) + 24));
      }
      right = Math.max(right, centre(domains.size()) + TextSize.width(OVERALL, TEXT));
    }
    width = right + MARGIN;
  }

  /** Returns the domains that any judge judged with a tool, in the order of the tool. */
  private List<RiskOfBiasDomain> domains(RiskOfBiasTool tool) {
    return Arrays.stream(RiskOfBiasDomain.values())
        .filter(d -> judgements.stream().anyMatch(j -> j.tool() == tool && j.level(d).isPresent()))
        .toList();
  }

  private static double turned(RiskOfBiasDomain domain) {
    return TextSize.width(domain.label(), TEXT);
  }

  private double centre(int column) {
    return left + (column + 0.5) * COLUMN;
  }

  String toSvg(String description) {
    long number = judgements.stream().map(RiskOfBiasJudgement::study).distinct().count();
    String subtitle =
        Phrases.count(judgements.size(), "judgement", "judgements")
            + " of "
            + Phrases.studies(number);
    double y = Frame.heading(drawing, title, subtitle, width);
    for (RiskOfBiasTool tool : RiskOfBiasTool.values()) {
      List<RiskOfBiasJudgement> own = judgements.stream().filter(j -> j.tool() == tool).toList();
      if (!own.isEmpty()) {
        y = panel(tool, own, y) + 8;
      }
    }
    y = mark.legend(levels(), y + 20, width) - 10;
    List<String> notes =
        List.of(
            "As published, side by side: nothing is computed here. A gap: the judge did not judge"
                + " that domain, or what was read does not say.");
    return drawing.toSvg(width, Frame.notes(drawing, notes, y, width), title, description);
  }

  private Set<Optional<RiskOfBiasLevel>> levels() {
    Set<Optional<RiskOfBiasLevel>> levels = new HashSet<>();
    for (RiskOfBiasJudgement judgement : judgements) {
      levels.add(judgement.overall());
      judgement.domains().forEach(d -> levels.add(Optional.of(d.level())));
    }
    return levels;
  }

  private double panel(RiskOfBiasTool tool, List<RiskOfBiasJudgement> rows, double top) {
    List<RiskOfBiasDomain> domains = domains(tool);
    double tallest = domains.stream().mapToDouble(BiasDrawing::turned).max().orElse(0);
    double y = top + Math.max(60, tallest * Math.sin(Math.toRadians(TURN)) + 2 * TEXT);
    drawing.text(MARGIN, y - 24, tool.label(), "bold f-ink");
    for (TextColumn column : List.of(studies, results, judges)) {
      column.drawHeading(drawing, y);
    }
    for (int i = 0; i < domains.size(); i++) {
      drawing.turnedText(centre(i) + 4, y, TURN, domains.get(i).label(), "f-ink");
    }
    drawing.turnedText(centre(domains.size()) + 4, y, TURN, OVERALL, "f-ink");
    y += 8;
    drawing.line(MARGIN, y, width - MARGIN, y, "s-ink");
    for (RiskOfBiasJudgement row : rows) {
      double height = height(row);
      row(row, domains, y + height / 2);
      y += height;
      drawing.line(MARGIN, y, width - MARGIN, y, "s-grid");
    }
    return y;
  }

  private double height(RiskOfBiasJudgement row) {
    int lines =
        Math.max(
            studies.lines(names.apply(row.study())).size(),
            Math.max(results.lines(row.result()).size(), judges.lines(row.judgedBy()).size()));
    return Math.max(Drawing.height(lines, TEXT), 2 * BiasMark.RADIUS) + PADDING;
  }

  private void row(RiskOfBiasJudgement row, List<RiskOfBiasDomain> domains, double middle) {
    studies.draw(drawing, names.apply(row.study()), middle, "f-ink");
    results.draw(drawing, row.result(), middle, "f-ink");
    judges.draw(drawing, row.judgedBy(), middle, "f-ink");
    for (int i = 0; i < domains.size(); i++) {
      Optional<RiskOfBiasLevel> level = row.level(domains.get(i));
      if (level.isPresent()) {
        light(domains.get(i).label(), level, centre(i), middle);
      }
    }
    double x = centre(domains.size());
    drawing.line(x - COLUMN / 2, middle - 12, x - COLUMN / 2, middle + 12, "s-muted");
    light(OVERALL, row.overall(), x, middle);
  }

  private void light(String what, Optional<RiskOfBiasLevel> level, double x, double y) {
    drawing.open(what + ": " + level.map(RiskOfBiasLevel::label).orElse("not given or not read"));
    mark.draw(level, x, y);
    drawing.close();
  }
}
