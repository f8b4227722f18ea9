package org.microdosing.evidence.answer;

import java.util.List;
import java.util.Objects;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.summary.SampleVote;

/**
 * One sample of people at one dose band against placebo: what it was given, which way it points,
 * how others judged the study, and what harms it counts beside.
 *
 * @param study the study whose findings vote; the first, where several vote together
 * @param shortName what it is called beside the other studies of its library
 * @param band the dose band of the arms that vote
 * @param doses the doses of these arms, each once; the labels of arms whose dose is not known
 * @param regimens how often and how long they were taken, each once; empty where nothing was read
 * @param vote the vote of the sample
 * @param riskOfBias published judgements of the study, side by side
 * @param harms events in the arm and in its control, as {@link HarmLine#events()} has them; each
 *     with its dose where that is not the dose of the vote
 * @since 0.2
 */
public record DosedSample(
    Study study,
    String shortName,
    DoseBand band,
    List<String> doses,
    List<String> regimens,
    SampleVote vote,
    List<RiskOfBiasJudgement> riskOfBias,
    List<String> harms) {

  /** Checks and copies the components. */
  public DosedSample {
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(shortName, "shortName");
    Objects.requireNonNull(band, "band");
    doses = List.copyOf(doses);
    regimens = List.copyOf(regimens);
    Objects.requireNonNull(vote, "vote");
    riskOfBias = List.copyOf(riskOfBias);
    harms = List.copyOf(harms);
  }

  /**
   * Returns in whom the sample was studied.
   *
   * @return the conditions of the study, the one that it names first before others
   */
  public List<Condition> conditions() {
    return study.population().conditions();
  }

  /** Returns the study, the band, the doses and the vote on one line. */
  @Override
  public String toString() {
    return study.id()
        + ", "
        + band.label()
        + " ("
        + String.join("; ", doses)
        + "): "
        + vote.direction().label();
  }
}
