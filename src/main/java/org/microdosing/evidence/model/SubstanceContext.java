package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;

/**
 * What the context of a library says of one substance: what is called a microdose of it, how
 * microdoses are spaced, how they may work, and what reviews concluded.
 *
 * <p>What names no substance is taken to be about any.
 *
 * @param definitions definitions of a microdose, those that state amounts of other substances only
 *     left out
 * @param schedules schedules of microdosing
 * @param scheduleNotes dosing practices that are no schedule
 * @param mechanisms mechanisms with the evidence about the substance; those without any left out
 * @param reviews reviews that cover the substance or name none
 * @param riskOfBiasStatements what is published on the risk of bias of many studies together
 * @param riskOfBiasDisagreements where published judgements differ
 * @since 0.2
 */
public record SubstanceContext(
    List<MicrodoseDefinition> definitions,
    List<Schedule> schedules,
    List<ScheduleNote> scheduleNotes,
    List<Mechanism> mechanisms,
    List<Review> reviews,
    List<RiskOfBiasStatement> riskOfBiasStatements,
    List<RiskOfBiasDisagreement> riskOfBiasDisagreements)
    implements Serializable {

  /** Nothing is known. */
  public static final SubstanceContext EMPTY =
      new SubstanceContext(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public SubstanceContext {
    definitions = List.copyOf(definitions);
    schedules = List.copyOf(schedules);
    scheduleNotes = List.copyOf(scheduleNotes);
    mechanisms = List.copyOf(mechanisms);
    reviews = List.copyOf(reviews);
    riskOfBiasStatements = List.copyOf(riskOfBiasStatements);
    riskOfBiasDisagreements = List.copyOf(riskOfBiasDisagreements);
  }

  /**
   * Selects what bears on a substance.
   *
   * @param context the context
   * @param substance id of the substance
   * @return what it says of the substance
   */
  public static SubstanceContext in(EvidenceContext context, String substance) {
    return new SubstanceContext(
        context.definitions().stream().filter(some -> isAbout(some, substance)).toList(),
        context.schedules(),
        context.scheduleNotes(),
        context.mechanisms().stream().flatMap(some -> some.about(substance).stream()).toList(),
        context.reviews().stream().filter(some -> isAbout(some.substances(), substance)).toList(),
        context.riskOfBiasStatements(),
        context.riskOfBiasDisagreements());
  }

  private static boolean isAbout(MicrodoseDefinition definition, String substance) {
    return isAbout(
        definition.absolute().stream().map(AbsoluteLimit::substance).toList(), substance);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  private static boolean isAbout(List<String> substances, String substance) {
    return substances.isEmpty() || substances.contains(substance);
  }
}
