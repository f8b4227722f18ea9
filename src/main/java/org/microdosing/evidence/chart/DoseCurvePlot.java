package org.microdosing.evidence.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.drawing.PrintedNumbers;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.synthesis.DosePoint;
import org.microdosing.evidence.synthesis.DoseResponse;

/**
 * A plot of a dose-response curve over the arms of trials: what each arm observed, with its name,
 * and what the curve says of the arms of each trial.
 *
 * <pre>{@code
 * DoseCurvePlot.of(DoseResponse.of(arms, "mg").fit()).writeTo(file);
 * }</pre>
 *
 * <p>Points are observed shares or means, larger for more people; a line joins what the curve says
 * of the arms of one trial, since trials have intercepts of their own. It ends at the lowest and
 * the highest dose of a trial.
 *
 * @since 0.2
 */
public final class DoseCurvePlot implements Chart {

  private final DoseResponse curve;
  private final Optional<String> title;

  private DoseCurvePlot(DoseResponse curve, Optional<String> title) {
    this.curve = curve;
    this.title = title;
  }

  /**
   * Returns a plot of a curve.
   *
   * @param curve the fitted curve
   * @return the plot
   */
  public static DoseCurvePlot of(DoseResponse curve) {
    return new DoseCurvePlot(curve, Optional.empty());
  }

  /**
   * Returns the same plot with another title.
   *
   * @param other the title
   * @return a new plot
   */
  public DoseCurvePlot withTitle(String other) {
    return new DoseCurvePlot(curve, Optional.of(other));
  }

  @Override
  public String title() {
    return title.orElse("Dose-response curve over the arms of trials");
  }

  @Override
  public String toSvg() {
    return new DoseCurveDrawing(title(), curve).toSvg(description());
  }

  private String description() {
    StringBuilder text = new StringBuilder();
    text.append(Phrases.count(curve.points().size(), "arm", "arms")).append(": ");
    Map<String, String> arms = new LinkedHashMap<>();
    for (DosePoint point : curve.points()) {
      String one =
          point.label()
              + " at "
              + PrintedNumbers.estimate(point.dose())
              + " "
              + curve.plan().unit()
              + " observed "
              + PrintedNumbers.fine(point.observed())
              + ", curve "
              + PrintedNumbers.fine(point.fitted());
      arms.merge(point.trial(), one, (a, b) -> a + "; " + b);
    }
    arms.forEach((trial, words) -> text.append(trial).append(": ").append(words).append(". "));
    DoseCurveDrawing.notes(curve).forEach(note -> text.append(note).append(' '));
    return text.toString().strip();
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + description();
  }
}
