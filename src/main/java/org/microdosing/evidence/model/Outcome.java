package org.microdosing.evidence.model;

import static org.microdosing.evidence.model.HealthMeaning.BENEFIT_OR_HARM;
import static org.microdosing.evidence.model.HealthMeaning.HARM;
import static org.microdosing.evidence.model.HealthMeaning.NO;
import static org.microdosing.evidence.model.OutcomeFamily.ACUTE_EFFECT;
import static org.microdosing.evidence.model.OutcomeFamily.BIOLOGY;
import static org.microdosing.evidence.model.OutcomeFamily.SAFETY;
import static org.microdosing.evidence.model.OutcomeFamily.SYMPTOMS;
import static org.microdosing.evidence.model.OutcomeFamily.TRIAL_CONDUCT;
import static org.microdosing.evidence.model.OutcomeFamily.USE;
import static org.microdosing.evidence.model.OutcomeScale.NEITHER;
import static org.microdosing.evidence.model.OutcomeScale.SEVERITY;
import static org.microdosing.evidence.model.OutcomeScale.STRENGTH;

import java.util.List;
import java.util.Optional;

/**
 * What a finding is about. Each outcome belongs to one {@link OutcomeFamily}.
 *
 * @since 0.1
 */
public enum Outcome implements Term {
  /** Depression. */
  DEPRESSION("depression", SYMPTOMS, SEVERITY, BENEFIT_OR_HARM, false),
  /** Anxiety. */
  ANXIETY("anxiety", SYMPTOMS, SEVERITY, BENEFIT_OR_HARM, false),
  /** Stress. */
  STRESS("stress", SYMPTOMS, SEVERITY, BENEFIT_OR_HARM, false),
  /** Mental health as one combined measure, anxiety and depression taken together included. */
  MENTAL_HEALTH("mental health", SYMPTOMS, SEVERITY, BENEFIT_OR_HARM, true),
  /** Demoralisation. */
  DEMORALISATION("demoralisation", SYMPTOMS, SEVERITY, BENEFIT_OR_HARM, false),
  /** PTSD symptoms. */
  PTSD_SYMPTOMS("PTSD symptoms", SYMPTOMS, SEVERITY, BENEFIT_OR_HARM, false),
  /** ADHD symptoms. */
  ADHD_SYMPTOMS("ADHD symptoms", SYMPTOMS, SEVERITY, BENEFIT_OR_HARM, false),
  /** Symptoms of obsessive-compulsive disorder, compulsive behaviour included. */
  OCD_SYMPTOMS("OCD symptoms", SYMPTOMS, SEVERITY, BENEFIT_OR_HARM, false),
  /** Anhedonia. */
  ANHEDONIA("anhedonia", SYMPTOMS, SEVERITY, BENEFIT_OR_HARM, false),
  /** Paranoia. */
  PARANOIA("paranoia", SYMPTOMS, SEVERITY, BENEFIT_OR_HARM, false),
  /** Use of alcohol and other drugs. */
  SUBSTANCE_USE("substance use", SYMPTOMS, SEVERITY, BENEFIT_OR_HARM, true),
  /** Pain. */
  PAIN("pain", SYMPTOMS, NEITHER, BENEFIT_OR_HARM, true),
  /** Sleep. */
  SLEEP("sleep", SYMPTOMS, NEITHER, BENEFIT_OR_HARM, true),
  /** Self-rated effectiveness of a treatment, or global improvement. */
  TREATMENT_EFFECTIVENESS("treatment effectiveness", SYMPTOMS, STRENGTH, BENEFIT_OR_HARM, true),
  /** Mood. */
  MOOD("mood", OutcomeFamily.WELLBEING, NEITHER, BENEFIT_OR_HARM, true),
  /** Wellbeing. */
  WELLBEING("wellbeing", OutcomeFamily.WELLBEING, STRENGTH, BENEFIT_OR_HARM, true),
  /** Energy and physical activity. */
  ENERGY("energy", OutcomeFamily.WELLBEING, STRENGTH, BENEFIT_OR_HARM, false),
  /** Mindfulness. */
  MINDFULNESS("mindfulness", OutcomeFamily.WELLBEING, STRENGTH, BENEFIT_OR_HARM, false),
  /** Personality. */
  PERSONALITY("personality", OutcomeFamily.WELLBEING, NEITHER, NO, true),
  /** Social functioning. */
  SOCIAL_FUNCTIONING(
      "social functioning", OutcomeFamily.WELLBEING, STRENGTH, BENEFIT_OR_HARM, true),
  /** Functioning in daily life, or disability. */
  FUNCTIONING("functioning", OutcomeFamily.WELLBEING, NEITHER, BENEFIT_OR_HARM, true),
  /** Quality of life. */
  QUALITY_OF_LIFE("quality of life", OutcomeFamily.WELLBEING, STRENGTH, BENEFIT_OR_HARM, true),
  /** How people handle emotions: reappraisal, suppression. */
  EMOTION_REGULATION("emotion regulation", OutcomeFamily.WELLBEING, NEITHER, BENEFIT_OR_HARM, true),
  /** Awe and aesthetics. */
  AWE_AND_AESTHETICS("awe and aesthetics", OutcomeFamily.WELLBEING, NEITHER, NO, true),
  /** Cognition. */
  COGNITION("cognition", OutcomeFamily.COGNITION, STRENGTH, BENEFIT_OR_HARM, true),
  /** Attention. */
  ATTENTION("attention", OutcomeFamily.COGNITION, STRENGTH, BENEFIT_OR_HARM, true),
  /** Memory. */
  MEMORY("memory", OutcomeFamily.COGNITION, STRENGTH, BENEFIT_OR_HARM, false),
  /** Creativity. */
  CREATIVITY("creativity", OutcomeFamily.COGNITION, STRENGTH, BENEFIT_OR_HARM, true),
  /** Time perception. */
  TIME_PERCEPTION("time perception", OutcomeFamily.COGNITION, NEITHER, NO, true),
  /** Perception, interoception included. */
  PERCEPTION("perception", OutcomeFamily.COGNITION, NEITHER, NO, true),
  /** Language. */
  LANGUAGE("language", OutcomeFamily.COGNITION, NEITHER, NO, true),
  /** Emotion processing. */
  EMOTION_PROCESSING("emotion processing", OutcomeFamily.COGNITION, NEITHER, NO, true),
  /** Motor function, balance, locomotion and sensorimotor gating. */
  MOTOR_FUNCTION("motor function", OutcomeFamily.COGNITION, STRENGTH, BENEFIT_OR_HARM, true),
  /** The sense of being the author of what one does. */
  SENSE_OF_AGENCY("sense of agency", OutcomeFamily.COGNITION, NEITHER, NO, true),
  /** Subjective drug effect. */
  SUBJECTIVE_DRUG_EFFECT("subjective drug effect", ACUTE_EFFECT, NEITHER, NO, true),
  /** Brain activity, most of it from EEG. */
  BRAIN_ACTIVITY("brain activity", BIOLOGY, NEITHER, NO, true),
  /** Connectivity. */
  CONNECTIVITY("connectivity", BIOLOGY, NEITHER, NO, true),
  /** Neuroplasticity marker. */
  NEUROPLASTICITY_MARKER("neuroplasticity marker", BIOLOGY, NEITHER, NO, true),
  /** Receptor occupancy and binding. */
  RECEPTOR_OCCUPANCY("receptor occupancy", BIOLOGY, NEITHER, NO, true),
  /** Pharmacokinetics. */
  PHARMACOKINETICS("pharmacokinetics", BIOLOGY, NEITHER, NO, true),
  /** Hormones. */
  HORMONES("hormones", BIOLOGY, NEITHER, NO, true),
  /** Adverse events. */
  ADVERSE_EVENTS("adverse events", SAFETY, SEVERITY, HARM, true),
  /** Cardiovascular. */
  CARDIOVASCULAR("cardiovascular", SAFETY, NEITHER, HARM, true),
  /** Suicidal thoughts, plans and attempts, and self-injury. */
  SUICIDALITY("suicidality", SAFETY, SEVERITY, BENEFIT_OR_HARM, true),
  /** Psychosis and mania. */
  PSYCHOSIS_AND_MANIA("psychosis and mania", SAFETY, SEVERITY, HARM, true),
  /** Hallucinogen persisting perception disorder. */
  PERSISTING_PERCEPTION_DISORDER("persisting perception disorder", SAFETY, SEVERITY, HARM, false),
  /** Bladder and urinary tract. */
  URINARY("urinary", SAFETY, SEVERITY, HARM, true),
  /** Use outside the study, dependence, potential for abuse, also in animals. */
  MISUSE("misuse", SAFETY, SEVERITY, HARM, true),
  /** People who left a study or stopped what they took. */
  DISCONTINUATION("discontinuation", SAFETY, SEVERITY, HARM, true),
  /** People who finished. */
  COMPLETION("completion", SAFETY, STRENGTH, BENEFIT_OR_HARM, false),
  /** Tolerance. */
  TOLERANCE("tolerance", SAFETY, NEITHER, NO, false),
  /** Whether participants could tell what they were given. */
  BLINDING_INTEGRITY("blinding integrity", TRIAL_CONDUCT, NEITHER, NO, true),
  /** What participants expect of the treatment. */
  EXPECTANCY("expectancy", TRIAL_CONDUCT, NEITHER, NO, true),
  /** Prevalence. */
  PREVALENCE("prevalence", USE, NEITHER, NO, true),
  /** How people use: dosing, choice of substance, motives, harm reduction, demographics. */
  DOSING_PRACTICE("dosing practice", USE, NEITHER, NO, true);

