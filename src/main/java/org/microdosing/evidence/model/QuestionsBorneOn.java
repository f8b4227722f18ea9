package org.microdosing.evidence.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The questions of safety that a finding bears on: by its outcome, by its time where the question
 * is about months, and by what the vocabulary says of its adverse event and its instrument.
 *
 * @since 0.2
 */
public final class QuestionsBorneOn {

  private static final double THREE_MONTHS = 90;
  private static final double SIX_MONTHS = 180;

  private QuestionsBorneOn() {}

  /**
   * Returns the questions that a finding bears on.
   *
   * @param study the study
   * @param finding one of its findings
   * @param vocabulary the words that the finding is told in
   * @return the questions, none for animals
   */
  public static Set<LongTermQuestion> by(Study study, Finding finding, Vocabulary vocabulary) {
    Set<LongTermQuestion> questions = EnumSet.noneOf(LongTermQuestion.class);
    if (!study.isHuman()) {
      return questions;
    }
    OptionalDouble days = DaysAfterDose.of(study, finding);
    questions.addAll(byOutcome(finding.outcome(), days.orElse(0)));
    Optional<AdverseEventTerm> event = vocabulary.adverseEvent(finding);
    if (event.isPresent()) {
      questions.addAll(event.get().bearsOn());
    }
    Optional<Instrument> instrument = vocabulary.instrument(finding);
    if (instrument.isPresent()) {
      questions.addAll(instrument.get().bearsOn());
    }
    return questions;
  }

  /** Names every outcome, so that a new one does not compile until somebody has thought of it. */
  private static List<LongTermQuestion> byOutcome(Outcome outcome, double days) {
    return switch (outcome) {
      case CARDIOVASCULAR -> onlyIf(days >= THREE_MONTHS, LongTermQuestion.CARDIOVASCULAR);
      case ADVERSE_EVENTS -> onlyIf(days >= SIX_MONTHS, LongTermQuestion.LATE_ADVERSE_EVENTS);
      case TOLERANCE -> List.of(LongTermQuestion.TOLERANCE);
      case MISUSE -> List.of(LongTermQuestion.DEPENDENCE);
      case PSYCHOSIS_AND_MANIA -> List.of(LongTermQuestion.PSYCHOSIS_AND_MANIA);
      case SUICIDALITY -> List.of(LongTermQuestion.SUICIDALITY);
      case PERSISTING_PERCEPTION_DISORDER -> List.of(LongTermQuestion.PERSISTING_PERCEPTION);
      case URINARY -> List.of(LongTermQuestion.URINARY);
      case COGNITION, ATTENTION, MEMORY -> onlyIf(days >= THREE_MONTHS, LongTermQuestion.COGNITION);
      case DEPRESSION,
          ANXIETY,
          STRESS,
          MENTAL_HEALTH,
          DEMORALISATION,
          PTSD_SYMPTOMS,
          ADHD_SYMPTOMS,
          OCD_SYMPTOMS,
          ANHEDONIA,
          PARANOIA,
          SUBSTANCE_USE,
          PAIN,
          SLEEP,
          TREATMENT_EFFECTIVENESS,
          MOOD,
          WELLBEING,
          ENERGY,
          MINDFULNESS,
          PERSONALITY,
          SOCIAL_FUNCTIONING,
          FUNCTIONING,
          QUALITY_OF_LIFE,
          EMOTION_REGULATION,
          AWE_AND_AESTHETICS,
          CREATIVITY,
          TIME_PERCEPTION,
          PERCEPTION,
          LANGUAGE,
          EMOTION_PROCESSING,
          MOTOR_FUNCTION,
          SENSE_OF_AGENCY,
          SUBJECTIVE_DRUG_EFFECT,
          BRAIN_ACTIVITY,
          CONNECTIVITY,
          NEUROPLASTICITY_MARKER,
          RECEPTOR_OCCUPANCY,
          PHARMACOKINETICS,
          HORMONES,
          DISCONTINUATION,
          COMPLETION,
          BLINDING_INTEGRITY,
          EXPECTANCY,
          PREVALENCE,
          DOSING_PRACTICE ->
          List.of();
    };
  }

  private static List<LongTermQuestion> onlyIf(boolean condition, LongTermQuestion question) {
    return condition ? List.of(question) : List.of();
  }
}
