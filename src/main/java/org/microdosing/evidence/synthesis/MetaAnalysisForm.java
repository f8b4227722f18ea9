package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;

/**
 * A meta-analysis, as JSON has it. Estimates are on the scale on which they were pooled.
 *
 * @param k how many effects
 * @param counted effects and studies, in words
 * @param measure what the effects are
 * @param model how they were pooled
 * @param estimator how the variance between studies was estimated
 * @param test how the estimate was tested
 * @param level of the intervals
 * @param estimate the pooled effect
 * @param standardError its standard error
 * @param confidenceInterval its confidence interval
 * @param statistic the test statistic
 * @param degreesOfFreedom of the test
 * @param pValue of the test
 * @param backTransformedEstimate the pooled effect on the scale on which it is told
 * @param backTransformedInterval its interval there
 * @param predictionInterval where the true effect of a further study lies
 * @param tauSquared variance between studies
 * @param tauSquaredInterval its interval
 * @param iSquared share of the variance that lies between studies, 0 to 100
 * @param q heterogeneity statistic
 * @param qDegreesOfFreedom its degrees of freedom
 * @param qPValue its p value
 * @param effects the effects
 * @param weights their weights in per cent
 * @param methods how it was done, in a sentence
 * @param warnings what a reader must know
 */
record MetaAnalysisForm(
    int k,
    String counted,
    EffectMeasure measure,
    PoolingModel model,
    Optional<TauEstimator> estimator,
    CoefficientTest test,
    double level,
    double estimate,
    double standardError,
    Interval confidenceInterval,
    double statistic,
    OptionalInt degreesOfFreedom,
    double pValue,
    double backTransformedEstimate,
    Interval backTransformedInterval,
    Optional<Interval> predictionInterval,
    double tauSquared,
    Optional<Interval> tauSquaredInterval,
    OptionalDouble iSquared,
    double q,
    int qDegreesOfFreedom,
    double qPValue,
    List<EffectSize> effects,
    List<Double> weights,
    String methods,
    List<String> warnings) {

  static MetaAnalysisForm of(MetaAnalysis pooled) {
    return new MetaAnalysisForm(
        pooled.k(),
        pooled.counted(),
        pooled.measure(),
        pooled.model(),
        pooled.estimator(),
        pooled.test(),
        pooled.level(),
        pooled.estimate(),
        pooled.standardError(),
        pooled.confidenceInterval(),
        pooled.statistic(),
        pooled.degreesOfFreedom(),
        pooled.pValue(),
        pooled.backTransformedEstimate(),
        pooled.backTransformed(pooled.confidenceInterval()),
        pooled.predictionInterval(),
        pooled.tauSquared(),
        pooled.tauSquaredInterval(),
        pooled.k() > 1 ? OptionalDouble.of(pooled.iSquared()) : OptionalDouble.empty(),
        pooled.q(),
        pooled.qDegreesOfFreedom(),
        pooled.qPValue(),
        pooled.effects(),
        pooled.weights(),
        pooled.methods(),
        pooled.warnings());
  }
}
