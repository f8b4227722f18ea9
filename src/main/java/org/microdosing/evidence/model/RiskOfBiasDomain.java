package org.microdosing.evidence.model;

/**
 * What a judgement of risk of bias looks at. The tools name their domains differently, and none is
 * translated into another.
 *
 * @since 0.2
 */
public enum RiskOfBiasDomain implements Term {
  /** RoB 2: the randomisation process. */
  RANDOMISATION("randomisation process"),
  /** RoB 2 and ROBINS-I: deviations from the intended interventions. */
  DEVIATIONS("deviations from intended interventions"),
  /** RoB 2 and ROBINS-I: missing outcome data. */
  MISSING_DATA("missing outcome data"),
  /** RoB 2 and ROBINS-I: measurement of the outcome. */
  MEASUREMENT("measurement of the outcome"),
  /** RoB 2 and ROBINS-I: selection of the reported result. */
  SELECTION("selection of the reported result"),
  /** RoB 2 for crossover trials: period and carry-over effects. */
  PERIOD_AND_CARRYOVER("period and carry-over effects"),
  /** First tool: how the random sequence was made. */
  SEQUENCE_GENERATION("random sequence generation"),
  /** First tool: whether the allocation could be foreseen. */
  ALLOCATION_CONCEALMENT("allocation concealment"),
  /** First tool: blinding of participants and personnel. */
  BLINDING_PARTICIPANTS("blinding of participants and personnel"),
  /** First tool: blinding of those who rate the outcome. */
  BLINDING_ASSESSORS("blinding of outcome assessment"),
  /** First tool: incomplete outcome data. */
  INCOMPLETE_DATA("incomplete outcome data"),
  /** First tool: selective reporting. */
  SELECTIVE_REPORTING("selective reporting"),
  /** Any other bias; in RoB 2 an addition by the judges. */
  OTHER("other bias"),
  /** ROBINS-I: confounding. */
  CONFOUNDING("confounding"),
  /** ROBINS-I: selection of participants into the study. */
  PARTICIPANT_SELECTION("selection of participants into the study"),
  /** ROBINS-I: classification of interventions. */
  CLASSIFICATION("classification of interventions");

  private final String label;

  RiskOfBiasDomain(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
