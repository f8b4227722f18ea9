package org.microdosing.evidence.summary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.summary.EvidenceBody.BodySample;
import org.microdosing.evidence.summary.EvidenceBody.Concern;

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

  private static final int ENOUGH_ANALYSED_PERCENT = 80;
  private static final Set<BlindingStatus> UNTOLD =
      EnumSet.of(BlindingStatus.NOT_MEASURED, BlindingStatus.UNCLEAR);

  private RiskOfBias() {}

  static CertaintyStep judge(EvidenceBody body) {
    return switch (body.basis()) {
      case RANDOMISED_PLACEBO, RANDOMISED_OTHER -> randomised(body);
      case NOT_RANDOMISED, UNCONTROLLED -> observed(body);
      case ANIMALS, NONE ->
          CertaintyStep.of(
              CertaintyDomain.RISK_OF_BIAS, 0, "conduct of animal experiments is not recorded");
    };
  }

  private static CertaintyStep randomised(EvidenceBody body) {
    int change = 0;
    String reason;
    List<String> studies = List.of();
    Concern failed = body.concern(s -> !isBlinded(s) || s.blinding() == BlindingStatus.BROKEN);
    Concern doubtful = body.concern(s -> !isBlinded(s) || s.blinding() != BlindingStatus.HELD);
    if (body.outcome().family() == OutcomeFamily.BIOLOGY) {
      reason = "blinding is not held against a measurement of body or brain";
    } else if (failed.ofMost()) {
      change--;
      reason = "blinding was broken or absent for " + failed.share();
      studies = failed.studies();
    } else if (doubtful.ofMost()) {
      change--;
      Concern untold = body.concern(s -> isBlinded(s) && UNTOLD.contains(s.blinding()));
      reason =
          "whether blinding held is not known for "
              + untold.share()
              + (failed.weight() > 0 ? ", and it failed for " + failed.share() : "");
      studies = doubtful.studies();
    } else {
      reason = "no sign that blinding was broken for most people";
    }
    Concern missing = body.concern(RiskOfBias::lostMany);
    if (missing.ofMost()) {
      change--;
      reason += "; fewer than 80% were analysed of " + missing.share();
      studies = studies.isEmpty() ? missing.studies() : studies;
    }
    return new CertaintyStep(CertaintyDomain.RISK_OF_BIAS, change, reason, studies);
  }

  private static CertaintyStep observed(EvidenceBody body) {
    if (body.basis() == EvidenceBasis.UNCONTROLLED) {
      return CertaintyStep.of(
          CertaintyDomain.RISK_OF_BIAS, -1, "no control tells what would have happened anyway");
    }
    Concern once = body.concern(s -> !s.any(e -> e.study().design().isProspective()));
    if (once.ofMost()) {
      return new CertaintyStep(
          CertaintyDomain.RISK_OF_BIAS, -1, "nobody was followed over time", once.studies());
    }
    Concern missing = body.concern(RiskOfBias::lostMany);
    return missing.ofMost()
        ? new CertaintyStep(
            CertaintyDomain.RISK_OF_BIAS,
            -1,
            "fewer than 80% were analysed of " + missing.share(),
            missing.studies())
        : CertaintyStep.of(
            CertaintyDomain.RISK_OF_BIAS, 0, "nothing beyond the lack of randomisation");
  }

  private static boolean isBlinded(BodySample sample) {
    return sample.any(s -> s.study().blinding().isBlinded());
  }

  private static boolean lostMany(BodySample sample) {
    return sample.any(
        s -> EvidenceBody.percentAnalysed(s.study()).orElse(100) < ENOUGH_ANALYSED_PERCENT);
  }
}
