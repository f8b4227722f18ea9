package org.microdosing.evidence.effect;

/** What reading a finding for an effect gave: a candidate, or the reason why there is none. */
sealed interface EffectReading {

  /** There is an effect. */
  record Effect(Candidate candidate) implements EffectReading {}

  /** There is none. */
  record None(LeftOutFinding finding) implements EffectReading {}

  /** What the figures of a finding gave, before its sign is settled. */
  sealed interface FiguresRead {

    /**
     * Figures were found.
     *
     * @param kind what kind of effect they give
     * @param basis what they are
     * @param figures the figures
     * @param signed whether their sign is certain to be arm minus control
     */
    record Found(EffectKind kind, EffectBasis basis, EffectFigures figures, boolean signed)
        implements FiguresRead {}

    /** None were found. */
    record Missing(LeftOutReason reason, String detail) implements FiguresRead {}

    static FiguresRead missing(LeftOutReason reason) {
      return new Missing(reason, "");
    }
  }
}
