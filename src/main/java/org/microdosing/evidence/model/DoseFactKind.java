package org.microdosing.evidence.model;

/**
 * What a published figure about doses of a substance is a figure of.
 *
 * @since 0.1
 */
public enum DoseFactKind implements Term {
  /** A full dose, as it is typically taken or given in research. */
  FULL_DOSE("typical full or recreational dose"),
  /** A dose that is typically given as treatment. */
  CLINICAL_DOSE("typical clinical antidepressant dose"),
  /** Doses that trials have tested, typical or not. */
  CLINICAL_RANGE_TESTED("clinical dose range tested"),
  /** The smallest dose with a noticeable effect. */
  THRESHOLD("threshold dose"),
  /** A dose given in research to stay below hallucinations. */
  SUB_HALLUCINOGENIC("sub-hallucinogenic research dose"),
  /** A dose that people or trials use as a microdose. */
  COMMON_MICRODOSE("common microdose"),
  /** A limit that somebody proposes for a microdose. */
  PROPOSED_MICRODOSE_DEFINITION("proposed microdose definition"),
  /** Content of the substance in a natural material. */
  POTENCY("potency of natural material");

  private final String label;

  DoseFactKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
