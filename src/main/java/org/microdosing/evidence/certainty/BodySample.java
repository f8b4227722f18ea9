package org.microdosing.evidence.certainty;

import java.util.List;
import java.util.Set;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.table.FindingTraits;
import org.microdosing.evidence.table.StudyFacts;

/**
 * One sample of a body of evidence, and what is true of it.
 *
 * @param studies ids of its studies in the body
 * @param direction its vote
 * @param people the people that its findings compare, 0 if their number is not known
 * @param atMost whether that number is only known to be no larger
 * @param certain those that are known to have been compared: all, or none where their number is
 *     only known to be no larger
 * @param blinding what any study of the sample reports of guessing
 * @param traits what is true of any of its studies, by the constants of {@link StudyFacts}
 * @param findings what is true of any of its findings, by those of {@link FindingTraits}
 * @param mixed whether every study has a finding about several or unspecified substances
 * @param substances ids of the substances that its findings are direct evidence for
 * @param conditions the conditions of its people
 * @param judgements published judgements of the risk of bias of its studies
 */
record BodySample(
    List<String> studies,
    Direction direction,
    int people,
    boolean atMost,
    int certain,
    BlindingStatus blinding,
    int traits,
    int findings,
    boolean mixed,
    Set<String> substances,
    Set<Condition> conditions,
    List<RiskOfBiasJudgement> judgements) {

  /** Tells whether a trait of {@link StudyFacts} is true of any of its studies. */
  boolean hasStudy(int trait) {
    return (traits & trait) != 0;
  }

  /** Tells whether a trait of {@link FindingTraits} is true of any of its findings. */
  boolean hasFinding(int trait) {
    return (findings & trait) != 0;
  }

  /** Tells whether it was read which way the sample points. */
  boolean isDirectionRead() {
    return direction != Direction.NOT_READ;
  }
}
