package org.microdosing.evidence.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.model.DataVersion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;

/**
 * What an answer tells, as JSON has it.
 *
 * @param question the question
 * @param asked the question in words
 * @param substances the substances that it is about
 * @param data version of the data; not stated where several were joined
 * @param direct results that answer exactly the question
 * @param near results against a control that differ from the question, with what differs
 * @param withoutControl results without a control, which time and expectation could explain
 * @param certainty how sure the direct evidence leaves one, by outcome
 * @param certaintyInAnybody how sure courses of microdoses leave one, whoever took them, by outcome
 * @param harms harms at microdoses against a control, sample by sample
 * @param unknown what no finding of this library tells, in words
 * @param registered registered trials without results in this library
 * @param fullDoseSamples samples that had full doses, which are another treatment
 */
record AnswerForm(
    Question question,
    String asked,
    List<Substance> substances,
    Optional<String> data,
    List<AnswerRow> direct,
    List<AnswerRow> near,
    List<AnswerRow> withoutControl,
    Map<Outcome, Certainty> certainty,
    Map<Outcome, Certainty> certaintyInAnybody,
    List<HarmLine> harms,
    List<String> unknown,
    List<ComingTrial> registered,
    int fullDoseSamples) {

  static AnswerForm of(Answer answer) {
    return new AnswerForm(
        answer.question(),
        answer.question().toString(),
        answer.substances(),
        answer.version().map(DataVersion::version),
        answer.direct(),
        answer.near(),
        answer.withoutControl(),
        byOutcome(answer, answer::certainty),
        byOutcome(answer, answer::certaintyInAnybody),
        answer.harms(),
        answer.unknown(),
        answer.registered(),
        answer.fullDoseSamples());
  }

  private static Map<Outcome, Certainty> byOutcome(
      Answer answer, Function<Outcome, Certainty> certainty) {
    Map<Outcome, Certainty> byOutcome = new LinkedHashMap<>();
    answer.question().outcomes().forEach(o -> byOutcome.put(o, certainty.apply(o)));
    return byOutcome;
  }
}
