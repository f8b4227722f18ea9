package org.microdosing.evidence.synthesis;

import java.util.List;

/**
 * How much a Bayesian meta-analysis depends on the prior of the between-study standard deviation.
 *
 * @param results the result with each prior, in the order that was asked for
 * @since 0.2
 */
public record PriorSensitivity(List<BayesianMetaAnalysis> results) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if there is no result
   */
  public PriorSensitivity {
    results = List.copyOf(results);
    if (results.isEmpty()) {
      throw new IllegalArgumentException("a comparison of priors needs a result");
    }
  }

  /** Returns a table: the mean effect, the prediction and tau with each prior. */
  @Override
  public String toString() {
    String level = ResultTable.level(results.get(0).plan().level(), "interval");
    ResultTable table =
        ResultTable.of("prior of tau", "median", level, "prediction", "tau", "of tau");
    for (BayesianMetaAnalysis result : results) {
      table.row(
          result.plan().prior().toString(),
          ResultTable.number(result.median()),
          ResultTable.interval(result.interval()),
          ResultTable.interval(result.predictionInterval()),
          ResultTable.number(result.tau().median()),
          ResultTable.interval(result.tau().interval()));
    }
    return table.toString();
  }
}
