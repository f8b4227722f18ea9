package org.microdosing.evidence.synthesis;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.microdosing.evidence.page.Phrases;

/**
 * Meta-analyses of groups of studies, and a test whether the groups differ.
 *
 * <p>With separate variances the estimates of the groups are compared with their own standard
 * errors: {@code Q = Σ w (θ - θ̄)²} with {@code w = 1/SE²}, chi-squared with one degree of freedom
 * less than there are groups (Borenstein, Hedges, Higgins and Rothstein 2009, Introduction to
 * Meta-Analysis, chapter 19). With a common variance the test is that of a meta-regression on the
 * groups, an F test unless the model is tested by z. A difference between groups of studies is an
 * observation, not a comparison of randomised groups.
 *
 * @param overall the analysis of all studies
 * @param variance whether groups have between-study variances of their own
 * @param groups the groups, in the order in which they appear among the studies
 * @param between the test that all groups have the same true mean
 * @param warnings what a reader must know, empty if nothing
 * @since 0.1
 */
public record Subgroups(
    MetaAnalysis overall,
    SubgroupVariance variance,
    List<Group> groups,
    OmnibusTest between,
    List<String> warnings)
    implements Iterable<Subgroups.Group> {

  /** Copies the groups and warnings. */
  public Subgroups {
    groups = List.copyOf(groups);
    warnings = List.copyOf(warnings);
  }

  /**
   * One group of studies.
   *
   * @param label the group
   * @param analysis the studies of the group pooled on their own, with the options of the whole
   * @param coefficient the estimate that the groups are compared by: that of the analysis with
   *     separate variances, that of the joint model with a common one
   */
  public record Group(String label, MetaAnalysis analysis, Coefficient coefficient) {

    /**
     * Returns the number of studies of the group.
     *
     * @return k, at least 1
     */
    public int k() {
      return analysis.k();
    }
  }

  /**
   * Compares groups of effects, pooled with the defaults, with a common variance.
   *
   * @param effects the effects
   * @param labels the group of each effect, in the same order: anything with a text form
   * @return the groups and their comparison
   * @throws IllegalArgumentException if there are not as many labels as effects, or fewer than two
   *     groups
   * @throws IllegalStateException if there are not more effects than groups
   */
  public static Subgroups of(List<EffectSize> effects, List<?> labels) {
    return SubgroupComparison.of(MetaAnalysis.of(effects).fit(), labels, SubgroupVariance.COMMON);
  }

  /**
   * Compares groups of effects, pooled with the defaults, with a common variance.
   *
   * @param effects the effects
   * @param label tells the group of an effect
   * @return the groups and their comparison
   * @throws IllegalArgumentException if there are fewer than two groups
   * @throws IllegalStateException if there are not more effects than groups
   */
  public static Subgroups of(List<EffectSize> effects, Function<? super EffectSize, ?> label) {
    return of(effects, effects.stream().map(e -> String.valueOf(label.apply(e))).toList());
  }

  /**
   * Returns the group of a label.
   *
   * @param label the label
   * @return the group
   * @throws IllegalArgumentException if there is none of that label; the message lists them
   */
  public Group group(String label) {
    return groups.stream()
        .filter(g -> g.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no group '%s'; there are %s"
                        .formatted(label, groups.stream().map(Group::label).toList())));
  }

  /**
   * Returns the statistic of the test between groups.
   *
   * @return chi-squared, or F with a common variance unless the model is tested by z
   */
  public double qBetween() {
    return between.statistic();
  }

  /**
   * Returns the p value of the test between groups.
   *
   * @return the p value
   */
  public double qBetweenPValue() {
    return between.pValue();
  }

  /**
   * Returns the groups one by one.
   *
   * @return an iterator that cannot remove
   */
  @Override
  public Iterator<Group> iterator() {
    return groups.iterator();
  }

  /** Returns the groups as a table, with the test between them. */
  @Override
  public String toString() {
    ResultTable table =
        ResultTable.of(
            "group",
            "k",
            "estimate",
            "SE",
            ResultTable.level(overall.level(), "CI"),
            "p",
            "own tau²",
            "own I²");
    for (Group group : groups) {
      row(table, group.label(), group.analysis(), group.coefficient());
    }
    row(table, "all", overall, SubgroupComparison.coefficient("all", overall));
    StringBuilder text = new StringBuilder(table.toString());
    text.append("\n\nbetween groups: ").append(between);
    text.append("\nwith ").append(variance.label());
    warnings.forEach(w -> text.append("\nNote: ").append(w));
    return text.toString();
  }

  private static void row(ResultTable table, String label, MetaAnalysis m, Coefficient c) {
    table.row(
        label,
        Integer.toString(m.k()),
        ResultTable.number(c.estimate()),
        ResultTable.number(c.standardError()),
        ResultTable.interval(c.confidenceInterval()),
        Phrases.pInColumn(c.pValue()),
        ResultTable.number(m.tauSquared()),
        ResultTable.percent(m.iSquared()));
  }
}
