package org.microdosing.evidence.model;

/**
 * What a statement on the safety of a substance is about.
 *
 * @since 0.2
 */
public enum SafetyKind implements Term {
  /** Blood pressure, heart rate, rhythm. */
  CARDIOVASCULAR("heart and blood pressure"),
  /** Heart valves, and the 5-HT2B receptor behind them. */
  VALVULOPATHY("heart valves"),
  /** Serotonin toxicity. */
  SEROTONIN_SYNDROME("serotonin syndrome"),
  /** Antidepressants and MAO inhibitors taken along. */
  INTERACTION_SSRI_MAOI("interaction with SSRI or MAO inhibitor"),
  /** Seizures, with lithium above all. */
  SEIZURE_WITH_LITHIUM("seizures with lithium"),
  /** Psychosis, schizophrenia, mania, bipolar disorder. */
  PSYCHOSIS_MANIA("psychosis or mania"),
  /** Suicidal thoughts and acts. */
  SUICIDALITY("suicidality"),
  /** Fear and anxiety. */
  ANXIETY("anxiety"),
  /** Low mood after the effect. */
  LOW_MOOD_AFTER("low mood afterwards"),
  /** Perceptions that come back or stay. */
  PERSISTING_PERCEPTION("persisting perception (HPPD)"),
  /** Dissociation and sedation. */
  DISSOCIATION_SEDATION("dissociation and sedation"),
  /** Reactions on waking from anaesthesia. */
  EMERGENCE_REACTIONS("emergence reactions"),
  /** Memory, attention and thinking. */
  COGNITION("cognition"),
  /** Dependence, misuse, craving. */
  DEPENDENCE_MISUSE("dependence or misuse"),
  /** Weaker effects of repeated doses. */
  TOLERANCE("tolerance"),
  /** Bladder and urinary tract. */
  URINARY("urinary tract"),
  /** Liver. */
  LIVER("liver"),
  /** Liver and bile ducts. */
  LIVER_BILE_DUCTS("liver and bile ducts"),
  /** Breathing. */
  BREATHING("breathing"),
  /** Overheating, and deaths. */
  HYPERTHERMIA_DEATH("hyperthermia and death"),
  /** Low sodium in the blood. */
  HYPONATRAEMIA("low sodium"),
  /** Pregnancy. */
  PREGNANCY("pregnancy"),
  /** Poisoning. */
  ACUTE_POISONING("acute poisoning"),
  /** Side effects that people who microdose report. */
  SIDE_EFFECTS_OF_MICRODOSING("side effects of microdosing"),
  /** What else is sold under the name of the substance. */
  SOLD_UNDER_ITS_NAME("products sold under its name"),
  /** What is sold as microdoses. */
  SOLD_AS_MICRODOSES("products sold as microdoses"),
  /** Poisonous mushrooms taken for others. */
  MISTAKEN_MUSHROOMS("mistaken mushrooms");

  private final String label;

  SafetyKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
