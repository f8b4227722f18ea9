package org.microdosing.evidence.intake;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * An arm of a trial of ClinicalTrials.gov.
 *
 * @param label the label
 * @param type the code of its kind, such as {@code PLACEBO_COMPARATOR}
 * @param interventions what it gives, as the registry lists it, such as {@code Drug: Psilocybin}
 * @since 0.2
 */
public record TrialArm(String label, Optional<String> type, List<String> interventions)
    implements Serializable {

  /** Copies the list. */
  public TrialArm {
    interventions = List.copyOf(interventions);
  }

  static Optional<TrialArm> of(JsonItem arm) {
    return arm.text("label")
        .map(PlainMarkup::text)
        .filter(label -> !label.isEmpty())
        .map(
            label ->
                new TrialArm(
                    label,
                    arm.text("type"),
                    arm.texts("interventionNames").stream().map(PlainMarkup::text).toList()));
  }

  /**
   * Tells whether it is a placebo arm.
   *
   * @return true if the registry says so by its code
   */
  public boolean isPlacebo() {
    return type.filter("PLACEBO_COMPARATOR"::equals).isPresent();
  }

  /** Returns the label. */
  @Override
  public String toString() {
    return label;
  }
}
