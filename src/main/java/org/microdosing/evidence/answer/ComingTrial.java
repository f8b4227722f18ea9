package org.microdosing.evidence.answer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.ResultsDue;
import org.microdosing.evidence.model.Study;

/**
 * A registered trial of microdoses of which the library knows no result.
 *
 * @param study the record of the trial
 * @param registration what was read of its registration; empty if it was not looked up
 * @param asked whether its people have a condition that the question asks about
 * @since 0.2
 */
public record ComingTrial(Study study, Optional<Registration> registration, boolean asked)
    implements JsonResult {

  /** Checks the components. */
  public ComingTrial {
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(registration, "registration");
  }

  /**
   * Returns how many people are planned.
   *
   * @return the number of the registration, else of the record of the trial
   */
  public OptionalInt planned() {
    OptionalInt registered =
        registration.isPresent() ? registration.get().planned() : OptionalInt.empty();
    return registered.isPresent() ? registered : study.participants().planned();
  }

  /**
   * Returns the state of the trial in words.
   *
   * @return its status with the date of which it is true, else that it was not read
   */
  public String status() {
    return registration.isPresent() ? registration.get().state() : "status not read";
  }

  /**
   * Tells whether results should be known by now.
   *
   * @return what its registrations tell
   * @since 0.2
   */
  public ResultsDue due() {
    return ResultsDue.of(registration.isPresent() ? List.of(registration.get()) : List.of());
  }

  /**
   * Tells whether the trial has ended, or will not take place.
   *
   * @return false where its status was not read
   */
  public boolean isOver() {
    return registration.isPresent()
        && registration.get().status().isPresent()
        && registration.get().status().get().isOver();
  }

  /**
   * Returns the name by which the trial is found in a registry.
   *
   * @return its first registration, else the id of its record
   */
  public String name() {
    return study.registrations().isEmpty() ? study.id() : study.registrations().get(0);
  }

  /** Returns what this holds as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(TrialForm.of(this));
  }
}
