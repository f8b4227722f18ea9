package org.microdosing.evidence.synthesis;

import org.microdosing.evidence.measure.EffectMeasure;

/** The double arcsine of a proportion and its inverse, which depends on the size of the group. */
final class FreemanTukey {

  private FreemanTukey() {}

  /**
   * Returns the transformed proportion (Freeman and Tukey 1950, Annals of Mathematical Statistics
   * 21(4):607-611), as metafor's PFT: half the sum of two arcsines.
   */
  static double of(double events, double people) {
    double more = people + 1;
    return (Math.asin(Math.sqrt(events / more)) + Math.asin(Math.sqrt((events + 1) / more))) / 2;
  }

  /** Returns the sampling variance of the transformed proportion of a group. */
  static double variance(double people) {
    return 1 / (4 * people + 2);
  }

  /**
   * Returns a value of a measure on the scale that people read; double arcsines with the harmonic
   * mean of the sizes of the groups (Miller 1978, The American Statistician 32(4):138).
   *
   * @param measure any measure
   * @param value a value on its pooled scale
   * @param variances the sampling variances of the effects that the value is of
   */
  static double backTransformed(EffectMeasure measure, double value, double... variances) {
    if (measure != EffectMeasure.PROPORTION_DOUBLE_ARCSINE) {
      return measure.scale().backTransform(value);
    }
    double sum = 0;
    for (double variance : variances) {
      sum += 1 / people(variance);
    }
    return inverse(value, variances.length / sum);
  }

  /** Returns the size of the group whose transformed proportion has a sampling variance. */
  private static double people(double variance) {
    return Math.max(1, (1 / variance - 2) / 4);
  }

  /**
   * Returns the proportion of a transformed value (Miller 1978): 0 and 1 beyond what no or all
   * people with the event give.
   *
   * @param x the transformed value, in radians
   * @param people the size of the group, or the harmonic mean of sizes
   */
  private static double inverse(double x, double people) {
    if (x <= of(0, people)) {
      return 0;
    }
    if (x >= of(people, people)) {
      return 1;
    }
    double sine = Math.sin(2 * x);
    double part = sine + (sine - 1 / sine) / people;
    return (1 - Math.signum(Math.cos(2 * x)) * Math.sqrt(Math.max(0, 1 - part * part))) / 2;
  }
}
