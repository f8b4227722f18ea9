package org.microdosing.evidence.model;

import java.util.List;
import java.util.Optional;

/**
 * Condition of a study's population. A study can have several; the wording of the paper stands
 * beside them.
 *
 * @since 0.1
 */
public enum Condition implements Term {
  /** Healthy volunteers. */
  HEALTHY_VOLUNTEERS("healthy volunteers", "healthy"),
  /** Major depressive disorder. */
  MAJOR_DEPRESSIVE_DISORDER("major depressive disorder", "MDD", "major depression", "depression"),
  /** Depression that resisted treatment by the paper's own words. */
  TREATMENT_RESISTANT_DEPRESSION("treatment-resistant depression", "TRD", "refractory depression"),
  /** Depressive symptoms without a diagnosis. */
  DEPRESSIVE_SYMPTOMS("depressive symptoms without diagnosis", "subclinical depression"),
  /** Depression of which the sources read name no diagnosis. */
  DEPRESSION_UNSPECIFIED("depression, diagnosis not specified", "unspecified depression"),
  /** Generalised anxiety, or anxiety with illness. */
  ANXIETY_DISORDER("anxiety disorder", "anxiety", "GAD"),
  /** Distress in cancer or palliative care, demoralisation. */
  DISTRESS_IN_SERIOUS_ILLNESS("distress in serious illness", "cancer distress", "palliative care"),
  /** Post-traumatic stress disorder. */
  PTSD("post-traumatic stress disorder", "PTSD"),
  /** Attention-deficit/hyperactivity disorder. */
  ADHD("ADHD", "attention deficit hyperactivity disorder"),
  /** Obsessive-compulsive disorder. */
  OBSESSIVE_COMPULSIVE_DISORDER("obsessive-compulsive disorder", "OCD"),
  /** Alcohol use disorder. */
  ALCOHOL_USE_DISORDER("alcohol use disorder", "AUD"),
  /** Premenstrual syndrome or dysphoric disorder. */
  PREMENSTRUAL_DISORDER("premenstrual disorder", "PMDD", "PMS"),
  /** Cluster headache. */
  CLUSTER_HEADACHE("cluster headache", "headache"),
  /** Migraine. */
  MIGRAINE("migraine", "migraine headache"),
  /** Chronic pain of other kinds. */
  CHRONIC_PAIN("chronic pain", "neuropathic pain"),
  /** Chronic suicidal thoughts. */
  SUICIDAL_IDEATION("suicidal ideation", "suicidality"),
  /** Parkinson's disease. */
  PARKINSONS_DISEASE("Parkinson's disease", "Parkinson"),
  /** Lyme disease. */
  LYME_DISEASE("Lyme disease", "borreliosis"),
  /** People who microdose by their own choice. */
  MICRODOSERS("people who microdose by their own choice", "microdosers"),
  /** People who use drugs of any kind. */
  DRUG_USERS("people who use drugs", "drug users"),
  /** People who use psychedelics. */
  PSYCHEDELIC_USERS("people who use psychedelics", "psychedelic users"),
  /** The general population. */
  GENERAL_POPULATION("general population", "general public"),
  /** Posts, videos and search queries. */
  ONLINE_TEXTS("online texts", "forum posts"),
  /** Animals. */
  ANIMALS("animals", "animal"),
  /** The sources read do not say. */
  NOT_STATED("not stated", "unknown");

  private static final TermNames<Condition> NAMES =
      TermNames.of("condition", List.of(values()), Condition::aliases);

  private final String label;
  private final List<String> aliases;

  Condition(String label, String... aliases) {
    this.label = label;
    this.aliases = List.of(aliases);
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns other words for the condition, usual abbreviations among them.
   *
   * @return the words, never empty
   */
  public List<String> aliases() {
    return aliases;
  }

  /**
   * Finds a condition by its label, id or usual abbreviation, without regard to case, accents,
   * width and punctuation.
   *
   * @param name for example {@code TRD}
   * @return the condition, empty if the name is unknown
   * @since 0.2
   */
  public static Optional<Condition> find(String name) {
    return NAMES.find(name);
  }

  /**
   * Returns a condition by its label, id or usual abbreviation, without regard to case, accents,
   * width and punctuation.
   *
   * @param name for example {@code TRD}
   * @return the condition
   * @throws IllegalArgumentException if the name is unknown; the message has the nearest, and the
   *     known names
   * @since 0.2
   */
  public static Condition of(String name) {
    return NAMES.get(name);
  }

  /**
   * Returns the names that {@link #find} knows, beside ids.
   *
   * @return labels, then other words
   * @since 0.2
   */
  public static List<String> names() {
    return NAMES.names();
  }

  /**
   * Tells whether the condition is an illness or its symptoms, so that the people are patients.
   *
   * @return false for healthy volunteers, users, the public, texts, animals and where not stated
   */
  public boolean isClinical() {
    return switch (this) {
      case HEALTHY_VOLUNTEERS,
          MICRODOSERS,
          DRUG_USERS,
          PSYCHEDELIC_USERS,
          GENERAL_POPULATION,
          ONLINE_TEXTS,
          ANIMALS,
          NOT_STATED ->
          false;
      default -> true;
    };
  }
}
