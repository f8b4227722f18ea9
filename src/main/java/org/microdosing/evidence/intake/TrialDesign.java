package org.microdosing.evidence.intake;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.Design;

/**
 * How a trial of ClinicalTrials.gov is designed, in the codes of the registry.
 *
 * @param type for example {@code INTERVENTIONAL}
 * @param allocation for example {@code RANDOMIZED}
 * @param model for example {@code CROSSOVER}
 * @param masking for example {@code DOUBLE}
 * @param masked who does not know the arm, for example {@code PARTICIPANT}
 * @since 0.2
 */
public record TrialDesign(
    Optional<String> type,
    Optional<String> allocation,
    Optional<String> model,
    Optional<String> masking,
    List<String> masked)
    implements Serializable {

  private static final String PARTICIPANT = "PARTICIPANT";
  private static final Set<String> THOSE_WHO_TREAT = Set.of("CARE_PROVIDER", "INVESTIGATOR");

  /** Copies the list. */
  public TrialDesign {
    masked = List.copyOf(masked);
  }

  static TrialDesign of(JsonItem module) {
    JsonItem info = module.item("designInfo");
    JsonItem masking = info.item("maskingInfo");
    return new TrialDesign(
        module.text("studyType"),
        info.text("allocation"),
        info.text("interventionModel"),
        masking.text("masking"),
        masking.texts("whoMasked"));
  }

  /**
   * Returns the design, where the codes say it.
   *
   * @return a design; empty for sequential and factorial models, observational studies and whatever
   *     the codes leave open
   */
  public Optional<Design> design() {
    if (!isA(type, "INTERVENTIONAL")) {
      return Optional.empty();
    }
    if (isA(allocation, "RANDOMIZED") && isA(model, "PARALLEL")) {
      return Optional.of(Design.RANDOMISED_PARALLEL);
    }
    if (isA(allocation, "RANDOMIZED") && isA(model, "CROSSOVER")) {
      return Optional.of(Design.RANDOMISED_CROSSOVER);
    }
    if (isA(allocation, "NON_RANDOMIZED") && isA(model, "PARALLEL")) {
      return Optional.of(Design.NON_RANDOMISED_CONTROLLED);
    }
    return isA(model, "SINGLE_GROUP") && isA(masking, "NONE")
        ? Optional.of(Design.OPEN_LABEL_SINGLE_ARM)
        : Optional.empty();
  }

  /**
   * Returns who is blinded, where the codes say it.
   *
   * @return double where participants and those who treat or study them are masked, single where
   *     participants alone are; empty where the codes say something else
   */
  public Optional<Blinding> blinding() {
    if (isA(masking, "NONE")) {
      return Optional.of(Blinding.NONE);
    }
    if (!masked.contains(PARTICIPANT)) {
      return Optional.empty();
    }
    if (masked.stream().anyMatch(THOSE_WHO_TREAT::contains)) {
      return Optional.of(Blinding.DOUBLE);
    }
    return isA(masking, "SINGLE") ? Optional.of(Blinding.SINGLE) : Optional.empty();
  }

  private static boolean isA(Optional<String> code, String value) {
    return code.filter(value::equals).isPresent();
  }
}
