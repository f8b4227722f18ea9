package org.microdosing.evidence.model;

import java.util.List;

/**
 * A tool by which reviewers judge the risk of bias of a trial.
 *
 * @since 0.2
 */
public enum RiskOfBiasTool implements Term {
  /** The revised Cochrane tool for randomised trials (2019). */
  ROB_2("RoB 2", RiskOfBiasLevel.SOME_CONCERNS),
  /** The first Cochrane tool (2008, revised 2011). */
  ROB_1("RoB 1 (Cochrane)", RiskOfBiasLevel.UNCLEAR);

  private final String label;
  private final List<RiskOfBiasLevel> levels;

  RiskOfBiasTool(String label, RiskOfBiasLevel middle) {
    this.label = label;
    this.levels = List.of(RiskOfBiasLevel.LOW, middle, RiskOfBiasLevel.HIGH);
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns the levels that the tool knows.
   *
   * @return three levels, from the lowest risk to the highest
   */
  public List<RiskOfBiasLevel> levels() {
    return levels;
  }
}
