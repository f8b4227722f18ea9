package org.microdosing.evidence.chart;

import java.util.Comparator;
import org.microdosing.evidence.drawing.NaturalOrder;

/**
 * The orders in which a forest plot can list its studies; each row moves as a whole.
 *
 * @since 0.1
 */
public enum ForestOrder {
  /** As the studies were given. */
  AS_GIVEN(Comparator.comparing(row -> 0)),
  /** From the lowest estimate to the highest; studies without an estimate last. */
  BY_ESTIMATE(
      Comparator.comparingDouble(
          row -> row.effect().isPresent() ? row.effect().get().estimate() : Double.NaN)),
  /** From the most precise estimate to the least; studies without an estimate last. */
  BY_PRECISION(
      Comparator.comparingDouble(
          row -> row.effect().isPresent() ? row.effect().get().variance() : Double.NaN)),
  /** By label, without regard to case, study 2 before study 10. */
  BY_LABEL(Comparator.comparing(ForestStudy::label, NaturalOrder.LABELS));

  private final transient Comparator<ForestStudy> comparator;

  ForestOrder(Comparator<ForestStudy> comparator) {
    this.comparator = comparator;
  }

  Comparator<ForestStudy> comparator() {
    return comparator;
  }
}
