package org.microdosing.evidence.synthesis;

import java.util.List;
import org.microdosing.evidence.measure.Interval;

/**
 * A Bayesian meta-analysis, as JSON has it.
 *
 * @param k how many effects
 * @param plan effects, priors and level
 * @param mean of the posterior distribution of the mean effect
 * @param sd its standard deviation
 * @param median its median
 * @param interval its central interval
 * @param predictionInterval where the true effect of a further study lies
 * @param probabilityBelowZero of a mean effect below 0
 * @param tau standard deviation of true effects
 * @param studyEffects the studies, shrunken
 */
record PosteriorForm(
    int k,
    BayesianMetaAnalysisPlan plan,
    double mean,
    double sd,
    double median,
    Interval interval,
    Interval predictionInterval,
    double probabilityBelowZero,
    PosteriorSummary tau,
    List<ShrunkenEffect> studyEffects) {

  static PosteriorForm of(BayesianMetaAnalysis pooled) {
    return new PosteriorForm(
        pooled.k(),
        pooled.plan(),
        pooled.mean(),
        pooled.sd(),
        pooled.median(),
        pooled.interval(),
        pooled.predictionInterval(),
        pooled.probabilityBelow(0),
        pooled.tau(),
        pooled.studyEffects());
  }
}
