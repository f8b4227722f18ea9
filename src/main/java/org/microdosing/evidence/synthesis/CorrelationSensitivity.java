package org.microdosing.evidence.synthesis;

import java.util.List;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.page.Phrases;

/**
 * How much the pooled estimate of a three-level model depends on the correlation that is assumed
 * for effects of the same cluster.
 *
 * @param models the model at each correlation, in the order that was asked for
 * @since 0.2
 */
public record CorrelationSensitivity(List<ThreeLevel> models) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if there is no model
   */
  public CorrelationSensitivity {
    models = List.copyOf(models);
    if (models.isEmpty()) {
      throw new IllegalArgumentException("a comparison of correlations needs a model");
    }
  }

  /** Returns a table: the estimate, its CR2 interval and both variances at each correlation. */
  @Override
  public String toString() {
    ResultTable table =
        ResultTable.of(
            "correlation",
            "estimate",
            "SE (CR2)",
            "df",
            ResultTable.level(models.get(0).plan().level(), "CI"),
            "p",
            "σ² between",
            "σ² within");
    for (ThreeLevel model : models) {
      RobustEstimate robust = model.robust(RobustMethod.CR2);
      table.row(
          Numbers.plain(model.plan().correlation()),
          ResultTable.number(robust.estimate()),
          ResultTable.number(robust.standardError()),
          Numbers.fixed(robust.degreesOfFreedom(), 2),
          ResultTable.interval(robust.confidenceInterval()),
          Phrases.pInColumn(robust.pValue()),
          ResultTable.number(model.between().variance()),
          ResultTable.number(model.within().variance()));
    }
    return table.toString();
  }
}
