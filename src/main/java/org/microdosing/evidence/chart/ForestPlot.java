package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.microdosing.evidence.drawing.Axis;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.effect.EffectSelection;
import org.microdosing.evidence.effect.Orientation;
import org.microdosing.evidence.effect.Pooling;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Scale;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.GroupMean;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.Subgroups;
import org.microdosing.evidence.synthesis.ThreeLevel;
import org.microdosing.evidence.synthesis.TwoByTwo;

/**
 * A forest plot: each study with its estimate, interval and weight, and what pooling them gave.
 *
 * <pre>{@code
 * ForestPlot.of(meta).toSvg();
 * ForestPlot.of(meta.subgroups(designs)).favours("LSD", "placebo").writeTo(file);
 * }</pre>
 *
 * <p>All numbers are those of the result that is drawn, on the scale that people read: ratios, not
 * their logarithms, on a logarithmic axis. Squares have areas in proportion to weights; intervals
 * that leave the axis end in arrows. Groups of one study have no pooled estimate.
 *
 * @since 0.1
 */
public final class ForestPlot implements Chart {

  /** Computes what to show for an order and columns. */
  private interface Source {
    ForestContent content(ForestOrder order, List<ForestColumn> columns);
  }

  private final Source source;
  private final boolean hasTables;
  private final ForestOptions options;

  private ForestPlot(Source source, boolean hasTables, ForestOptions options) {
    this.source = source;
    this.hasTables = hasTables;
    this.options = options;
  }

  /**
   * Returns a plot of studies and their pooled estimate.
   *
   * @param meta the analysis; one of counts shows them
   * @return the plot
   */
  public static ForestPlot of(MetaAnalysis meta) {
    return new ForestPlot(
        (order, columns) -> ForestContent.of(meta, order, columns),
        !meta.tables().isEmpty(),
        ForestOptions.DEFAULTS);
  }

  /**
   * Returns a plot of the effects that findings give, and of what pooling them gives; which side of
   * no effect is better stands below the axis.
   *
   * <pre>{@code
   * ForestPlot.of(library.findings().substance("lsd").outcome("mood").pooling()).writeTo(file);
   * }</pre>
   *
   * @param pooling the findings with the choices that make effects of them; without effects the
   *     plot says so
   * @return the plot
   * @since 0.2
   */
  public static ForestPlot of(Pooling pooling) {
    EffectSelection selection = pooling.selection();
    ForestPlot plot = selection.effects().isEmpty() ? of(List.of()) : of(pooling.fit());
    return selection.orientation().map(plot::oriented).orElse(plot);
  }

  /**
   * Returns a plot of groups of studies, each pooled on its own, and of all of them.
   *
   * @param groups the groups
   * @return the plot
   */
  public static ForestPlot of(Subgroups groups) {
    return new ForestPlot(
        (order, columns) -> ForestContent.of(groups, order, columns),
        !groups.overall().tables().isEmpty(),
        ForestOptions.DEFAULTS);
  }

  /**
   * Returns a plot of effects below the cluster of each, such as the comparisons of a study, and of
   * what a three-level model of them gives. Squares have areas in proportion to precision, since no
   * single weight tells what an effect adds to such a model.
   *
   * @param model the fitted model
   * @return the plot
   * @throws IllegalArgumentException if effects differ in measure, or are double arcsines, which
   *     have no axis of their own
   * @since 0.2
   */
  public static ForestPlot of(ThreeLevel model) {
    List<EffectMeasure> measures =
        model.plan().effects().stream().map(EffectSize::measure).distinct().toList();
    checkOne(measures);
    if (measures.get(0) == EffectMeasure.PROPORTION_DOUBLE_ARCSINE) {
      throw new IllegalArgumentException(
          "an axis cannot show " + measures.get(0).label() + " without the size of each group");
    }
    return new ForestPlot(
        (order, columns) -> ForestClusters.of(model, order, columns),
        false,
        ForestOptions.DEFAULTS);
  }

  /**
   * Returns a plot of estimates that are not pooled, with 95% intervals.
   *
   * @param effects the estimates, all of one measure; none give a plot that says so
   * @return the plot
   * @throws IllegalArgumentException if measures differ
   */
  public static ForestPlot of(List<EffectSize> effects) {
    List<EffectSize> copy = List.copyOf(effects);
    checkOne(copy.stream().map(EffectSize::measure).distinct().toList());
    return new ForestPlot(
        (order, columns) -> ForestContent.of(copy, order, columns), false, ForestOptions.DEFAULTS);
  }

  private static void checkOne(List<EffectMeasure> measures) {
    if (measures.size() > 1) {
      throw new IllegalArgumentException(
          "one axis cannot show different measures: "
              + measures.stream().map(EffectMeasure::label).toList());
    }
  }

