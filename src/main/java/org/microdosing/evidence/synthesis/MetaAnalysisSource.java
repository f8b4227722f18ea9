package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.measure.EffectMeasure;

/**
 * What went into an analysis: its data and its options.
 *
 * @param model the model
 * @param measure what is pooled
 * @param effects the estimates of the single studies
 * @param tables the counts, if counts are pooled
 * @param clusters the study of each effect; empty if their labels tell it
 * @param estimator the estimator of the between-study variance, if the model has one
 * @param chosenTest the test that was asked for, if one was
 * @param level the coverage of intervals, as a fraction
 * @param remarks what a reader must know of how the effects came about
 */
record MetaAnalysisSource(
    PoolingModel model,
    EffectMeasure measure,
    List<EffectSize> effects,
    List<TwoByTwo> tables,
    List<String> clusters,
    Optional<TauEstimator> estimator,
    Optional<CoefficientTest> chosenTest,
    double level,
    List<String> remarks) {

  MetaAnalysisSource {
    effects = List.copyOf(effects);
    tables = List.copyOf(tables);
    clusters = List.copyOf(clusters);
    remarks = List.copyOf(remarks);
    Requirements.level(level);
  }

  static MetaAnalysisSource of(PoolingModel model, MetaAnalysisPlan plan) {
    return new MetaAnalysisSource(
        model,
        plan.effects().get(0).measure(),
        plan.effects(),
        List.of(),
        plan.clusters(),
        model.hasHeterogeneity() ? Optional.of(plan.estimator()) : Optional.empty(),
        plan.chosenTest(),
        plan.level(),
        plan.remarks());
  }

  static MetaAnalysisSource ofTables(
      PoolingModel model,
      EffectMeasure measure,
      List<EffectSize> effects,
      List<TwoByTwo> tables,
      double level) {
    return new MetaAnalysisSource(
        model,
        measure,
        effects,
        tables,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        level,
        List.of());
  }

  /** Returns which of the effects, or of the tables, are of one study. */
  StudyGroups studies() {
    return StudyGroups.of(studyOfEach());
  }

  /** Returns what tells the study of each effect, or table. */
  List<String> studyOfEach() {
    if (!clusters.isEmpty()) {
      return clusters;
    }
    return tables.isEmpty()
        ? effects.stream().map(EffectSize::label).toList()
        : tables.stream().map(TwoByTwo::label).toList();
  }

  /** Returns a plan for some of the effects with the same options. */
  MetaAnalysisPlan subset(List<Integer> places) {
    return plan(picked(effects, places), clusters.isEmpty() ? clusters : picked(clusters, places));
  }

  /** Returns some of the tables. */
  List<TwoByTwo> tables(List<Integer> places) {
    return picked(tables, places);
  }

  private static <T> List<T> picked(List<T> all, List<Integer> places) {
    return places.stream().<T>map(all::get).toList();
  }

  /** Returns a plan for other effects, whose labels tell their studies, with the same options. */
  MetaAnalysisPlan plan(List<EffectSize> others) {
    return plan(others, List.of());
  }

  private MetaAnalysisPlan plan(List<EffectSize> others, List<String> othersClusters) {
    if (!tables.isEmpty()) {
      throw new IllegalStateException(
          model.label() + " pools counts; effects alone cannot be pooled by it");
    }
    return new MetaAnalysisPlan(
        others, estimator.orElse(TauEstimator.REML), chosenTest, level, remarks, othersClusters);
  }
}
