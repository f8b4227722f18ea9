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
    Objects.requireNonNull(notes, "notes");
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("conditions must not be empty; use not_stated");
    }
    Checks.notNegative(ageMean, "ageMean");
    Checks.notNegative(ageSd, "ageSd");
    Checks.percent(femalePercent, "femalePercent");
  }

  /**
   * Tells whether the people are patients, or have symptoms of an illness.
   *
   * @return true if any condition is clinical
   */
  public boolean isClinical() {
    return conditions.stream().anyMatch(Condition::isClinical);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
