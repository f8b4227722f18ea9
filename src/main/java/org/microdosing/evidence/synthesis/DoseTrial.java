package org.microdosing.evidence.synthesis;

/**
 * The arms of one trial under a curve: an intercept of its own, and a linear term that may differ
 * from that of other trials.
 */
interface DoseTrial {

  /**
   * Returns the log-likelihood, maximised over the intercept.
   *
   * @param linear the mean of the linear term
   * @param quadratic the quadratic term
   * @param tau the standard deviation of the linear term between trials
   */
  double logLikelihood(double linear, double quadratic, double tau);

  /** Returns the log-likelihood with a value of its own for each arm. */
  double saturated();

  /** Returns the outcome at a dose, with the intercept that was found last. */
  double outcome(double dose, double linear, double quadratic);
}
