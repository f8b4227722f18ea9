package org.microdosing.evidence.synthesis;

/**
 * When Peto's method misleads: it fits small effects and groups of about the same size (Greenland
 * and Salvan 1990, Statistics in Medicine 9(3):247-252; Cochrane Handbook 5.1, section 9.4.4.2).
 */
final class PetoCaution {

  static final String UNBALANCED =
      "the groups differ in size by more than 2 to 1, which biases Peto's odds ratio";

  static final String LARGE =
      "Peto's odds ratio is biased where it is as large as this (beyond 3, or below 1/3)";

  private static final double UNEQUAL = 2;
  private static final double LARGE_LOG = Math.log(3);

  private PetoCaution() {}

  /** Tells whether two groups are too unequal. */
  static boolean isUnbalanced(int first, int second) {
    return Math.max(first, second) > UNEQUAL * Math.min(first, second);
  }

  /** Tells whether a log odds ratio is too large. */
  static boolean isLarge(double logOddsRatio) {
    return Math.abs(logOddsRatio) > LARGE_LOG;
  }
}
