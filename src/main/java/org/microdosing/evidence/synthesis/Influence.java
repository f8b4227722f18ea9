package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How far each effect lies from what the others say, and how much the pooled result changes without
 * it.
 *
 * <p>The measures are those of Viechtbauer and Cheung (2010, Research Synthesis Methods 1(2),
 * 112-125), computed as metafor's {@code influence} does: the model is fitted anew without each
 * effect, with the estimator and the test of the model. An effect that leaves a sum of squares at
 * exactly 0 has a measure of 0 where nothing changed, and an infinite one where something did.
 *
 * @param rows one row for each effect, in the order of the effects
 * @since 0.1
 */
public record Influence(List<Row> rows) implements Iterable<Influence.Row> {

  /** Copies the rows. */
  public Influence {
    rows = List.copyOf(rows);
  }

  /**
   * What one effect does to the model.
   *
   * @param label the effect
   * @param studentizedResidual its distance from the estimate of the others, over the standard
   *     error of that distance (externally standardised)
   * @param dffits the change of its fitted value when it is left out, in standard errors
   * @param cooksDistance the squared change of the estimate when it is left out, over the variance
   *     of the full estimate
   * @param covarianceRatio the variance of the estimate without it over that with it: below 1 if
   *     leaving it out makes the estimate more precise
   * @param tauSquaredDeleted the between-study variance without it
   * @param qDeleted Cochran's Q without it
   * @param hat its share of the weights, from 0 to 1
   * @param weight its weight in percent
   * @param dfbetas the change of the estimate when it is left out, in standard errors
   * @param influential whether it passes one of the bounds for influence: {@code |DFFITS| > 3
   *     sqrt(1/(k-1))}, a Cook's distance beyond the median of chi-squared with one degree of
   *     freedom, {@code hat > 3/k}, or {@code |DFBETAS| > 1}
   */
  public record Row(
      String label,
      double studentizedResidual,
      double dffits,
      double cooksDistance,
      double covarianceRatio,
      double tauSquaredDeleted,
      double qDeleted,
      double hat,
      double weight,
      double dfbetas,
      boolean influential) {}

  /**
   * Computes the measures for a model.
   *
   * @throws IllegalStateException if there are fewer than 2 effects, or counts were pooled
   */
  static Influence of(MetaAnalysis model) {
    Requirements.effects(model, "an influence analysis");
    Requirements.atLeast(2, model.k(), "an influence analysis");
    List<EffectSize> effects = model.effects();
    Optional<TauEstimator> estimator = model.estimator();
    CoefficientTest test = model.test();
    MixedModelFit full = DesignMatrix.fit(DesignMatrix.withIntercept(effects), estimator, test);
    return new Influence(
        IntStream.range(0, effects.size())
            .mapToObj(i -> row(effects, i, full, Deletion.of(effects, i, estimator, test)))
            .toList());
  }

  private static Row row(List<EffectSize> effects, int i, MixedModelFit full, Deletion without) {
    int k = effects.size();
    EffectSize effect = effects.get(i);
    double change = full.coefficient(0) - without.estimate();
    double total = effect.variance() + without.tauSquared();
    double weights = 0;
    for (EffectSize each : effects) {
      weights += 1 / (each.variance() + without.tauSquared());
    }
    double residualVariance = total * without.factor() + without.variance();
    double dffits = ratio(change, Math.sqrt(without.factor() * full.hat(i) * total));
    double dfbetas = ratio(change, Math.sqrt(without.factor() / weights));
    double standardError = full.standardError(0);
    double root = ratio(change, standardError);
    double cook = root * root;
    double covarianceRatio =
        without.variance() == full.covariance(0, 0)
            ? 1
            : without.variance() / full.covariance(0, 0);
    return new Row(
        effect.label(),
        ratio(effect.estimate() - without.estimate(), Math.sqrt(residualVariance)),
        dffits,
        cook,
        covarianceRatio,
        without.tauSquared(),
        without.q(),
        full.hat(i),
        100 * full.hat(i),
        dfbetas,
        Math.abs(dffits) > 3 * Math.sqrt(1 / (k - 1.0))
            || cook > ChiSquaredDistribution.of(1).inverseCumulativeProbability(0.5)
            || full.hat(i) > 3.0 / k
            || Math.abs(dfbetas) > 1);
  }

  /** Returns a change over its standard error; no change is 0 even without an error. */
  private static double ratio(double change, double standardError) {
    return change == 0 ? 0 : change / standardError;
  }

  /**
   * Returns the rows of the effects that pass a bound for influence.
   *
   * @return the rows, in the order of the effects; empty if there are none
   */
  public List<Row> influential() {
    List<Row> found = new ArrayList<>(rows);
    found.removeIf(row -> !row.influential());
    return List.copyOf(found);
  }

  /**
   * Returns the rows one by one.
   *
   * @return an iterator that cannot remove
   */
  @Override
  public Iterator<Row> iterator() {
    return rows.iterator();
  }

  /** Returns the rows as a table; influential effects bear a star. */
  @Override
  public String toString() {
    ResultTable table =
        ResultTable.of(
            "without", "rstudent", "DFFITS", "Cook", "cov.r", "tau²", "Q", "weight", "DFBETAS", "");
    for (Row row : rows) {
      table.row(
          row.label,
          ResultTable.number(row.studentizedResidual),
          ResultTable.number(row.dffits),
          ResultTable.number(row.cooksDistance),
          ResultTable.number(row.covarianceRatio),
          ResultTable.number(row.tauSquaredDeleted),
          ResultTable.number(row.qDeleted),
          ResultTable.percent(row.weight),
          ResultTable.number(row.dfbetas),
          row.influential ? "*" : "");
    }
    return table.toString();
  }
}
