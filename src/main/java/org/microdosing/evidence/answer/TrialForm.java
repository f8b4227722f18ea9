package org.microdosing.evidence.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.ResultsDue;
import org.microdosing.evidence.model.Study;

/**
 * A registered trial without results, as JSON has it.
 *
 * @param study the record of the trial
 * @param name the name by which it is found in a registry
 * @param conditions in whom
 * @param planned how many people are planned
 * @param status its state, in words
 * @param due whether results should be known by now
 * @param asked whether its people have a condition that the question asks about
 * @param registration what was read of its registration
 */
record TrialForm(
    Study study,
    String name,
    List<Condition> conditions,
    OptionalInt planned,
    String status,
    ResultsDue due,
    boolean asked,
    Optional<Registration> registration) {

  static TrialForm of(ComingTrial trial) {
    return new TrialForm(
        trial.study(),
        trial.name(),
        trial.study().population().conditions(),
        trial.planned(),
        trial.status(),
        trial.due(),
        trial.asked(),
        trial.registration());
  }
}
