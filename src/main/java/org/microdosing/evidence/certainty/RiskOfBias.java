package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.table.StudyFacts;

/**
 * The step for risk of bias, as far as records tell: blinding, missing people, and what others have
 * published of it.
 *
 * <p>Concerns are weighed by {@link Concerns}. Randomised evidence has a concern where blinding was
 * broken, absent, or nothing tells whether it held; where fewer than 80 percent of those who began
 * were analysed; and where any published judgement is of high risk. Judgements enter as published,
 * those of several judges side by side. Blinding is not held against measurements of body and
 * brain, which no expectation makes (section 8.6). Other evidence, which starts low, loses a level
 * if it has no control, if people were asked only once, or if too few were analysed.
 */
final class RiskOfBias {

  private RiskOfBias() {}

  static CertaintyStep judge(BodyOfEvidence body) {
    return switch (body.basis()) {
      case RANDOMISED_PLACEBO, RANDOMISED_OTHER -> randomised(body);
      case NOT_RANDOMISED, UNCONTROLLED -> observed(body);
      case ANIMALS, NONE ->
          CertaintyStep.of(
              CertaintyDomain.RISK_OF_BIAS, 0, "conduct of animal experiments is not recorded");
    };
  }

  private static CertaintyStep randomised(BodyOfEvidence body) {
    Concerns concerns = new Concerns(body);
    if (BlindingConcern.isHeldAgainst(body)) {
      concerns.addInWords(BlindingConcern.words(body), BlindingConcern::isInDoubt);
    }
    addLost(concerns);
    concerns.add("a published judgement is of high risk", PublishedJudgements::isHigh);
    List<String> reasons = new ArrayList<>(concerns.reasons());
    if (reasons.isEmpty()) {
      reasons.add(
          BlindingConcern.isHeldAgainst(body)
              ? "no sign that blinding was broken for most people"
              : "blinding is not held against a measurement of body or brain");
    }
    PublishedJudgements.words(body).ifPresent(reasons::add);
    return new CertaintyStep(
        CertaintyDomain.RISK_OF_BIAS,
        -Math.min(2, concerns.levels()),
        String.join("; ", reasons),
        concerns.studies());
  }

  private static CertaintyStep observed(BodyOfEvidence body) {
    if (body.basis() == EvidenceBasis.UNCONTROLLED) {
      return CertaintyStep.of(
          CertaintyDomain.RISK_OF_BIAS, -1, "no control tells what would have happened anyway");
    }
    Concerns concerns = new Concerns(body);
    concerns.add("nobody was followed over time", s -> !s.hasStudy(StudyFacts.PROSPECTIVE));
    addLost(concerns);
    return concerns.levels() == 0
        ? CertaintyStep.of(
            CertaintyDomain.RISK_OF_BIAS, 0, "nothing beyond the lack of randomisation")
        : new CertaintyStep(
            CertaintyDomain.RISK_OF_BIAS,
            -1,
            String.join("; ", concerns.reasons()),
            concerns.studies());
  }

  private static void addLost(Concerns concerns) {
    concerns.add("fewer than 80% of those who began were analysed", RiskOfBias::lostMany);
  }

  private static boolean lostMany(BodySample sample) {
    return sample.hasStudy(StudyFacts.LOST_MANY);
  }
}
