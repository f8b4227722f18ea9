package org.microdosing.evidence.synthesis;

import java.util.Optional;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Numbers;

/**
 * What is believed of the between-study standard deviation tau before the studies are seen.
 *
 * <p>With two to five studies the data say little about tau, so that a weakly informative prior
 * decides how wide an interval is; look at {@link BayesianMetaAnalysisPlan#sensitivity}.
 *
 * @param family the shape
 * @param scale the scale, in units of the effect, above 0
 * @since 0.2
 */
public record TauPrior(TauPriorFamily family, double scale) {

  /** Where {@link #usual(EffectMeasure)} comes from. */
  private static final String CITATION =
      "Friede, Röver, Wandel and Neuenschwander 2017, Research Synthesis Methods 8(1):79-91; Röver,"
          + " Bender, Dias, Schmid, Schmidli, Sturtz, Weber and Friede 2021, Research Synthesis"
          + " Methods 12(4):448-474";

  private static final double USUAL_SCALE = 0.5;

  /**
   * Checks the scale.
   *
   * @throws IllegalArgumentException if the scale is not finite and above 0
   */
  public TauPrior {
    if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the scale of a prior must be above 0: " + scale);
    }
  }

  /**
   * Returns a half-normal prior: half of it lies below 0.67 times the scale, 95 % below 1.96 times.
   *
   * @param scale the scale, in units of the effect, above 0
   * @return the prior
   */
  public static TauPrior halfNormal(double scale) {
    return new TauPrior(TauPriorFamily.HALF_NORMAL, scale);
  }

  /**
   * Returns a half-Cauchy prior: half of it lies below the scale, 95 % below 12.7 times.
   *
   * @param scale the scale, in units of the effect, above 0
   * @return the prior
   */
  public static TauPrior halfCauchy(double scale) {
    return new TauPrior(TauPriorFamily.HALF_CAUCHY, scale);
  }

  /**
   * Returns the prior that is usual for a measure: half-normal with scale 0.5 for odds and risk
   * ratios, on the log scale, and for standardised differences and changes.
   *
   * <p>The scale is that of Friede and others (2017) for log odds ratios. For standardised
   * differences it is the more cautious choice: a log odds ratio of 0.5 is a difference of 0.28.
   *
   * @param measure what is pooled
   * @return the prior; empty for measures in a unit of their own, whose scale nobody can know
   * @see #citation()
   */
  public static Optional<TauPrior> usual(EffectMeasure measure) {
    return switch (measure) {
      case ODDS_RATIO,
          PETO_ODDS_RATIO,
          RISK_RATIO,
          HEDGES_G,
          HEDGES_G_HETEROSCEDASTIC,
          STANDARDISED_CHANGE,
          STANDARDISED_CHANGE_RAW,
          STANDARDISED_CHANGE_RAW_HETEROSCEDASTIC ->
          Optional.of(halfNormal(USUAL_SCALE));
      default -> Optional.empty();
    };
  }

  /**
   * Returns where priors of this kind were published and compared.
   *
   * @return authors, years and places
   */
  public static String citation() {
    return CITATION;
  }

  /** Returns the logarithm of the density at a value of tau, up to a constant. */
  double logDensity(double tau) {
    return family.logDensity(tau / scale);
  }

  /** Returns the prior in words, for example {@code half-normal(0.5)}. */
  @Override
  public String toString() {
    return family.label() + "(" + Numbers.plain(scale) + ")";
  }
}
