package org.microdosing.evidence.measure;

/**
 * The measures in which an effect, a change, a proportion or an association can be stated, with the
 * scale each is pooled on and the value that means "no effect".
 *
 * <p>Codes are those of metafor's {@code escalc} (Viechtbauer 2010, Journal of Statistical Software
 * 36(3)), so that results can be compared by name.
 *
 * @since 0.1
 */
public enum EffectMeasure {
  /** Mean difference, in the unit of the outcome. */
  MEAN_DIFFERENCE("MD", "mean difference", Scale.IDENTITY, 0),
  /** Standardised mean difference, Hedges' g: pooled standard deviation, exact bias correction. */
  HEDGES_G("SMD", "Hedges' g", Scale.IDENTITY, 0),
  /** Standardised mean difference with unequal variances (Bonett 2008). */
  HEDGES_G_HETEROSCEDASTIC("SMDH", "Hedges' g (unequal variances)", Scale.IDENTITY, 0),
  /** Ratio of means, pooled as its logarithm. */
  RATIO_OF_MEANS("ROM", "ratio of means", Scale.LOG, 0),
  /** Risk ratio, pooled as its logarithm. */
  RISK_RATIO("RR", "risk ratio", Scale.LOG, 0),
  /** Odds ratio, pooled as its logarithm. */
  ODDS_RATIO("OR", "odds ratio", Scale.LOG, 0),
  /** Peto's one-step odds ratio, pooled as its logarithm. */
  PETO_ODDS_RATIO("PETO", "Peto odds ratio", Scale.LOG, 0),
  /** Risk difference. */
  RISK_DIFFERENCE("RD", "risk difference", Scale.IDENTITY, 0),
  /** Difference of arcsine square-root transformed risks. */
  ARCSINE_RISK_DIFFERENCE("AS", "arcsine risk difference", Scale.IDENTITY, 0),
  /** Mean change of the same people, in the unit of the outcome. */
  MEAN_CHANGE("MC", "mean change", Scale.IDENTITY, 0),
  /** Standardised mean change with change-score standardisation. */
  STANDARDISED_CHANGE("SMCC", "standardised mean change (change score)", Scale.IDENTITY, 0),
  /** Standardised mean change with raw-score standardisation. */
  STANDARDISED_CHANGE_RAW("SMCR", "standardised mean change (raw score)", Scale.IDENTITY, 0),
  /**
   * Standardised mean change with raw-score standardisation and unequal variances (Bonett 2008).
   */
  STANDARDISED_CHANGE_RAW_HETEROSCEDASTIC(
      "SMCRH", "standardised mean change (raw score, unequal variances)", Scale.IDENTITY, 0),
  /** Ratio of means of the same people at two times, pooled as its logarithm. */
  RATIO_OF_MEANS_CHANGE("ROMC", "ratio of means (same people)", Scale.LOG, 0),
  /** Raw proportion. */
  PROPORTION("PR", "proportion", Scale.IDENTITY, 0),
  /** Proportion, pooled as log odds. */
  PROPORTION_LOGIT("PLO", "proportion", Scale.LOGIT, 0),
  /** Proportion, pooled as its logarithm. */
  PROPORTION_LOG("PLN", "proportion", Scale.LOG, 0),
  /** Proportion, pooled as {@code asin(sqrt(p))}. */
  PROPORTION_ARCSINE("PAS", "proportion", Scale.ARCSINE, 0),
  /** Proportion, pooled by the Freeman-Tukey double arcsine. */
  PROPORTION_DOUBLE_ARCSINE("PFT", "proportion", Scale.ARCSINE, 0),
  /** Raw correlation. */
  CORRELATION("COR", "correlation", Scale.IDENTITY, 0),
  /** Correlation corrected for its bias in small samples (Olkin and Pratt 1958). */
  UNBIASED_CORRELATION("UCOR", "correlation", Scale.IDENTITY, 0),
  /** Correlation, pooled as Fisher's z. */
  FISHER_Z("ZCOR", "correlation", Scale.FISHER_Z, 0),
  /** Any other estimate with a known sampling variance. */
  GENERIC("GEN", "effect", Scale.IDENTITY, 0);

  private final String code;
  private final String label;
  private final Scale scale;
  private final double nullValue;

  EffectMeasure(String code, String label, Scale scale, double nullValue) {
    this.code = code;
    this.label = label;
    this.scale = scale;
    this.nullValue = nullValue;
  }

  /**
   * Returns metafor's code of the measure.
   *
   * @return for example {@code SMD}
   */
  public String code() {
    return code;
  }

  /**
   * Returns the name that people read.
   *
   * @return for example {@code Hedges' g}
   */
  public String label() {
    return label;
  }

  /**
   * Returns the scale on which estimates are pooled.
   *
   * @return the scale, with the way back to the scale of the label
   */
  public Scale scale() {
    return scale;
  }

  /**
   * Returns the value on the pooled scale that means no effect.
   *
   * @return 0; for single proportions it has no such meaning, see {@link #comparesTwo()}
   */
  public double nullValue() {
    return nullValue;
  }

  /**
   * Tells whether the measure compares two groups, times or variables, so that a null value means
   * no effect.
   *
   * @return false for single proportions
   */
  public boolean comparesTwo() {
    return switch (this) {
      case PROPORTION,
          PROPORTION_LOGIT,
          PROPORTION_LOG,
          PROPORTION_ARCSINE,
          PROPORTION_DOUBLE_ARCSINE ->
          false;
      default -> true;
    };
  }

  /**
   * Tells whether the measure has no unit, so that effects measured with different instruments can
   * be pooled.
   *
   * @return false for mean differences, mean changes and generic effects
   */
  public boolean isUnitFree() {
    return this != MEAN_DIFFERENCE && this != MEAN_CHANGE && this != GENERIC;
  }
}
