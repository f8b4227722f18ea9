package org.microdosing.evidence.effect;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.synthesis.Proportion;

/**
 * The people of one arm who had an event, with the dose of the arm: a point of a dose-response
 * curve.
 *
 * @param study the study
 * @param arm the arm
 * @param finding the finding that gives the figures
 * @param events the people with the event
 * @param total the people at risk
 * @since 0.1
 */
public record ArmProportion(Study study, Arm arm, Finding finding, int events, int total) {

  /** Checks the components. */
  public ArmProportion {
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(finding, "finding");
  }

  /**
   * Returns the share of people with the event, labelled by study and arm.
   *
   * @return the proportion, from which log odds and other effects are made
   */
  public Proportion proportion() {
    return new Proportion(study.id() + ", " + arm.label(), events, total);
  }

  /**
   * Returns the dose of the arm.
   *
   * @param unit the unit to return it in, such as µg
   * @return the amount, the middle of a range; 0 for an arm that gives nothing of what is studied;
   *     empty if the amount is not known or is stated in a unit of another kind
   */
  public OptionalDouble amount(DoseUnit unit) {
    if (arm.exposures().isEmpty()) {
      return OptionalDouble.of(0);
    }
    return arm.dose()
        .filter(dose -> dose.unit().equals(Optional.of(unit)))
        .map(ArmProportion::middle)
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble middle(Dose dose) {
    return dose.amount().isPresent() && dose.max().isPresent()
        ? OptionalDouble.of((dose.amount().getAsDouble() + dose.max().getAsDouble()) / 2)
        : dose.amount();
  }
}
