package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.FindingTraits;
import org.microdosing.evidence.table.StudyFacts;

/**
 * The step for indirectness: how far the evidence is from people who take one substance in such
 * doses as a course, against placebo (Cochrane Handbook, section 14.2.2).
 *
 * <p>Concerns are weighed by {@link Concerns}: symptoms measured in people without the illness;
 * symptoms or wellbeing after one or two doses only, where doses are taken in courses because they
 * are smaller than full ones; a dose that nobody knows in milligrams of compound, so that its band
 * rests on what authors claim or on plant material of unmeasured strength; people who took several
 * or unspecified substances. Three hold for the body as a whole: samples of different substances,
 * or of courses and single doses, are a mixture that answers no question about any of them; and a
 * control other than placebo. One concern costs a level, several two. Animals lose two.
 */
final class Indirectness {

  private static final Set<OutcomeFamily> LASTING =
      EnumSet.of(OutcomeFamily.SYMPTOMS, OutcomeFamily.WELLBEING);

  private Indirectness() {}

  static CertaintyStep judge(BodyOfEvidence body) {
    if (body.basis() == EvidenceBasis.ANIMALS) {
      return CertaintyStep.of(CertaintyDomain.INDIRECTNESS, -2, "animals, no people");
    }
    Concerns concerns = new Concerns(body);
    OutcomeFamily family = body.outcome().family();
    if (family == OutcomeFamily.SYMPTOMS) {
      concerns.add(
          "a symptom in people without the illness", s -> !s.hasStudy(StudyFacts.CLINICAL));
    }
    if (LASTING.contains(family) && body.band() != DoseBand.FULL) {
      concerns.add("one or two doses, no course", s -> !isCourse(s));
    }
    concerns.add(
        "amount of compound not known, so the band is claimed or estimated",
        s -> !s.hasFinding(FindingTraits.MEASURED));
    concerns.add("several or unspecified substances", BodySample::mixed);
    List<String> mixtures = mixtures(body);
    List<String> reasons = new ArrayList<>(concerns.reasons());
    reasons.addAll(mixtures);
    return reasons.isEmpty()
        ? CertaintyStep.of(
            CertaintyDomain.INDIRECTNESS, 0, "people, doses and control as asked about")
        : CertaintyStep.of(
            CertaintyDomain.INDIRECTNESS,
            -Math.min(2, concerns.levels() + mixtures.size()),
            String.join("; ", reasons));
  }

  /** Returns in which ways the body as a whole is not of what is asked about. */
  private static List<String> mixtures(BodyOfEvidence body) {
    List<String> reasons = new ArrayList<>();
    if (body.substances().size() > 1) {
      reasons.add("a mixture of substances: " + String.join(", ", body.substances()));
    }
    int courses = 0;
    for (BodySample sample : body.samples()) {
      courses += isCourse(sample) ? 1 : 0;
    }
    int others = body.samples().size() - courses;
    if (courses > 0 && others > 0) {
      reasons.add(
          "a mixture of regimens: "
              + Phrases.samples(courses)
              + " of courses, "
              + others
              + " of one or two doses");
    }
    if (body.basis() == EvidenceBasis.RANDOMISED_OTHER) {
      reasons.add("control other than placebo");
    }
    return reasons;
  }

  private static boolean isCourse(BodySample sample) {
    return sample.hasFinding(FindingTraits.COURSE);
  }
}
