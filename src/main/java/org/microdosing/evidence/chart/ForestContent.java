package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.drawing.PrintedNumbers;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.Scale;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.OmnibusTest;
import org.microdosing.evidence.synthesis.SubgroupVariance;
import org.microdosing.evidence.synthesis.Subgroups;

/**
 * What a forest plot says, before it is laid out.
 *
 * @param measure what was measured; generic if there is nothing
 * @param level the level of the intervals
 * @param model the model in a few words; empty if nothing was pooled
 * @param rows the rows from top to bottom
 * @param notes sentences to stand below
 * @param overall the pooled result as it is drawn, if there is one
 */
record ForestContent(
    EffectMeasure measure,
    double level,
    String model,
    List<ForestRow> rows,
    List<String> notes,
    Optional<ForestPooled> overall) {

  static ForestContent of(List<EffectSize> effects, ForestOrder order, List<ForestColumn> columns) {
    return new ForestContent(
        effects.isEmpty() ? EffectMeasure.GENERIC : plotted(effects.get(0).measure()),
        0.95,
        effects.isEmpty() ? "no effects" : counted(effects.size()) + ", not pooled",
        studies(ForestStudy.of(effects), 0.95, order, columns),
        List.of(),
        Optional.empty());
  }

  static ForestContent of(MetaAnalysis m, ForestOrder order, List<ForestColumn> columns) {
    List<ForestRow> rows = new ArrayList<>(studies(ForestStudy.of(m), m.level(), order, columns));
    List<String> notes = new ArrayList<>();
    addOverall(m, rows, notes);
    notes.addAll(notes(m.warnings()));
    return of(m, rows, notes);
  }

  static ForestContent of(Subgroups groups, ForestOrder order, List<ForestColumn> columns) {
    MetaAnalysis m = groups.overall();
    List<ForestRow> rows = new ArrayList<>();
    for (Subgroups.Group group : groups) {
      rows.add(ForestRow.heading(group.label()));
      rows.addAll(studies(ForestStudy.of(group.analysis()), m.level(), order, columns));
      if (group.k() > 1) {
        rows.add(
            ForestRow.pooled(
                "Pooled: " + group.label(),
                plotted(group.analysis(), group.coefficient().estimate()),
                plotted(group.analysis(), group.coefficient().confidenceInterval())));
        if (groups.variance() == SubgroupVariance.SEPARATE) {
          rows.add(ForestRow.remark(heterogeneity(group.analysis())));
        }
      }
    }
    List<String> notes = new ArrayList<>();
    rows.add(ForestRow.heading("All groups"));
    addOverall(m, rows, notes);
    notes.add(
        "Difference between groups, with "
            + groups.variance().label()
            + ": "
            + test(groups.between())
            + ". Weights are those within each group.");
    notes.addAll(notes(groups.warnings()));
    notes.addAll(notes(m.warnings()));
    return of(m, rows, notes);
  }

  private static ForestContent of(MetaAnalysis m, List<ForestRow> rows, List<String> notes) {
    return new ForestContent(
        plotted(m.measure()),
        m.level(),
        m.counted() + ", " + model(m),
        rows,
        notes,
        m.k() == 1
            ? Optional.empty()
            : Optional.of(
                new ForestPooled(plotted(m, m.estimate()), plotted(m, m.confidenceInterval()))));
  }

  /**
   * Returns the measure of the axis. The way back from a double arcsine depends on the sizes of the
   * groups, so that no axis can have its scale: such proportions are drawn as proportions.
   */
  static EffectMeasure plotted(EffectMeasure measure) {
    return measure == EffectMeasure.PROPORTION_DOUBLE_ARCSINE ? EffectMeasure.PROPORTION : measure;
  }

  private static double plotted(MetaAnalysis m, double value) {
    return plotted(m.measure()) == m.measure() ? value : m.backTransformed(value);
  }

  private static Interval plotted(MetaAnalysis m, Interval interval) {
    return plotted(m.measure()) == m.measure() ? interval : m.backTransformed(interval);
  }

  private static double estimate(EffectSize e) {
    return plotted(e.measure()) == e.measure() ? e.estimate() : e.backTransformedEstimate();
  }

  private static Interval interval(EffectSize e, double level) {
    Interval interval = e.interval(level);
    return plotted(e.measure()) == e.measure() ? interval : e.backTransformed(interval);
  }

  /** Returns the pooled estimate as it is drawn; empty if nothing was pooled. */
  OptionalDouble pooled() {
    return overall.stream().mapToDouble(ForestPooled::estimate).findFirst();
  }

  /** Adds what pooling gave; one study is not pooled with anything. */
  private static void addOverall(MetaAnalysis m, List<ForestRow> rows, List<String> notes) {
    if (m.k() == 1) {
      notes.add("One study: there is nothing to pool.");
      return;
    }
    rows.add(
        ForestRow.pooled(
            "Pooled: all studies", plotted(m, m.estimate()), plotted(m, m.confidenceInterval())));
    if (m.describesSpread()) {
      m.predictionInterval().map(i -> ForestRow.prediction(plotted(m, i))).ifPresent(rows::add);
    }
    notes.add("Heterogeneity: " + heterogeneity(m) + ".");
    if (m.measure().comparesTwo()) {
      notes.add("Test of the pooled estimate: " + test(m) + ".");
    }
  }

  private static List<ForestRow> studies(
      List<ForestStudy> studies, double level, ForestOrder order, List<ForestColumn> columns) {
    return studies(studies, heaviest(studies), level, order, columns);
  }

  /** Returns the size of the largest mark. */
  static double heaviest(List<ForestStudy> studies) {
    return studies.stream().mapToDouble(ForestContent::size).max().orElse(1);
  }

  static List<ForestRow> studies(
      List<ForestStudy> studies,
      double heaviest,
      double level,
      ForestOrder order,
      List<ForestColumn> columns) {
    return studies.stream()
        .sorted(order.comparator())
        .map(
            s ->
                new ForestRow(
                    ForestRow.Kind.STUDY,
                    s.label(),
                    columns.stream().map(c -> c.text().apply(s)).toList(),
                    s.effect().stream().mapToDouble(ForestContent::estimate).findFirst(),
                    s.effect().map(e -> interval(e, level)),
                    size(s) / heaviest,
                    s.weight()))
        .toList();
  }

  /** The weight, or the precision of what was not pooled. */
  private static double size(ForestStudy s) {
    return s.weight().orElse(s.effect().map(e -> 1 / e.variance()).orElse(0.0));
  }

  private static String counted(int k) {
    return Phrases.studies(k);
  }

  private static String model(MetaAnalysis m) {
    if (m.k() == 1) {
      return "not pooled";
    }
    return m.model().label()
        + m.estimator().map(e -> " (" + e + ")").orElse("")
        + ", "
        + m.test().label()
        + " test";
  }

  private static String heterogeneity(MetaAnalysis m) {
    String variance =
        m.estimator().isEmpty()
            ? ""
            : "tau² = "
                + PrintedNumbers.variance(m.tauSquared())
                + m.tauSquaredInterval()
                    .map(
                        i ->
                            " ["
                                + PrintedNumbers.variance(i.low())
                                + ", "
                                + PrintedNumbers.variance(i.high())
                                + "]")
                    .orElse("")
                + ", ";
    return variance
        + "I² = "
        + Numbers.significantPercent(Math.rint(m.iSquared() * 10) / 1000, 4)
        + ", Q("
        + m.qDegreesOfFreedom()
        + ") = "
        + PrintedNumbers.statistic(m.q())
        + ", "
        + Phrases.p(m.qPValue());
  }

  private static String test(MetaAnalysis m) {
    OptionalInt df = m.degreesOfFreedom();
    return (df.isPresent() ? "t(" + df.getAsInt() + ")" : "z")
        + " = "
        + PrintedNumbers.statistic(m.statistic())
        + ", "
        + Phrases.p(m.pValue());
  }

  private static String test(OmnibusTest test) {
    OptionalInt df = test.denominatorDegreesOfFreedom();
    return (df.isPresent()
            ? "F(" + test.degreesOfFreedom() + ", " + df.getAsInt() + ")"
            : "chi²(" + test.degreesOfFreedom() + ")")
        + " = "
        + PrintedNumbers.statistic(test.statistic())
        + ", "
        + Phrases.p(test.pValue());
  }

  static List<String> notes(List<String> warnings) {
    return warnings.stream().map(w -> "Note: " + w).toList();
  }

  /** Returns what the picture shows in words. */
  String description() {
    StringBuilder text = new StringBuilder();
    text.append("Forest plot of ").append(measure.label()).append(", ").append(model).append(". ");
    overall.ifPresent(
        p ->
            text.append("Pooled ")
                .append(numbers(p.estimate(), p.interval().low(), p.interval().high()))
                .append(", ")
                .append(Numbers.level(level))
                .append(" confidence. "));
    if (rows.isEmpty()) {
      text.append("There are no effects to show. ");
    }
    notes.forEach(n -> text.append(n).append(n.endsWith(".") ? " " : ". "));
    return text.toString().strip();
  }

  /** Writes an estimate with its interval on the scale that people read. */
  String numbers(double estimate, double low, double high) {
    return number(estimate) + " " + interval(low, high);
  }

  /** Writes an interval on the scale that people read. */
  String interval(double low, double high) {
    return "[" + number(low) + ", " + number(high) + "]";
  }

  private String number(double value) {
    boolean small =
        measure.scale() == Scale.LOG
            ? read(value) < 0.005
            : rows.stream()
                .flatMap(r -> r.interval().stream())
                .allMatch(i -> Math.abs(read(i.low())) < 0.1 && Math.abs(read(i.high())) < 0.1);
    return small ? PrintedNumbers.fine(read(value)) : PrintedNumbers.estimate(read(value));
  }

  /** Returns a value on the scale that people read. */
  double read(double value) {
    return measure.scale().backTransform(value);
  }
}
