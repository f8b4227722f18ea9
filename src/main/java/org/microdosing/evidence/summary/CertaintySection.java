package org.microdosing.evidence.summary;

import java.util.List;
import java.util.stream.Collectors;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.certainty.CertaintyLevel;
import org.microdosing.evidence.gap.Gap;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.page.PlainPage;

/** The parts of a page that say what directions add up to, how certain that is, what is missing. */
final class CertaintySection {

  private CertaintySection() {}

  static void write(PlainPage page, EvidenceSummary summary) {
    directions(page, summary);
    certainty(page, summary);
    gaps(page, summary.gaps());
  }

  private static void directions(PlainPage page, EvidenceSummary summary) {
    List<DirectionSynthesis> questions =
        summary.directions().stream()
            .filter(d -> d.band() == DoseBand.MICRODOSE && d.contrast() == Contrast.PLACEBO)
            .filter(d -> isEffect(d.outcome().family()))
            .toList();
    if (questions.isEmpty()) {
      return;
    }
    page.heading("Microdoses against placebo, one vote for each sample of people");
    for (DirectionSynthesis question : questions) {
      page.entry(
          question.outcome().label(),
          question.tally()
              + question.signTest().map(t -> "; improved against worsened: " + t).orElse(""));
    }
  }

  private static void certainty(PlainPage page, EvidenceSummary summary) {
    List<Certainty> levels =
        summary.outcomes().stream()
            .filter(o -> isEffect(o.outcome().family()))
            .map(o -> summary.certainty(o.outcome()))
            .filter(c -> c.level() != CertaintyLevel.NONE)
            .toList();
    if (levels.isEmpty()) {
      return;
    }
    page.heading("Certainty about microdoses, computed along the domains of GRADE");
    for (Certainty certainty : levels) {
      page.entry(certainty.outcome().label(), certainty.inShort());
    }
  }

  private static void gaps(PlainPage page, List<Gap> gaps) {
    if (!gaps.isEmpty()) {
      page.heading("What is missing");
      for (Gap gap : gaps) {
        page.paragraph(
            gap.statement()
                + (gap.studies().isEmpty()
                    ? ""
                    : gap.studies().stream().collect(Collectors.joining(", ", " [", "]"))));
      }
    }
  }

  private static boolean isEffect(OutcomeFamily family) {
    return family != OutcomeFamily.TRIAL_CONDUCT && family != OutcomeFamily.USE;
  }
}
