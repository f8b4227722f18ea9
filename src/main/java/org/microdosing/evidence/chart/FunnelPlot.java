package org.microdosing.evidence.chart;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.EggerTest;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.TrimAndFill;

/**
 * A contour-enhanced funnel plot: effects against their standard errors, over the regions in which
 * a single study is significant (Peters and others 2008, Journal of Clinical Epidemiology 61(10),
 * 991-996).
 *
 * <pre>{@code
 * FunnelPlot.of(meta).withEgger(meta.egger()).toSvg();
 * FunnelPlot.of(meta.trimAndFill()).writeTo(file);
 * }</pre>
 *
 * <p>Contours stand around the value of no effect; proportions, which have none, have no contours.
 * The dashed lines are those between which 95% of studies would lie around the pooled estimate if
 * there were only sampling error. Asymmetry has other causes than missing studies.
 *
 * @since 0.1
 */
public final class FunnelPlot implements Chart {

  private final Optional<MetaAnalysis> around;
  private final List<EffectSize> found;
  private final List<EffectSize> filled;
  private final Optional<EggerTest> egger;
  private final Optional<String> title;

  private FunnelPlot(
      Optional<MetaAnalysis> around,
      List<EffectSize> found,
      List<EffectSize> filled,
      Optional<EggerTest> egger,
      Optional<String> title) {
    this.around = around;
    this.found = found;
    this.filled = filled;
    this.egger = egger;
    this.title = title;
  }

  /**
   * Returns a funnel plot of the effects of an analysis.
   *
   * @param meta the analysis
   * @return the plot
   */
  public static FunnelPlot of(MetaAnalysis meta) {
    return new FunnelPlot(
        Optional.of(meta), meta.effects(), List.of(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns a funnel plot of effects, pooled with the defaults.
   *
   * @param effects the effects, all of one measure; none give a plot that says so
   * @return the plot
   * @throws IllegalArgumentException if measures differ
   */
  public static FunnelPlot of(List<EffectSize> effects) {
    return new FunnelPlot(
        effects.isEmpty() ? Optional.empty() : Optional.of(MetaAnalysis.of(effects).fit()),
        List.copyOf(effects),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns a funnel plot around the adjusted estimate, with the effects filled in as hollow marks.
   *
   * @param result the result of trim and fill
   * @return the plot
   */
  public static FunnelPlot of(TrimAndFill result) {
    return new FunnelPlot(
        Optional.of(result.adjusted()),
        result.original().effects(),
        result.filled(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns the same plot with the line of Egger's regression.
   *
   * @param test the test
   * @return a new plot
   */
  public FunnelPlot withEgger(EggerTest test) {
    return new FunnelPlot(around, found, filled, Optional.of(test), title);
  }

  /**
   * Returns the same plot with another title.
   *
   * @param other the title
   * @return a new plot
   */
  public FunnelPlot withTitle(String other) {
    return new FunnelPlot(around, found, filled, egger, Optional.of(other));
  }

  @Override
  public String title() {
    return title.orElseGet(
        () -> "Funnel plot" + around.map(m -> ": " + m.measure().label()).orElse(""));
  }

  @Override
  public String toSvg() {
    return around
        .map(m -> new FunnelDrawing(title(), m, found, filled, egger).toSvg(description()))
        .orElseGet(() -> Frame.empty(title(), "No effects to show."));
  }

  private String description() {
    if (around.isEmpty()) {
      return "No effects to show.";
    }
    StringBuilder text = new StringBuilder("Funnel plot of ");
    text.append(Phrases.count(found.size(), "effect", "effects"))
        .append(" against standard errors");
    if (!filled.isEmpty()) {
      text.append(", with ").append(filled.size()).append(" filled in by trim and fill");
    }
    text.append(". ");
    egger.ifPresent(t -> text.append(FunnelDrawing.sentence(t)));
    return text.toString().strip();
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + description();
  }
}
