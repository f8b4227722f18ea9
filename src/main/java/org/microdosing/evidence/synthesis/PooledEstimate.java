package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.measure.Interval;

/**
 * The numbers of a pooled result.
 *
 * @param estimate the pooled estimate, on the pooled scale
 * @param standardError its standard error, from 0
 * @param test the test that was made
 * @param testDegreesOfFreedom the degrees of freedom of the test, where it has any
 * @param tauSquared the between-study variance
 * @param tauSquaredInterval its interval; empty where the model or the data have none
 * @param iSquared in percent
 * @param hSquared total over sampling variance
 * @param q Cochran's Q
 * @param qDegreesOfFreedom its degrees of freedom
 * @param weights the weights of the studies, in percent, adding up to 100
 * @param warnings what a reader must know of the result
 */
record PooledEstimate(
    double estimate,
    double standardError,
    CoefficientTest test,
    int testDegreesOfFreedom,
    TauSquared tauSquared,
    Optional<Interval> tauSquaredInterval,
    double iSquared,
    double hSquared,
    double q,
    int qDegreesOfFreedom,
    List<Double> weights,
    List<String> warnings) {

  PooledEstimate {
    weights = List.copyOf(weights);
    warnings = List.copyOf(warnings);
  }

  ReferenceDistribution reference() {
    return test.usesT()
        ? ReferenceDistribution.t(testDegreesOfFreedom)
        : ReferenceDistribution.normal();
  }
}
