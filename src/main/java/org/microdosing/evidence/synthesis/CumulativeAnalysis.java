package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A meta-analysis repeated as its studies come in one after the other, each with all its effects:
 * how the result grew.
 *
 * <p>The first row is the first study alone, tested by z and without a between-study variance (Lau
 * et al. 1992, New England Journal of Medicine 327(4), 248-254; metafor's {@code cumul}).
 *
 * @param full the analysis of all studies
 * @param rows one row for each study added, in the order of adding
 * @param notes the studies up to which counts leave the result undefined; empty if there are none
 * @since 0.1
 */
public record CumulativeAnalysis(MetaAnalysis full, List<Refit> rows, List<String> notes)
    implements RepeatedAnalysis {

  /** Copies the rows and notes. */
  public CumulativeAnalysis {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** Adds studies in the order in which the model has them. */
  static CumulativeAnalysis of(MetaAnalysis model) {
    return inOrder(model, IntStream.range(0, model.k()).boxed().toList());
  }

  /** Adds studies in ascending order of a number, such as the year; equals keep their order. */
  static CumulativeAnalysis of(MetaAnalysis model, double[] order) {
    if (order.length != model.k()) {
      throw new IllegalArgumentException(
          "an order needs a number for each of %s studies, found %s"
              .formatted(model.k(), order.length));
    }
    for (double value : order) {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("an order needs numbers, found NaN");
      }
    }
    return inOrder(
        model,
        IntStream.range(0, order.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> order[i]))
            .toList());
  }

  /** Adds studies in the order of a comparator of their effects; equals keep their order. */
  static CumulativeAnalysis of(MetaAnalysis model, Comparator<? super EffectSize> order) {
    List<EffectSize> effects = model.effects();
    if (effects.size() != model.k()) {
      throw new IllegalStateException(
          "%s of %s tables have no effect of their own to be ordered by: give the order as numbers"
              .formatted(model.k() - effects.size(), model.k()));
    }
    return inOrder(
        model,
        IntStream.range(0, effects.size())
            .boxed()
            .sorted((a, b) -> order.compare(effects.get(a), effects.get(b)))
            .toList());
  }

  private static CumulativeAnalysis inOrder(MetaAnalysis model, List<Integer> order) {
    StudyGroups studies = model.studies().inOrder(order);
    List<Integer> places = new ArrayList<>();
    List<Refit> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int last = 0; last < studies.size(); last++) {
      places.addAll(studies.members().get(last));
      Refits.add(model, studies.labels().get(last), List.copyOf(places), "up to", rows, notes);
    }
    return new CumulativeAnalysis(model, rows, notes);
  }

  /** Returns the rows as a table. */
  @Override
  public String toString() {
    return Refits.table("adding", rows, notes, full.level());
  }
}
