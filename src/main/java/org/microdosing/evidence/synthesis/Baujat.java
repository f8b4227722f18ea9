package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The coordinates of a Baujat plot: what each effect adds to heterogeneity, and what it does to the
 * pooled estimate.
 *
 * <p>Defined for equal effects by Baujat, Mahé, Pignon and Hill (2002, Statistics in Medicine
 * 21(18), 2641-2652); with a between-study variance the first coordinate is the squared Pearson
 * residual, as in metafor's {@code baujat}.
 *
 * @param rows one row for each effect, in the order of the effects
 * @since 0.1
 */
public record Baujat(List<Row> rows) implements Iterable<Baujat.Row> {

  /** Copies the rows. */
  public Baujat {
    rows = List.copyOf(rows);
  }

  /**
   * One point of the plot.
   *
   * @param label the effect
   * @param heterogeneity the squared residual of the effect over its total variance; without a
   *     between-study variance these sum to Cochran's Q
   * @param influence the squared change of the estimate when the effect is left out, over the
   *     variance of the estimate without it
   */
  public record Row(String label, double heterogeneity, double influence) {}

  /**
   * Computes the coordinates for a model. Tables that say nothing on the measure have none.
   *
   * @throws IllegalStateException if there are fewer than 2 studies
   */
  static Baujat of(MetaAnalysis full) {
    Requirements.atLeast(2, full.k(), "a Baujat plot");
    List<Row> rows = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < full.k(); i++) {
      if (!full.tables().isEmpty() && full.tables().get(i).isUninformative()) {
        continue;
      }
      EffectSize effect = full.effects().get(next++);
      List<Integer> others = new ArrayList<>(IntStream.range(0, full.k()).boxed().toList());
      others.remove(i);
      MetaAnalysis without = full.subset(others);
      double residual = effect.estimate() - full.estimate();
      double change = (without.estimate() - full.estimate()) / without.standardError();
      rows.add(
          new Row(
              effect.label(),
              residual * residual / (effect.variance() + full.tauSquared()),
              without.estimate() == full.estimate() ? 0 : change * change));
    }
    return new Baujat(rows);
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

  /** Returns the rows as a table. */
  @Override
  public String toString() {
    ResultTable table = ResultTable.of("effect", "heterogeneity", "influence");
    for (Row row : rows) {
      table.row(
          row.label, ResultTable.number(row.heterogeneity), ResultTable.number(row.influence));
    }
    return table.toString();
  }
}
