package org.microdosing.evidence.model;

/**
 * What a finding is about. Each outcome belongs to one {@link OutcomeFamily}.
 *
 * @since 0.1
 */
public enum Outcome implements Term {
  /** Depression. */
  DEPRESSION("depression", OutcomeFamily.SYMPTOMS),
  /** Anxiety. */
  ANXIETY("anxiety", OutcomeFamily.SYMPTOMS),
  /** Stress. */
  STRESS("stress", OutcomeFamily.SYMPTOMS),
  /** Mental health as one combined measure, anxiety and depression taken together included. */
  MENTAL_HEALTH("mental health", OutcomeFamily.SYMPTOMS),
  /** Demoralisation. */
  DEMORALISATION("demoralisation", OutcomeFamily.SYMPTOMS),
  /** PTSD symptoms. */
  PTSD_SYMPTOMS("PTSD symptoms", OutcomeFamily.SYMPTOMS),
  /** ADHD symptoms. */
  ADHD_SYMPTOMS("ADHD symptoms", OutcomeFamily.SYMPTOMS),
  /** Symptoms of obsessive-compulsive disorder, compulsive behaviour included. */
  OCD_SYMPTOMS("OCD symptoms", OutcomeFamily.SYMPTOMS),
  /** Anhedonia. */
  ANHEDONIA("anhedonia", OutcomeFamily.SYMPTOMS),
  /** Paranoia. */
  PARANOIA("paranoia", OutcomeFamily.SYMPTOMS),
  /** Use of alcohol and other drugs. */
  SUBSTANCE_USE("substance use", OutcomeFamily.SYMPTOMS),
  /** Pain. */
  PAIN("pain", OutcomeFamily.SYMPTOMS),
  /** Sleep. */
  SLEEP("sleep", OutcomeFamily.SYMPTOMS),
  /** Self-rated effectiveness of a treatment, or global improvement. */
  TREATMENT_EFFECTIVENESS("treatment effectiveness", OutcomeFamily.SYMPTOMS),
  /** Mood. */
  MOOD("mood", OutcomeFamily.WELLBEING),
  /** Wellbeing. */
  WELLBEING("wellbeing", OutcomeFamily.WELLBEING),
  /** Energy and physical activity. */
  ENERGY("energy", OutcomeFamily.WELLBEING),
  /** Mindfulness. */
  MINDFULNESS("mindfulness", OutcomeFamily.WELLBEING),
  /** Personality. */
  PERSONALITY("personality", OutcomeFamily.WELLBEING),
  /** Social functioning. */
  SOCIAL_FUNCTIONING("social functioning", OutcomeFamily.WELLBEING),
  /** Awe and aesthetics. */
  AWE_AND_AESTHETICS("awe and aesthetics", OutcomeFamily.WELLBEING),
  /** Cognition. */
  COGNITION("cognition", OutcomeFamily.COGNITION),
  /** Attention. */
  ATTENTION("attention", OutcomeFamily.COGNITION),
  /** Memory. */
  MEMORY("memory", OutcomeFamily.COGNITION),
  /** Creativity. */
  CREATIVITY("creativity", OutcomeFamily.COGNITION),
  /** Time perception. */
  TIME_PERCEPTION("time perception", OutcomeFamily.COGNITION),
  /** Perception, interoception included. */
  PERCEPTION("perception", OutcomeFamily.COGNITION),
  /** Language. */
  LANGUAGE("language", OutcomeFamily.COGNITION),
  /** Emotion processing. */
  EMOTION_PROCESSING("emotion processing", OutcomeFamily.COGNITION),
  /** Motor function, balance, locomotion and sensorimotor gating. */
  MOTOR_FUNCTION("motor function", OutcomeFamily.COGNITION),
  /** Subjective drug effect. */
  SUBJECTIVE_DRUG_EFFECT("subjective drug effect", OutcomeFamily.ACUTE_EFFECT),
  /** Brain activity, most of it from EEG. */
  BRAIN_ACTIVITY("brain activity", OutcomeFamily.BIOLOGY),
  /** Connectivity. */
  CONNECTIVITY("connectivity", OutcomeFamily.BIOLOGY),
  /** Neuroplasticity marker. */
  NEUROPLASTICITY_MARKER("neuroplasticity marker", OutcomeFamily.BIOLOGY),
  /** Receptor occupancy and binding. */
  RECEPTOR_OCCUPANCY("receptor occupancy", OutcomeFamily.BIOLOGY),
  /** Pharmacokinetics. */
  PHARMACOKINETICS("pharmacokinetics", OutcomeFamily.BIOLOGY),
  /** Hormones. */
  HORMONES("hormones", OutcomeFamily.BIOLOGY),
  /** Adverse events. */
  ADVERSE_EVENTS("adverse events", OutcomeFamily.SAFETY),
  /** Cardiovascular. */
  CARDIOVASCULAR("cardiovascular", OutcomeFamily.SAFETY),
  /** Discontinuation, attrition, adherence and completion. */
  DISCONTINUATION("discontinuation", OutcomeFamily.SAFETY),
  /** Tolerance. */
  TOLERANCE("tolerance", OutcomeFamily.SAFETY),
  /** Whether participants could tell what they were given. */
  BLINDING_INTEGRITY("blinding integrity", OutcomeFamily.TRIAL_CONDUCT),
  /** What participants expect of the treatment. */
  EXPECTANCY("expectancy", OutcomeFamily.TRIAL_CONDUCT),
  /** Prevalence. */
  PREVALENCE("prevalence", OutcomeFamily.USE),
  /** How people use: dosing, choice of substance, motives, harm reduction, demographics. */
  DOSING_PRACTICE("dosing practice", OutcomeFamily.USE);

  private final String label;
  private final OutcomeFamily family;

  Outcome(String label, OutcomeFamily family) {
    this.label = label;
    this.family = family;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns the family the outcome belongs to.
   *
   * @return the family
   */
  public OutcomeFamily family() {
    return family;
  }
}
