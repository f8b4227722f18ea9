package org.microdosing.evidence.certainty;

/** How many people it takes; {@link Imprecision} says why. */
final class InformationSize {

  /** People below whom GRADE is concerned. */
  static final int ENOUGH = 400;

  /** People that one adequately powered trial of a medium effect needs. */
  static final int ONE_TRIAL = 128;

  private InformationSize() {}
}