  private static final TermNames<Outcome> NAMES =
      TermNames.of("outcome", List.of(values()), outcome -> List.of());

  private final String label;
  private final OutcomeFamily family;
  private final OutcomeScale scale;
  private final HealthMeaning health;
  private final boolean manifold;

  Outcome(
      String label,
      OutcomeFamily family,
      OutcomeScale scale,
      HealthMeaning health,
      boolean manifold) {
    this.label = label;
    this.family = family;
    this.scale = scale;
    this.health = health;
    this.manifold = manifold;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Finds an outcome by its label or id, without regard to case, accents, width and punctuation.
   *
   * @param name for example {@code depression}
   * @return the outcome, empty if the name is unknown
   * @since 0.2
   */
  public static Optional<Outcome> find(String name) {
    return NAMES.find(name);
  }

  /**
   * Returns an outcome by its label or id, without regard to case, accents, width and punctuation.
   *
   * @param name for example {@code depression}
   * @return the outcome
   * @throws IllegalArgumentException if the name is unknown; the message has the nearest, and the
   *     known names
   * @since 0.2
   */
  public static Outcome of(String name) {
    return NAMES.get(name);
  }

  /**
   * Returns the names that {@link #find} knows, beside ids.
   *
   * @return labels
   * @since 0.2
   */
  public static List<String> names() {
    return NAMES.names();
  }

  /**
   * Returns the family the outcome belongs to.
   *
   * @return the family
   */
  public OutcomeFamily family() {
    return family;
  }

  /**
   * Returns what more of the outcome is, where its instruments agree.
   *
   * @return severity, strength, or neither where the instrument decides
   * @since 0.2
   */
  public OutcomeScale scale() {
    return scale;
  }

  /**
   * Returns whether a change counts for health.
   *
   * @return benefit or harm, harm only, or neither
   * @since 0.2
   */
  public HealthMeaning health() {
    return health;
  }

  /**
   * Tells whether a change of the outcome is a benefit or a harm to the person.
   *
   * @return false for personality, drug effects, biology, trial conduct, use and the like
   * @since 0.2
   */
  public boolean isAboutHealth() {
    return health != HealthMeaning.NO;
  }

  /**
   * Tells whether findings on the outcome are about harm: events, what people stopped for, heart
   * and circulation, use that gets out of hand. Tolerance is about safety and is no harm.
   *
   * @return true for outcomes of safety that count for health
   * @since 0.2
   */
  public boolean isHarm() {
    return family == SAFETY && isAboutHealth();
  }

  /**
   * Tells whether findings are of kinds whose directions do not add up to one: more nausea and less
   * headache are neither better nor worse. Such findings are listed kind by kind; only people with
   * any adverse event stand for all kinds.
   *
   * @return true for adverse events
   * @since 0.2
   */
  public boolean isListedByKind() {
    return this == ADVERSE_EVENTS;
  }

  /**
   * Tells whether measures of quite different things stand under the outcome, so that they are
   * pooled or chosen only within one construct or one adverse event.
   *
   * @return true if so
   * @since 0.2
   */
  public boolean isManifold() {
    return manifold;
  }
}
