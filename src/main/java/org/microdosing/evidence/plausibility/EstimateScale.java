package org.microdosing.evidence.plausibility;

import java.util.Optional;
import org.microdosing.evidence.model.StatisticType;

/** The scale on which the interval of an estimate is symmetric and no effect is zero. */
enum EstimateScale {
  /** Differences. */
  PLAIN,
  /** Ratios, by their logarithm. */
  LOGARITHMIC;

  /** Returns the scale of a kind of statistic; empty where an interval may have any shape. */
  static Optional<EstimateScale> of(StatisticType type) {
    return switch (type) {
      case MEAN_DIFFERENCE, HEDGES_G, COHEN_D, BETA, MEAN -> Optional.of(PLAIN);
      case ODDS_RATIO, RISK_RATIO, HAZARD_RATIO -> Optional.of(LOGARITHMIC);
      default -> Optional.empty();
    };
  }

  /** Tells whether a number can stand on the scale. */
  boolean has(double value) {
    return this == PLAIN || value > 0;
  }

  double of(double value) {
    return this == PLAIN ? value : Math.log(value);
  }

  /** What rounding may have changed of a value that was printed beside others, on this scale. */
  double rounding(double value, double... others) {
    double half = RoundedNumber.beside(value, others).half();
    return this == PLAIN ? half : half / value;
  }

  String words() {
    return this == PLAIN ? "" : " on the logarithmic scale";
  }
}
