package org.microdosing.evidence.answer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.synthesis.EffectSize;

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
 * @param computed the standardised difference that the figures of the groups give, positive where
 *     it favours the arm; empty where the source prints a figure or the groups give none
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
    Optional<EffectSize> computed,
    Optional<PeopleCompared> people,
    BlindingStatus blinding,
    Set<Difference> differences)
    implements JsonResult {

  /** Checks and copies the components. */
  public AnswerRow {
    Objects.requireNonNull(substance, "substance");
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(vote, "vote");
    Objects.requireNonNull(computed, "computed");
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

  /** Tells whether another row is about the same people, outcome and regimen. */
  boolean isOfSamePeople(AnswerRow other) {
    return sample.equals(other.sample)
        && outcome == other.outcome
        && differences.contains(Difference.NO_COURSE)
            == other.differences.contains(Difference.NO_COURSE);
  }

  /** Returns what this holds as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(RowForm.of(this));
  }

  /** Returns whom, what, how many and the result on one line. */
  @Override
  public String toString() {
    return ResultWords.brief(conditions().get(0))
        + ", "
        + GivenWords.of(this)
        + " ("
        + study.id()
        + people.map(p -> ", " + p.inWords()).orElse("")
        + "): "
        + ResultWords.result(this);
  }
}
