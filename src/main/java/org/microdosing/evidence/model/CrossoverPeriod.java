package org.microdosing.evidence.model;

/**
 * Which part of a crossover a finding is about.
 *
 * @since 0.2
 */
public enum CrossoverPeriod implements Term {
  /** Before anybody crossed over. */
  FIRST("first period"),
  /** Both conditions of the same people. */
  ALL("all periods"),
  /** Measured when people had had both conditions. */
  AFTER_CROSSOVER("after crossover");

  private final String label;

  CrossoverPeriod(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
