package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whom a study is about.
 *
 * @param conditions normalised conditions, at least one
 * @param condition the condition in the words of the paper
 * @param species the species
 * @param ageMean mean age in years
 * @param ageSd standard deviation of age in years
 * @param ageRange age range as the source gives it
 * @param femalePercent share of women in percent, 0 to 100
 * @param femalePercentRange range of that share over arms or sites, in percent
 * @param femaleByArm share of women in each arm
 * @param notes what else the source says
 * @since 0.1
 */
public record Population(
    List<Condition> conditions,
    String condition,
    Species species,
    OptionalDouble ageMean,
    OptionalDouble ageSd,
    Optional<String> ageRange,
    OptionalDouble femalePercent,
    Optional<ValueRange> femalePercentRange,
    List<FemaleShare> femaleByArm,
    Optional<String> notes)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Population {
    conditions = List.copyOf(conditions);
    Checks.text(condition, "condition");
    Objects.requireNonNull(species, "species");
    Objects.requireNonNull(ageMean, "ageMean");
    Objects.requireNonNull(ageSd, "ageSd");
    Objects.requireNonNull(ageRange, "ageRange");
    Objects.requireNonNull(femalePercent, "femalePercent");
    Objects.requireNonNull(femalePercentRange, "femalePercentRange");
    femaleByArm = List.copyOf(femaleByArm);
    Objects.requireNonNull(notes, "notes");
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("conditions must not be empty; use not_stated");
    }
    Checks.notNegative(ageMean, "ageMean");
    Checks.notNegative(ageSd, "ageSd");
    Checks.percent(femalePercent, "femalePercent");
    if (femalePercentRange.isPresent()) {
      ValueRange range = femalePercentRange.get();
      Checks.percent(OptionalDouble.of(range.low()), "femalePercentRange");
      Checks.percent(OptionalDouble.of(range.high()), "femalePercentRange");
    }
  }

  /**
   * Tells whether a figure for women above 0 is stated, for all people or for an arm.
   *
   * @return false if none is, which does not tell that no women took part
   */
  public boolean statesWomen() {
    for (FemaleShare share : femaleByArm) {
      if (share.percent() > 0) {
        return true;
      }
    }
    return femalePercent.orElse(0) > 0
        || (femalePercentRange.isPresent() && femalePercentRange.get().high() > 0);
  }

  /**
   * Tells whether the people are patients, or have symptoms of an illness.
   *
   * @return true if any condition is clinical
   */
  public boolean isClinical() {
    for (Condition condition : conditions) {
      if (condition.isClinical()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Starts a population; nothing else is known of it yet.
   *
   * @param condition the condition in the words of the paper
   * @param conditions normalised conditions, at least one
   * @param species the species
   * @return a builder
   * @since 0.2
   */
  public static Builder builder(String condition, List<Condition> conditions, Species species) {
    return new Builder(new Components<>(Population.class))
        .set("condition", condition)
        .set("conditions", conditions)
        .set("species", species);
  }

  /**
   * Starts a copy of this population, to change some of it.
   *
   * @return a builder that holds what this population holds
   * @since 0.2
   */
  public Builder toBuilder() {
    return new Builder(Components.of(Population.class, this));
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /**
   * Puts a population together, component by component; what is not set stays unknown. Not for
   * several threads.
   *
   * @since 0.2
   */
  public static final class Builder {

    private final Components<Population> components;

    private Builder(Components<Population> components) {
      this.components = components;
    }

    private Builder set(String component, Object value) {
      components.set(component, value);
      return this;
    }

    /**
     * Sets the mean age in years.
     *
     * @param value the value
     * @return this builder
     */
    public Builder ageMean(double value) {
      return set("ageMean", value);
    }

    /**
     * Sets the standard deviation of age in years.
     *
     * @param value the value
     * @return this builder
     */
    public Builder ageSd(double value) {
      return set("ageSd", value);
    }

    /**
     * Sets the age range as the source gives it.
     *
     * @param value the value
     * @return this builder
     */
    public Builder ageRange(String value) {
      return set("ageRange", value);
    }

    /**
     * Sets the share of women in percent.
     *
     * @param value the value
     * @return this builder
     */
    public Builder femalePercent(double value) {
      return set("femalePercent", value);
    }

    /**
     * Sets the range of the share of women in percent.
     *
     * @param value the value
     * @return this builder
     */
    public Builder femalePercentRange(ValueRange value) {
      return set("femalePercentRange", value);
    }

    /**
     * Sets the share of women in each arm.
     *
     * @param value the value
     * @return this builder
     */
    public Builder femaleByArm(List<FemaleShare> value) {
      return set("femaleByArm", value);
    }

    /**
     * Sets what else the source says.
     *
     * @param value the value
     * @return this builder
     */
    public Builder notes(String value) {
      return set("notes", value);
    }

    /**
     * Sets the normalised conditions.
     *
     * @param value the value
     * @return this builder
     */
    public Builder conditions(List<Condition> value) {
      return set("conditions", value);
    }

    /**
     * Sets the species.
     *
     * @param value the value
     * @return this builder
     */
    public Builder species(Species value) {
      return set("species", value);
    }

    /**
     * Makes the population.
     *
     * @return the population
     * @throws IllegalStateException if something is missing that a population needs
     * @throws IllegalArgumentException if something is out of its range
     */
    public Population build() {
      return components.make();
    }
  }
}
