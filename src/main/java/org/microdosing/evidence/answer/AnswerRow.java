package org.microdosing.evidence.answer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;

/**
 * What one sample of people says about an outcome: its vote, with the finding that votes.
 *
 * @param substance the substance
 * @param sample id of the study that first reported these people
 * @param study the study whose finding votes
 * @param finding the finding that votes; the first, where several vote together
 * @param others how many more findings vote with it
 * @param outcome the outcome
 * @param vote the vote of the sample
 * @param people how many people were compared; empty if no number is known
 * @param blinding what the sample reports of guesses
 * @param differences in what it differs from the question
 * @since 0.2
 */
public record AnswerRow(
    Substance substance,
    String sample,
    Study study,
    Finding finding,
    int others,
    Outcome outcome,
    Direction vote,
    Optional<PeopleCompared> people,
    BlindingStatus blinding,
    Set<Difference> differences) {

  /** Checks and copies the components. */
  public AnswerRow {
    Objects.requireNonNull(substance, "substance");
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(vote, "vote");
    Objects.requireNonNull(people, "people");
    Objects.requireNonNull(blinding, "blinding");
    Set<Difference> copy = EnumSet.noneOf(Difference.class);
    copy.addAll(differences);
    differences = Collections.unmodifiableSet(copy);
  }

  /**
   * Returns in whom the sample was studied.
   *
   * @return the conditions of the study
   */
  public List<Condition> conditions() {
    return study.population().conditions();
  }

  /** Returns whom, what, how many and the result on one line. */
  @Override
  public String toString() {
    return ResultWords.whom(this)
        + ", "
        + ResultWords.given(this)
        + " ("
        + study.id()
        + people.map(p -> ", " + p + " people").orElse("")
        + "): "
        + ResultWords.result(this);
  }
}
