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
   * Returns the letters by which people call it.
   *
   * @return for example {@code TRD}; empty where it has none
   * @since 0.2
   */
  public Optional<String> abbreviation() {
    return switch (this) {
      case MAJOR_DEPRESSIVE_DISORDER,
          TREATMENT_RESISTANT_DEPRESSION,
          PTSD,
          OBSESSIVE_COMPULSIVE_DISORDER,
          ALCOHOL_USE_DISORDER ->
          Optional.of(aliases.get(0));
      case ADHD -> Optional.of(label);
      default -> Optional.empty();
    };
  }

  /**
   * Tells whether it is a kind of depression, diagnosed or not.
   *
   * @return whether it is
   * @since 0.2
   */
  public boolean isDepression() {
    return switch (this) {
      case MAJOR_DEPRESSIVE_DISORDER,
          TREATMENT_RESISTANT_DEPRESSION,
          DEPRESSIVE_SYMPTOMS,
          DEPRESSION_UNSPECIFIED ->
          true;
      default -> false;
    };
  }

  /**
   * Returns the outcome that tells of the symptoms of the condition.
   *
   * @return for example ADHD symptoms of ADHD; empty where no one outcome does
   * @since 0.2
   */
  public Optional<Outcome> symptoms() {
    return switch (this) {
      case ANXIETY_DISORDER -> Optional.of(Outcome.ANXIETY);
      case PTSD -> Optional.of(Outcome.PTSD_SYMPTOMS);
      case ADHD -> Optional.of(Outcome.ADHD_SYMPTOMS);
      case OBSESSIVE_COMPULSIVE_DISORDER -> Optional.of(Outcome.OCD_SYMPTOMS);
      case ALCOHOL_USE_DISORDER -> Optional.of(Outcome.SUBSTANCE_USE);
      case CLUSTER_HEADACHE, MIGRAINE, CHRONIC_PAIN -> Optional.of(Outcome.PAIN);
      case SUICIDAL_IDEATION -> Optional.of(Outcome.SUICIDALITY);
      case PARKINSONS_DISEASE -> Optional.of(Outcome.MOTOR_FUNCTION);
      default -> isDepression() ? Optional.of(Outcome.DEPRESSION) : Optional.empty();
    };
  }

  /**
   * Returns the condition that takes this one in: people with treatment-resistant depression have
   * major depressive disorder. What is said of the broader condition was asked of people with the
   * narrower one too, and never the other way round.
   *
   * @return the broader condition; empty for most
   * @since 0.2
   */
  public Optional<Condition> broader() {
    return this == TREATMENT_RESISTANT_DEPRESSION
        ? Optional.of(MAJOR_DEPRESSIVE_DISORDER)
        : Optional.empty();
  }

  /**
   * Tells whether everybody with another condition has this one.
   *
   * @param other the other condition
   * @return true for the same condition, and for those that it takes in
   * @since 0.2
   */
  public boolean includes(Condition other) {
    return this == other || (other.broader().isPresent() && includes(other.broader().get()));
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
