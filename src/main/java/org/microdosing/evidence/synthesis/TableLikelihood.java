package org.microdosing.evidence.synthesis;

/**
 * The logarithm of the likelihood of one table of counts as a function of its log odds ratio: a
 * concave function with its first two derivatives.
 */
interface TableLikelihood {

  /** Moves to a log odds ratio and returns the logarithm of the likelihood there. */
  double at(double logOddsRatio);

  /** Returns the first derivative where the function was moved to. */
  double slope();

  /** Returns the second derivative where the function was moved to, not above 0. */
  double curvature();
}
