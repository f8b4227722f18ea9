package org.microdosing.evidence.certainty;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.microdosing.evidence.certainty.BodyOfEvidence.Concern;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.table.StudyFacts;

/**
 * The step for risk of bias, as far as records tell: blinding and missing people.
 *
 * <p>A concern counts if it applies to samples with more than half of the people (most information
 * decides: Cochrane Handbook, section 14.2.2). Randomised evidence loses a level if most people
 * were in studies without blinding, with blinding that was broken, or where nothing tells whether
 * it held; and a level if most were in studies that analysed fewer than 80 percent of those who
 * began. Blinding is not held against measurements of body and brain, which no expectation makes
 * (section 8.6). Other evidence, which starts low, loses a level if it has no control, if people
 * were asked only once, or if too few were analysed.
 */
final class RiskOfBias {

  private static final Set<BlindingStatus> UNTOLD =
      EnumSet.of(BlindingStatus.NOT_MEASURED, BlindingStatus.NOT_READ, BlindingStatus.UNCLEAR);

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
    int change = 0;
    String reason;
    List<String> studies = List.of();
    Predicate<SamplesAlike> fails = s -> !isBlinded(s) || s.blinding() == BlindingStatus.BROKEN;
    Predicate<SamplesAlike> doubts = s -> !isBlinded(s) || s.blinding() != BlindingStatus.HELD;
    Concern failed = body.concern(fails);
    Concern doubtful = body.concern(doubts);
    if (body.outcome().family() == OutcomeFamily.BIOLOGY) {
      reason = "blinding is not held against a measurement of body or brain";
    } else if (failed.ofMost()) {
      change--;
      reason = "blinding was broken or absent for " + failed.share();
      studies = body.studies(fails);
    } else if (doubtful.ofMost()) {
      change--;
      Concern untold = body.concern(s -> isBlinded(s) && UNTOLD.contains(s.blinding()));
      reason =
          "whether blinding held is not known for "
              + untold.share()
              + (failed.weight() > 0 ? ", and it failed for " + failed.share() : "");
      studies = body.studies(doubts);
    } else {
      reason = "no sign that blinding was broken for most people";
    }
    Concern missing = body.concern(RiskOfBias::lostMany);
    if (missing.ofMost()) {
      change--;
      reason += "; fewer than 80% were analysed of " + missing.share();
      studies = studies.isEmpty() ? body.studies(RiskOfBias::lostMany) : studies;
    }
    return new CertaintyStep(CertaintyDomain.RISK_OF_BIAS, change, reason, studies);
  }

  private static CertaintyStep observed(BodyOfEvidence body) {
    if (body.basis() == EvidenceBasis.UNCONTROLLED) {
      return CertaintyStep.of(
          CertaintyDomain.RISK_OF_BIAS, -1, "no control tells what would have happened anyway");
    }
    Predicate<SamplesAlike> askedOnce = s -> !s.hasStudy(StudyFacts.PROSPECTIVE);
    Concern once = body.concern(askedOnce);
    if (once.ofMost()) {
      return new CertaintyStep(
          CertaintyDomain.RISK_OF_BIAS,
          -1,
          "nobody was followed over time",
          body.studies(askedOnce));
    }
    Concern missing = body.concern(RiskOfBias::lostMany);
    return missing.ofMost()
        ? new CertaintyStep(
            CertaintyDomain.RISK_OF_BIAS,
            -1,
            "fewer than 80% were analysed of " + missing.share(),
            body.studies(RiskOfBias::lostMany))
        : CertaintyStep.of(
            CertaintyDomain.RISK_OF_BIAS, 0, "nothing beyond the lack of randomisation");
  }

  private static boolean isBlinded(SamplesAlike sample) {
    return sample.hasStudy(StudyFacts.BLINDED);
  }

  private static boolean lostMany(SamplesAlike sample) {
    return sample.hasStudy(StudyFacts.LOST_MANY);
  }
}
