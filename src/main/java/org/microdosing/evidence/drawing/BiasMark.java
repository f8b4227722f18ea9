package org.microdosing.evidence.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;

/**
 * The lights of published risk of bias: each level has a sign and a shade of its own, so that they
 * are told apart without colour.
 */
public final class BiasMark {

  public static final double RADIUS = 9;

  /** From the centre of a light to the next. */
  public static final double PITCH = 2 * RADIUS + 4;

  private static final double ARM = 4;
  private static final String NO_LEVEL = "no overall level read";

  private final Drawing drawing;

  public BiasMark(Drawing drawing) {
    this.drawing = drawing;
  }

  /** Draws a level, or an empty ring where the judge gives none or it was not read. */
  public void draw(Optional<RiskOfBiasLevel> level, double x, double y) {
    if (level.isEmpty()) {
      drawing.circle(x, y, RADIUS, "hollow s-muted dotted");
      return;
    }
    drawing.circle(x, y, RADIUS, shade(level.get()).fill() + " s-ink");
    switch (level.get()) {
      case LOW -> {
        drawing.line(x - ARM, y, x + ARM, y, "s-ink wide");
        drawing.line(x, y - ARM, x, y + ARM, "s-ink wide");
      }
      case SOME_CONCERNS -> drawing.line(x - ARM, y, x + ARM, y, "s-on-shade-2 wide");
      case MODERATE -> drawing.text(x, y + 4.5, "~", "bold middle f-on-shade-2");
      case UNCLEAR -> drawing.text(x, y + 4.5, "?", "bold middle f-on-shade-2");
      case NO_INFORMATION -> drawing.text(x, y + 4.5, "ni", "bold middle f-on-shade-2");
      case HIGH -> cross(x, y);
      case SERIOUS -> {
        cross(x, y);
        drawing.line(x, y - ARM, x, y + ARM, "s-on-shade-3 wide");
      }
      case CRITICAL -> drawing.text(x, y + 4.5, "!", "bold middle f-on-shade-3");
    }
  }

  private void cross(double x, double y) {
    drawing.line(x - ARM, y - ARM, x + ARM, y + ARM, "s-on-shade-3 wide");
    drawing.line(x - ARM, y + ARM, x + ARM, y - ARM, "s-on-shade-3 wide");
  }

  private static Paint shade(RiskOfBiasLevel level) {
    return switch (level) {
      case LOW -> Paint.shade(0);
      case SOME_CONCERNS, MODERATE, UNCLEAR, NO_INFORMATION -> Paint.shade(2);
      case HIGH, SERIOUS, CRITICAL -> Paint.shade(3);
    };
  }

  /** Draws what the lights mean and returns the baseline for what follows. */
  public double legend(Collection<Optional<RiskOfBiasLevel>> used, double y, double width) {
    Legend legend = new Legend(drawing, "Published risk of bias:", y, width);
    List<Optional<RiskOfBiasLevel>> levels = new ArrayList<>();
    for (RiskOfBiasLevel level : RiskOfBiasLevel.values()) {
      levels.add(Optional.of(level));
    }
    levels.add(Optional.empty());
    for (Optional<RiskOfBiasLevel> level : levels) {
      if (used.contains(level)) {
        legend.entry(
            level.map(RiskOfBiasLevel::label).orElse(NO_LEVEL),
            (x, middle) -> draw(level, x, middle));
      }
    }
    return legend.end();
  }

  /** Returns who judged what, and how, for a tooltip. */
  public static String words(RiskOfBiasJudgement judgement) {
    return judgement + " (" + judgement.result() + ")";
  }
}