  /**
   * Returns the same plot with another title.
   *
   * @param title the title
   * @return a new plot
   */
  public ForestPlot withTitle(String title) {
    return with(options.withTitle(title));
  }

  /**
   * Returns the same plot with its studies in another order, within groups if there are any.
   *
   * @param order the order
   * @return a new plot
   */
  public ForestPlot sortedBy(ForestOrder order) {
    return with(options.withOrder(order));
  }

  /**
   * Returns the same plot with what estimates on either side favour written below the axis.
   *
   * @param lower what estimates below no effect favour, for example {@code placebo}
   * @param higher what estimates above no effect favour
   * @return a new plot
   */
  public ForestPlot favours(String lower, String higher) {
    return sides("favours " + lower, "favours " + higher);
  }

  /**
   * Returns the same plot with other words for the two sides of no effect, where neither favours
   * anything.
   *
   * @param lower what estimates below no effect mean, for example {@code fewer events}
   * @param higher what estimates above no effect mean
   * @return a new plot
   */
  public ForestPlot sides(String lower, String higher) {
    return with(options.withSides(lower, higher));
  }

  /**
   * Returns the same plot with what its effects mean written below the axis.
   *
   * @param orientation what positive effects mean
   * @return a new plot
   * @since 0.2
   */
  public ForestPlot oriented(Orientation orientation) {
    return switch (orientation) {
      case FAVOURS_ARM -> favours("the control", "the arm");
      case HIGHER -> sides("lower under the arm", "higher under the arm");
      case MORE_EVENTS -> sides("fewer people with the event", "more people with the event");
      case SHARE -> this;
    };
  }

  /**
   * Returns the same plot with names for the two groups whose counts or means are shown.
   *
   * @param first the first group, for example the drug
   * @param second the second group, for example placebo
   * @return a new plot
   */
  public ForestPlot groups(String first, String second) {
    return with(options.withGroups(first, second));
  }

  /**
   * Returns the same plot with columns for the events and totals of two groups. An analysis of
   * counts has them anyway.
   *
   * @param table finds the counts of an effect
   * @return a new plot
   */
  public ForestPlot counts(Function<? super EffectSize, TwoByTwo> table) {
    return with(
        options.withArms(
            (first, second) ->
                ForestColumn.counts(
                    first, second, study -> study.table().or(() -> study.effect().map(table)))));
  }

  /**
   * Returns the same plot with columns for mean, standard deviation and size of two groups.
   *
   * @param first finds the first group of an effect
   * @param second finds the second group of an effect
   * @return a new plot
   */
  public ForestPlot means(
      Function<? super EffectSize, GroupMean> first,
      Function<? super EffectSize, GroupMean> second) {
    return with(
        options.withArms(
            (one, other) ->
                List.of(ForestColumn.means(one, first), ForestColumn.means(other, second))));
  }

  /**
   * Returns the same plot with one more column beside the studies, such as dose or design.
   *
   * @param heading the heading
   * @param text finds what to write for an effect
   * @return a new plot
   */
  public ForestPlot column(String heading, Function<? super EffectSize, String> text) {
    return with(options.withColumn(ForestColumn.of(heading, text)));
  }

  /**
   * Returns the same plot with other ends of the axis.
   *
   * @param low the lower end, on the scale that people read: 0.1 for a ratio of a tenth
   * @param high the upper end
   * @return a new plot
   * @throws IllegalArgumentException if the ends are not in order, or an end has no place on the
   *     axis, as 0 has none on that of a ratio
   */
  public ForestPlot limits(double low, double high) {
    Scale scale = content().measure().scale();
    double width = Axis.forward(scale, high) - Axis.forward(scale, low);
    if (!(width > 0) || Double.isInfinite(width)) {
      throw new IllegalArgumentException(
          "an axis needs two ends in order that have a place on it: " + low + " to " + high);
    }
    return with(options.withLimits(low, high));
  }

  private ForestPlot with(ForestOptions other) {
    return new ForestPlot(source, hasTables, other);
  }

  private ForestContent content() {
    return source.content(options.order(), columns());
  }

  private List<ForestColumn> columns() {
    List<ForestColumn> columns = new ArrayList<>(options.columns());
    Optional<ForestOptions.Arms> arms = options.arms();
    if (arms.isEmpty() && hasTables) {
      arms = Optional.of((first, second) -> ForestColumn.counts(first, second, ForestStudy::table));
    }
    arms.ifPresent(a -> columns.addAll(a.columns(options.first(), options.second())));
    return columns;
  }

  @Override
  public String title() {
    return options.title().orElseGet(() -> "Forest plot: " + content().measure().label());
  }

  @Override
  public String toSvg() {
    ForestContent content = content();
    return content.rows().isEmpty()
        ? Frame.empty(title(), "No effects to show.")
        : new ForestDrawing(title(), content, columns(), options).toSvg();
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + content().description();
  }
}
