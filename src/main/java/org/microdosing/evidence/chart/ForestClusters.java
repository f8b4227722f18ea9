package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.drawing.PrintedNumbers;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.RobustEstimate;
import org.microdosing.evidence.synthesis.ThreeLevel;
import org.microdosing.evidence.synthesis.VarianceComponent;

/** What a forest plot says of a three-level model: effects below the cluster that they are of. */
final class ForestClusters {

  private ForestClusters() {}

  /**
   * Returns the content of a plot.
   *
   * @param model a model of effects of one measure
   */
  static ForestContent of(ThreeLevel model, ForestOrder order, List<ForestColumn> columns) {
    List<EffectSize> effects = model.plan().effects();
    EffectMeasure measure = effects.get(0).measure();
    double level = model.plan().level();
    double heaviest = ForestContent.heaviest(ForestStudy.of(effects));
    List<ForestRow> rows = new ArrayList<>();
    clusters(model)
        .forEach(
            (cluster, own) -> {
              rows.add(ForestRow.heading(cluster));
              rows.addAll(
                  ForestContent.studies(ForestStudy.of(own), heaviest, level, order, columns));
            });
    rows.add(ForestRow.heading("All clusters"));
    rows.add(ForestRow.pooled("Pooled: all effects", model.estimate(), model.confidenceInterval()));
    rows.add(ForestRow.prediction(model.predictionInterval()));
    return new ForestContent(
        measure,
        level,
        words(model),
        rows,
        notes(model, measure),
        Optional.of(new ForestPooled(model.estimate(), model.confidenceInterval())));
  }

  private static Map<String, List<EffectSize>> clusters(ThreeLevel model) {
    Map<String, List<EffectSize>> clusters = new LinkedHashMap<>();
    for (int i = 0; i < model.k(); i++) {
      clusters
          .computeIfAbsent(model.plan().clusters().get(i), c -> new ArrayList<>())
          .add(model.plan().effects().get(i));
    }
    return clusters;
  }

  private static String words(ThreeLevel model) {
    return Phrases.effects(model.k())
        + " of "
        + Phrases.count(model.clusterCount(), "cluster", "clusters")
        + ", three-level model ("
        + model.plan().estimator()
        + "), "
        + model.plan().test().label();
  }

  private static List<String> notes(ThreeLevel model, EffectMeasure measure) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Sampling errors within clusters: "
            + (model.plan().correlation() == 0
                ? "taken as independent."
                : "taken as correlated " + Numbers.plain(model.plan().correlation()) + "."));
    notes.add(
        "Heterogeneity: "
            + variance(model.between())
            + "; "
            + variance(model.within())
            + "; Q("
            + (model.k() - 1)
            + ") = "
            + PrintedNumbers.statistic(model.q())
            + ", "
            + Phrases.p(model.qPValue())
            + ".");
    RobustEstimate robust = model.robust();
    Interval interval = robust.confidenceInterval();
    notes.add(
        "Cluster-robust ("
            + robust.method()
            + "): "
            + read(measure, robust.estimate())
            + " ["
            + read(measure, interval.low())
            + ", "
            + read(measure, interval.high())
            + "], "
            + Phrases.p(robust.pValue())
            + ".");
    notes.addAll(ForestContent.notes(model.warnings()));
    notes.addAll(ForestContent.notes(robust.cautions()));
    return notes;
  }

  private static String read(EffectMeasure measure, double value) {
    return PrintedNumbers.estimate(measure.scale().backTransform(value));
  }

  private static String variance(VarianceComponent part) {
    return "variance "
        + part.name()
        + " "
        + PrintedNumbers.variance(part.variance())
        + " (I² = "
        + Numbers.significantPercent(Math.rint(part.iSquared() * 10) / 1000, 4)
        + ")";
  }
}
