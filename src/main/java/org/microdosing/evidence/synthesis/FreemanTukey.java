package org.microdosing.evidence.synthesis;

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

  /** Returns the size of the group whose transformed proportion has a sampling variance. */
  static double people(double variance) {
    return Math.max(1, (1 / variance - 2) / 4);
  }

  /**
   * Returns the harmonic mean of the sizes of groups, with which a pooled value is transformed back
   * (Miller 1978, The American Statistician 32(4):138).
   *
   * @param variances the sampling variances of the transformed proportions of the groups
   */
  static double people(double[] variances) {
    double sum = 0;
    for (double variance : variances) {
      sum += 1 / people(variance);
    }
    return variances.length / sum;
  }

  /**
   * Returns the proportion of a transformed value (Miller 1978): 0 and 1 beyond what no or all
   * people with the event give.
   *
   * @param x the transformed value, in radians
   * @param people the size of the group, or the harmonic mean of sizes
   */
  static double inverse(double x, double people) {
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
