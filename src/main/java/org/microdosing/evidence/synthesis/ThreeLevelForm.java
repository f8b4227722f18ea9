package org.microdosing.evidence.synthesis;

import java.util.List;
import org.microdosing.evidence.measure.Interval;

/**
 * A three-level model, as JSON has it.
 *
 * @param k how many effects
 * @param clusters of how many studies
 * @param correlation of the errors of effects of one study
 * @param level of the intervals
 * @param coefficient the pooled effect with its test
 * @param between variance between studies
 * @param within variance between effects of a study
 * @param predictionInterval where a further true effect lies
 * @param effects the effects
 * @param clusterOf the study of each effect
 * @param warnings what a reader must know
 */
record ThreeLevelForm(
    int k,
    int clusters,
    double correlation,
    double level,
    Coefficient coefficient,
    VarianceComponent between,
    VarianceComponent within,
    Interval predictionInterval,
    List<EffectSize> effects,
    List<String> clusterOf,
    List<String> warnings) {

  static ThreeLevelForm of(ThreeLevel model) {
    return new ThreeLevelForm(
        model.k(),
        model.clusterCount(),
        model.plan().correlation(),
        model.plan().level(),
        model.coefficient(),
        model.between(),
        model.within(),
        model.predictionInterval(),
        model.plan().effects(),
        model.plan().clusters(),
        model.warnings());
  }
}
