package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One effect for each cluster, made of all its effects by a correlation that is assumed between
 * their sampling errors, so that samples with many measures count once.
 *
 * @since 0.2
 */
public enum ClusterAggregation {
  /**
   * Weights by the inverse of the covariance, which has the smallest variance but can weigh an
   * effect below 0 where the variances differ much and the correlation is high (metafor's {@code
   * aggregate}; Viechtbauer 2010, Journal of Statistical Software 36(3)).
   */
  INVERSE_VARIANCE("weighted by the inverse of the covariance"),
  /**
   * The plain mean, whose variance is the mean of all entries of the covariance (Borenstein,
   * Hedges, Higgins and Rothstein 2009, Introduction to Meta-Analysis, chapter 24).
   */
  MEAN("the plain mean");

  private final String label;

  ClusterAggregation(String label) {
    this.label = label;
  }

  /**
   * Aggregates effects within clusters.
   *
   * @param effects the effects, all of a cluster of one measure
   * @param clusters the cluster of each effect, in the order of the effects: anything with a text
   *     form, which becomes the label of the aggregate
   * @param correlation the correlation of the sampling errors of two effects of a cluster, from 0
   *     to below 1
   * @return one effect for each cluster, clusters in order of appearance; a cluster of one effect
   *     keeps it, with the label of the cluster
   * @throws IllegalArgumentException if there are not as many clusters as effects, the correlation
   *     is out of range, or a cluster holds effects of different measures
   */
  public List<EffectSize> aggregate(
      List<EffectSize> effects, List<?> clusters, double correlation) {
    Requirements.correlation(correlation);
    List<EffectSize> aggregates = new ArrayList<>();
    Clusters.of(clusters, effects.size())
        .members()
        .forEach(
            (label, group) ->
                aggregates.add(
                    aggregate(label, group.stream().map(effects::get).toList(), correlation)));
    return List.copyOf(aggregates);
  }

  private EffectSize aggregate(String label, List<EffectSize> group, double correlation) {
    EffectSize first = group.get(0);
    for (EffectSize effect : group) {
      if (effect.measure() != first.measure()) {
        throw new IllegalArgumentException(
            "cluster "
                + label
                + " holds effects of different measures: "
                + first.measure().label()
                + ", "
                + effect.measure().label());
      }
    }
    List<String> notes = group.stream().flatMap(e -> e.notes().stream()).distinct().toList();
    if (group.size() == 1) {
      return new EffectSize(label, first.estimate(), first.variance(), first.measure(), notes);
    }
    double[] variances = group.stream().mapToDouble(EffectSize::variance).toArray();
    double[] weights = weights(variances, correlation);
    double mean = 0;
    double independent = 0;
    double shared = 0;
    for (int i = 0; i < variances.length; i++) {
      mean += weights[i] * (group.get(i).estimate() - first.estimate());
      independent += weights[i] * weights[i] * variances[i];
      shared += weights[i] * Math.sqrt(variances[i]);
    }
    double variance = (1 - correlation) * independent + correlation * shared * shared;
    return new EffectSize(label, first.estimate() + mean, variance, first.measure(), notes)
        .withNote(
            String.format(
                Locale.ROOT,
                "of %d effects of the same cluster, %s, correlation %s assumed",
                group.size(),
                this.label,
                correlation));
  }

  /** Returns weights with the sum 1. */
  private double[] weights(double[] variances, double correlation) {
    int n = variances.length;
    double[] weights = new double[n];
    if (this == MEAN) {
      Arrays.fill(weights, 1.0 / n);
      return weights;
    }
    ClusterCovariance covariance = new ClusterCovariance(variances, correlation, 0, 0);
    weights = covariance.inverseOfOnes();
    for (int i = 0; i < n; i++) {
      weights[i] /= covariance.weight();
    }
    return weights;
  }
}
