package org.microdosing.evidence.synthesis;

/** What ratios of means share, whether of different people or of the same. */
final class Ratios {

  private Ratios() {}

  /** Returns {@code ln(m1/m2)}, or throws where the ratio is not positive. */
  static double logOfMeans(String label, GroupMean first, GroupMean second) {
    double m1 = first.mean();
    double m2 = second.mean();
    EffectChecks.that(
        Math.signum(m1) * Math.signum(m2) > 0,
        label,
        "a ratio of means needs two means above 0 (or two below 0): %s, %s",
        m1,
        m2);
    double ratio = m1 / m2;
    boolean representable = ratio >= Double.MIN_NORMAL && ratio <= Double.MAX_VALUE;
    return representable ? Math.log(ratio) : Math.log(Math.abs(m1)) - Math.log(Math.abs(m2));
  }

  /** Notes a ratio of two negative means, which says how far below zero the groups are. */
  static EffectSize flagNegative(EffectSize effect, GroupMean group) {
    return group.mean() < 0
        ? effect.withNote("both means are negative: the ratio is that of their distances from 0")
        : effect;
  }
}
