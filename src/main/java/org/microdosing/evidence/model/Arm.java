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
 * @param role what the arm is for
 * @param members ids of the arms that a pooled arm joins; empty for an arm of its own
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
    Optional<ArmRole> role,
    List<String> members,
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
    Objects.requireNonNull(role, "role");
    members = List.copyOf(members);
    Objects.requireNonNull(n, "n");
    Objects.requireNonNull(dose, "dose");
    Objects.requireNonNull(claimedBand, "claimedBand");
    Checks.notNegative(n, "n");
    if (members.contains(id)) {
      throw new IllegalArgumentException("an arm is no member of itself: " + id);
    }
    if (servesAs.isPresent() && role.equals(Optional.of(ArmRole.TREATMENT))) {
      throw new IllegalArgumentException(
          "an arm of the role treatment serves as no comparator, found "
              + servesAs.get().id()
              + ": "
              + id);
    }
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

  /**
   * Tells whether the arm is there to compare with, whatever it gives: a placebo, an active
   * placebo, or a low dose that serves as control. What was found in it is evidence for no
   * substance.
   *
   * @return true if its role is control, or it serves as a comparator
   */
  public boolean isControl() {
    return servesAs.isPresent() || role.equals(Optional.of(ArmRole.CONTROL));
  }

  /**
   * Tells whether the arm only joins others of its study, whose doses say what was taken.
   *
   * @return true if it has members and no dose of its own
   * @since 0.2
   */
  public boolean isPooled() {
    return !members.isEmpty() && dose.isEmpty();
  }

  /**
   * Tells whether the arm gives a substance of the library and is there to study it, whether people
   * were assigned to it or chose it themselves.
   *
   * @return false for controls, and for arms that give none of the substances
   * @since 0.2
   */
  public boolean isTreatment() {
    return !exposures.isEmpty() && !isControl();
  }

  /** Returns id, label and size on one line. */
  @Override
  public String toString() {
    return id + ": " + label + (n.isPresent() ? ", n = " + n.getAsInt() : "");
  }

  /**
   * Starts an arm; it gives nothing yet.
   *
   * @param id id within the study
   * @param label the arm in words
   * @return a builder
   * @since 0.2
   */
  public static Builder builder(String id, String label) {
    return new Builder(new Components<>(Arm.class)).set("id", id).set("label", label);
  }

  /**
   * Starts a copy of this arm, to change some of it.
   *
   * @return a builder that holds what this arm holds
   * @since 0.2
   */
  public Builder toBuilder() {
    return new Builder(Components.of(Arm.class, this));
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /**
   * Puts an arm together, component by component; what is not set stays unknown. Not for several
   * threads.
   *
   * @since 0.2
   */
  public static final class Builder {

    private final Components<Arm> components;

    private Builder(Components<Arm> components) {
      this.components = components;
    }

    private Builder set(String component, Object value) {
      components.set(component, value);
      return this;
    }

    /**
     * Sets the id within the study.
     *
     * @param value the value
     * @return this builder
     */
    public Builder id(String value) {
      return set("id", value);
    }

    /**
     * Sets the arm in words.
     *
     * @param value the value
     * @return this builder
     */
    public Builder label(String value) {
      return set("label", value);
    }

    /**
     * Sets the substances of the library that it gives.
     *
     * @param value the value
     * @return this builder
     */
    public Builder exposures(List<Exposure> value) {
      return set("exposures", value);
    }

    /**
     * Sets what the source says was given.
     *
     * @param value the value
     * @return this builder
     */
    public Builder drug(String value) {
      return set("drug", value);
    }

    /**
     * Sets the comparator that it serves as.
     *
     * @param value the value
     * @return this builder
     */
    public Builder servesAs(ComparatorClass value) {
      return set("servesAs", value);
    }

    /**
     * Sets what it is for.
     *
     * @param value the value
     * @return this builder
     */
    public Builder role(ArmRole value) {
      return set("role", value);
    }

    /**
     * Sets the ids of the arms that it joins.
     *
     * @param value the value
     * @return this builder
     */
    public Builder members(List<String> value) {
      return set("members", value);
    }

    /**
     * Sets the people in it.
     *
     * @param value the value
     * @return this builder
     */
    public Builder n(int value) {
      return set("n", value);
    }

    /**
     * Sets what was taken.
     *
     * @param value the value
     * @return this builder
     */
    public Builder dose(Dose value) {
      return set("dose", value);
    }

    /**
     * Sets the band that the authors claim.
     *
     * @param value the value
     * @return this builder
     */
    public Builder claimedBand(DoseBand value) {
      return set("claimedBand", value);
    }

    /**
     * Makes the arm.
     *
     * @return the arm
     * @throws IllegalStateException if something is missing that an arm needs
     * @throws IllegalArgumentException if something is out of its range
     */
    public Arm build() {
      return components.make();
    }
  }
}
