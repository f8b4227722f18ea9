package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.microdosing.evidence.certainty.BodyOfEvidence.Concern;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.table.FindingTraits;
import org.microdosing.evidence.table.StudyFacts;

/**
 * The step for indirectness: how far the evidence is from people who take such doses as a course,
 * against placebo (Cochrane Handbook, section 14.2.2).
 *
 * <p>A level is lost for one concern that applies to samples with more than half of the people, two
 * for several: symptoms measured in people without the illness; symptoms or wellbeing after one or
 * two doses only, where doses are taken in courses because they are smaller than full ones; a dose
 * that nobody knows in milligrams of compound, so that its band rests on what authors claim or on
 * plant material of unmeasured strength; several or unspecified substances; a control other than
 * placebo. Animals lose two.
 */
final class Indirectness {

  private static final Set<OutcomeFamily> LASTING =
      EnumSet.of(OutcomeFamily.SYMPTOMS, OutcomeFamily.WELLBEING);

  private Indirectness() {}

  static CertaintyStep judge(BodyOfEvidence body) {
    if (body.basis() == EvidenceBasis.ANIMALS) {
      return CertaintyStep.of(CertaintyDomain.INDIRECTNESS, -2, "animals, no people");
    }
    List<String> reasons = new ArrayList<>();
    OutcomeFamily family = body.outcome().family();
    if (family == OutcomeFamily.SYMPTOMS) {
      add(
          reasons,
          "a symptom in people without the illness",
          body.concern(s -> !s.hasStudy(StudyFacts.CLINICAL)));
    }
    if (LASTING.contains(family) && body.band() != DoseBand.FULL) {
      add(
          reasons,
          "one or two doses, no course",
          body.concern(s -> !s.hasFinding(FindingTraits.COURSE)));
    }
    add(
        reasons,
        "amount of compound not known, so the band is claimed or estimated",
        body.concern(s -> !s.hasFinding(FindingTraits.MEASURED)));
    add(reasons, "several or unspecified substances", body.concern(SamplesAlike::mixed));
    if (body.basis() == EvidenceBasis.RANDOMISED_OTHER) {
      reasons.add("control other than placebo");
    }
    return reasons.isEmpty()
        ? CertaintyStep.of(
            CertaintyDomain.INDIRECTNESS, 0, "people, doses and control as asked about")
        : CertaintyStep.of(
            CertaintyDomain.INDIRECTNESS, -Math.min(2, reasons.size()), String.join("; ", reasons));
  }

  private static void add(List<String> reasons, String what, Concern concern) {
    if (concern.ofMost()) {
      reasons.add(what + " for " + concern.share());
    }
  }
}
