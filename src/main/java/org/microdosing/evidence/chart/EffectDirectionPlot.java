package org.microdosing.evidence.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.summary.DirectionSynthesis;

/**
 * An effect-direction plot: which way each sample points on each outcome, without pooling (Thomson
 * and Thomas 2013, Research Synthesis Methods 4(1), 95-101; Boon and Thomson 2021, 12(1), 29-33).
 *
 * <pre>{@code
 * EffectDirectionPlot.of(library.summarise("lsd").directions()).writeTo(file);
 * }</pre>
 *
 * <p>Rows are samples, each once in its kind of comparison and dose band, so that what was seen
 * against placebo never stands among what was seen without; columns are outcomes. Arrows upwards
 * are better for the participant, whatever the scale of the measure; they grow with the sample, not
 * with the effect. The sign test of each outcome stands below its samples.
 *
 * @since 0.1
 */
public final class EffectDirectionPlot implements Chart {

  private final List<DirectionSynthesis> syntheses;
  private final UnaryOperator<String> names;
  private final Optional<String> title;

  private EffectDirectionPlot(
      List<DirectionSynthesis> syntheses, UnaryOperator<String> names, Optional<String> title) {
    this.syntheses = syntheses;
    this.names = names;
    this.title = title;
  }

  /**
   * Returns a plot of the directions of samples.
   *
   * @param syntheses one for each outcome, comparison and dose band, for example those of a
   *     summary; none give a picture that says so
   * @return the plot
   */
  public static EffectDirectionPlot of(List<DirectionSynthesis> syntheses) {
    return new EffectDirectionPlot(
        List.copyOf(syntheses), UnaryOperator.identity(), Optional.empty());
  }

  /**
   * Returns the same plot with names for its samples.
   *
   * @param other finds the name to print for the id of the study that first reported a sample
   * @return a new plot
   */
  public EffectDirectionPlot named(UnaryOperator<String> other) {
    return new EffectDirectionPlot(syntheses, other, title);
  }

  /**
   * Returns the same plot with another title.
   *
   * @param other the title
   * @return a new plot
   */
  public EffectDirectionPlot withTitle(String other) {
    return new EffectDirectionPlot(syntheses, names, Optional.of(other));
  }

  @Override
  public String title() {
    return title.orElse("Direction of effects by sample and outcome");
  }

  @Override
  public String toSvg() {
    return syntheses.isEmpty()
        ? Frame.empty(title(), description())
        : new DirectionDrawing(title(), DirectionGroup.of(syntheses, names), description()).toSvg();
  }

  private String description() {
    if (syntheses.isEmpty()) {
      return "No directions to show.";
    }
    StringBuilder text = new StringBuilder("Effect-direction plot.");
    for (DirectionSynthesis one : syntheses) {
      text.append(' ').append(one.toString().lines().findFirst().orElseThrow()).append('.');
    }
    return text.toString();
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + description();
  }
}
