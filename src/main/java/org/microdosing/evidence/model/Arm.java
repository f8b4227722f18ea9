package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A group or period of a study that is given, or chose, one thing.
 *
 * @param id id within the study, for example {@code lsd-13}
 * @param label the arm in words
 * @param exposures substances of the library that the arm gives; empty for placebo and comparator
 *     drugs
 * @param drug what the source says was given, where it is more than the id of one substance
 * @param servesAs the comparator the arm serves as, such as placebo; empty for arms under study
 * @param n people in the arm
 * @param dose what was taken of it
 * @param claimedBand the band that the authors claim for the dose
 * @since 0.1
 */
public record Arm(
    String id,
    String label,
    List<Exposure> exposures,
    Optional<String> drug,
    Optional<ComparatorClass> servesAs,
    OptionalInt n,
    Optional<Dose> dose,
    Optional<DoseBand> claimedBand)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Arm {
    Checks.text(id, "id");
    Checks.text(label, "label");
    exposures = List.copyOf(exposures);
    Objects.requireNonNull(drug, "drug");
    Objects.requireNonNull(servesAs, "servesAs");
    Objects.requireNonNull(n, "n");
    Objects.requireNonNull(dose, "dose");
    Objects.requireNonNull(claimedBand, "claimedBand");
    Checks.notNegative(n, "n");
  }

  /**
   * Tells whether the arm gives a substance in one of its own materials, so that its findings are
   * evidence for that substance.
   *
   * @param substance id of the substance
   * @return false for metabolites, isomers and mixed arms
   */
  public boolean gives(String substance) {
    for (Exposure exposure : exposures) {
      if (exposure.isDirect(substance)) {
        return true;
      }
    }
    return false;
  }

  /** Returns id, label and size on one line. */
  @Override
  public String toString() {
    return id + ": " + label + (n.isPresent() ? ", n = " + n.getAsInt() : "");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
