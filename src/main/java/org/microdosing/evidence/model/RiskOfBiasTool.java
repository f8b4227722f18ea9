package org.microdosing.evidence.model;

import java.util.List;

/**
 * A tool by which reviewers judge the risk of bias of a study.
 *
 * @since 0.2
 */
public enum RiskOfBiasTool implements Term {
  /** The revised Cochrane tool for randomised trials (2019). */
  ROB_2("RoB 2", RiskOfBiasLevel.LOW, RiskOfBiasLevel.SOME_CONCERNS, RiskOfBiasLevel.HIGH),
  /** The first Cochrane tool (2008, revised 2011). */
  ROB_1("RoB 1 (Cochrane)", RiskOfBiasLevel.LOW, RiskOfBiasLevel.UNCLEAR, RiskOfBiasLevel.HIGH),
  /** The tool for studies of interventions that are not randomised, version 1 (2016). */
  ROBINS_I(
      "ROBINS-I",
      RiskOfBiasLevel.LOW,
      RiskOfBiasLevel.MODERATE,
      RiskOfBiasLevel.NO_INFORMATION,
      RiskOfBiasLevel.SERIOUS,
      RiskOfBiasLevel.CRITICAL);

  private final String label;
  private final List<RiskOfBiasLevel> levels;

  RiskOfBiasTool(String label, RiskOfBiasLevel... levels) {
    this.label = label;
    this.levels = List.of(levels);
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns the levels that the tool knows.
   *
   * @return the levels, from the lowest risk to the highest; no information stands in the middle
   */
  public List<RiskOfBiasLevel> levels() {
    return levels;
  }
}
