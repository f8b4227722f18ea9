package org.microdosing.evidence.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.synthesis.EffectSize;

/**
 * What one sample of people says, as JSON has it.
 *
 * @param substance the substance
 * @param sample the study that first reported these people
 * @param study the study whose finding votes
 * @param conditions in whom
 * @param given what was given, in words
 * @param outcome the outcome
 * @param finding the finding that votes
 * @param measure what was measured, in the words of the paper
 * @param others how many more findings vote with it
 * @param vote what the sample votes
 * @param statistic the figure that the source prints
 * @param counts events of the groups, in words
 * @param computed the standardised difference that the figures of the groups give, positive where
 *     it favours the arm
 * @param people how many people were compared
 * @param blinding what the sample reports of guesses
 * @param differences in what it differs from the question
 * @param source where it was read, and how well
 * @param sentence the same on one line
 */
record RowForm(
    Substance substance,
    String sample,
    Study study,
    List<Condition> conditions,
    String given,
    Outcome outcome,
    Finding finding,
    String measure,
    int others,
    Direction vote,
    Optional<Statistic> statistic,
    Optional<String> counts,
    Optional<EffectSize> computed,
    Optional<PeopleCompared> people,
    BlindingStatus blinding,
    Set<Difference> differences,
    Source source,
    String sentence) {

  static RowForm of(AnswerRow row) {
    return new RowForm(
        row.substance(),
        row.sample(),
        row.study(),
        row.conditions(),
        GivenWords.of(row),
        row.outcome(),
        row.finding(),
        row.finding().measure(),
        row.others(),
        row.vote(),
        row.finding().statistic(),
        row.finding().counts(),
        row.computed(),
        row.people(),
        row.blinding(),
        row.differences(),
        row.finding().source(),
        row.toString());
  }
}
