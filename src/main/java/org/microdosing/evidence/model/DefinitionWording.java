package org.microdosing.evidence.model;

/**
 * How a definition marks off a microdose; definitions combine several ways.
 *
 * @since 0.1
 */
public enum DefinitionWording implements Term {
  /** A fraction of another dose. */
  FRACTION("fraction"),
  /** An amount per substance. */
  ABSOLUTE_DOSE("absolute dose"),
  /** A low dose, without a number. */
  LOW_DOSE("low dose"),
  /** Too little to be perceived. */
  SUB_PERCEPTUAL("sub-perceptual"),
  /** Below what the senses notice. */
  SUB_SENSORIUM("sub-sensorium"),
  /** Below the threshold of an effect. */
  SUB_THRESHOLD("sub-threshold"),
  /** Close to the threshold of perception. */
  NEAR_THRESHOLD("near-threshold"),
  /** Too little for hallucinations, though something may be noticed. */
  SUB_HALLUCINOGENIC("sub-hallucinogenic"),
  /** Leaves everyday functioning as it is. */
  FUNCTIONAL("functional"),
  /** Taken again on a schedule. */
  SCHEDULE_BASED("schedule-based"),
  /** A share of receptors occupied. */
  OCCUPANCY("receptor occupancy"),
  /** The other meaning of the word, from early drug development. */
  PHASE_0("phase 0"),
  /** A statement about definitions rather than one of them. */
  STATEMENT("statement");

  private final String label;

  DefinitionWording(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
