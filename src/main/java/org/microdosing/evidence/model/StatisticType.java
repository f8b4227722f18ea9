package org.microdosing.evidence.model;

/**
 * What kind of number a statistic is.
 *
 * @since 0.1
 */
public enum StatisticType implements Term {
  /** Difference of means, in the unit of the measure. */
  MEAN_DIFFERENCE("mean difference"),
  /** Standardised mean difference with bias correction. */
  HEDGES_G("Hedges' g"),
  /** Standardised mean difference. */
  COHEN_D("Cohen's d"),
  /** Standardised effect whose kind the source does not state. */
  EFFECT_SIZE("effect size, kind not stated"),
  /** Odds ratio. */
  ODDS_RATIO("odds ratio"),
  /** Risk ratio. */
  RISK_RATIO("risk ratio"),
  /** Hazard ratio. */
  HAZARD_RATIO("hazard ratio"),
  /** Another ratio. */
  RATIO("ratio"),
  /** F statistic. */
  F("F"),
  /** t statistic. */
  T("t"),
  /** Chi-squared statistic. */
  CHI_SQUARED("chi-squared"),
  /** Regression coefficient. */
  BETA("beta"),
  /** Correlation coefficient. */
  CORRELATION("correlation"),
  /** Percentage, 0 to 100 for shares; changes may be negative. */
  PERCENTAGE("percentage"),
  /** Proportion, 0 to 1. */
  PROPORTION("proportion"),
  /** Posterior probability in percent. */
  POSTERIOR_PROBABILITY("posterior probability"),
  /** Mean of one group. */
  MEAN("mean"),
  /** Count of people, events or things. */
  COUNT("count"),
  /** Time; the unit stands beside it. */
  DURATION("duration"),
  /** Concentration; the unit stands beside it. */
  CONCENTRATION("concentration"),
  /** Clearance; the unit stands beside it. */
  CLEARANCE("clearance"),
  /** Volume of distribution; the unit stands beside it. */
  VOLUME_OF_DISTRIBUTION("volume of distribution"),
  /** Area under the receiver operating characteristic curve, 0 to 1. */
  AUC("area under the ROC curve"),
  /** Only a p value is reported. */
  P_VALUE("p value alone"),
  /** The source gives a test result without saying of what kind. */
  NOT_STATED("not stated");

  private final String label;

  StatisticType(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether a value of this type is possible at all, whatever it is about.
   *
   * @param value a finite value
   * @return false for a correlation beyond 1, a share beyond its whole, a ratio that is not above
   *     0, and a sum of squares below 0
   * @since 0.2
   */
  public boolean canBe(double value) {
    return switch (this) {
      case CORRELATION -> Math.abs(value) <= 1;
      case PROPORTION -> Math.abs(value) <= 1;
      case AUC -> value >= 0 && value <= 1;
      case POSTERIOR_PROBABILITY -> value >= 0 && value <= 100;
      case ODDS_RATIO, RISK_RATIO, HAZARD_RATIO -> value > 0;
      case F, CHI_SQUARED, COUNT, CONCENTRATION, DURATION -> value >= 0;
      default -> true;
    };
  }

  /**
   * Says between which bounds the values of this type lie.
   *
   * @return for example {@code between -1 and 1}
   * @since 0.2
   */
  public String bounds() {
    return switch (this) {
      case CORRELATION, PROPORTION -> "between -1 and 1";
      case AUC -> "between 0 and 1";
      case POSTERIOR_PROBABILITY -> "between 0 and 100";
      case ODDS_RATIO, RISK_RATIO, HAZARD_RATIO -> "above 0";
      case F, CHI_SQUARED, COUNT, CONCENTRATION, DURATION -> "at 0 or above";
      default -> "anywhere";
    };
  }
}
