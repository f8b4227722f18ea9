package org.microdosing.evidence.synthesis;

import java.util.List;

/** The thirteen trials of BCG vaccination against tuberculosis that metafor's examples use. */
final class Vaccine {

  static final List<TwoByTwo> TRIALS =
      List.of(
          new TwoByTwo("Aronson 1948", 4, 123, 11, 139),
          new TwoByTwo("Ferguson & Simes 1949", 6, 306, 29, 303),
          new TwoByTwo("Rosenthal et al 1960", 3, 231, 11, 220),
          new TwoByTwo("Hart & Sutherland 1977", 62, 13598, 248, 12867),
          new TwoByTwo("Frimodt-Moller et al 1973", 33, 5069, 47, 5808),
          new TwoByTwo("Stein & Aronson 1953", 180, 1541, 372, 1451),
          new TwoByTwo("Vandiviere et al 1973", 8, 2545, 10, 629),
          new TwoByTwo("TPT Madras 1980", 505, 88391, 499, 88391),
          new TwoByTwo("Coetzee & Berjak 1968", 29, 7499, 45, 7277),
          new TwoByTwo("Rosenthal et al 1961", 17, 1716, 65, 1665),
          new TwoByTwo("Comstock et al 1974", 186, 50634, 141, 27338),
          new TwoByTwo("Comstock & Webster 1969", 5, 2498, 3, 2341),
          new TwoByTwo("Comstock et al 1976", 27, 16913, 29, 17854));

  static final List<EffectSize> RISK_RATIOS = TRIALS.stream().map(TwoByTwo::logRiskRatio).toList();

  private Vaccine() {}
}
