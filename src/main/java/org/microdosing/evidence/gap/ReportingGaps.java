package org.microdosing.evidence.gap;

import java.util.List;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.ReportingTopic;
import org.microdosing.evidence.model.SampleReporting;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.StudyFacts;

/**
 * What samples do not report of guesses, harms and women, and what this library has not read of
 * them, which is not the same.
 */
final class ReportingGaps {

  private final Gaps gaps;
  private final String doses;

  private ReportingGaps(Gaps gaps) {
    this.gaps = gaps;
    this.doses = gaps.question().doses();
  }

  static void find(Gaps gaps) {
    ReportingGaps found = new ReportingGaps(gaps);
    if (!gaps.placebo().isEmpty()) {
      found.blinding(
          GapKind.BLINDING_NOT_MEASURED,
          BlindingStatus.NOT_MEASURED,
          " read in full, without a word on what people guessed.");
      found.blinding(
          GapKind.BLINDING_NOT_READ,
          BlindingStatus.NOT_READ,
          " not read in full, and what was read says nothing of what people guessed.");
    }
    if (!gaps.micro().isEmpty()) {
      if (gaps.asksOfHarms()) {
        found.harms(
            GapKind.HARMS_NOT_REPORTED,
            ReportingStatus.NOT_REPORTED,
            " read in full, without a word on harms.");
        found.harms(
            GapKind.HARMS_NOT_READ,
            ReportingStatus.NOT_READ,
            " not read for harms, which is no sign that there were none.");
      }
      found.women();
    }
  }

  private void blinding(GapKind kind, BlindingStatus status, String what) {
    List<String> samples = gaps.placebo().samples(status);
    if (!samples.isEmpty()) {
      gaps.add(
          kind,
          share(samples.size(), gaps.placebo().samples(), doses + " against placebo") + what,
          gaps.placebo().query()
              + ".summarise().blindingBySample().getOrDefault(BlindingStatus."
              + status.name()
              + ", 0)",
          samples.size(),
          samples);
    }
  }

  private void harms(GapKind kind, ReportingStatus status, String what) {
    SampleReporting reporting = gaps.micro().reporting(ReportingTopic.HARMS);
    List<String> samples = reporting.samples(status);
    if (!samples.isEmpty()) {
      gaps.add(
          kind,
          share(samples.size(), gaps.micro().samples(), doses) + what,
          query(ReportingTopic.HARMS, status),
          samples.size(),
          samples);
    }
  }

  private String query(ReportingTopic topic, ReportingStatus status) {
    return "SampleReporting.of("
        + gaps.micro().query()
        + ".evidence().toList(), ReportingTopic."
        + topic.name()
        + ").samples(ReportingStatus."
        + status.name()
        + ").size()";
  }

  private static String share(int some, int all, String given) {
    return some
        + " of "
        + Phrases.samples(all)
        + " on "
        + given
        + Phrases.form(some, " was", " were");
  }

  private void women() {
    if (gaps.micro().ids(StudyFacts.WOMEN).isEmpty()) {
      SampleReporting reporting = gaps.micro().reporting(ReportingTopic.SEX);
      gaps.add(
          GapKind.NO_WOMEN,
          "No record "
              + gaps.question().where()
              + " of "
              + doses
              + " states that women took part; of "
              + Phrases.samples(gaps.micro().samples())
              + " "
              + Phrases.count(
                  reporting.samples(ReportingStatus.NOT_REPORTED).size(), "reports", "report")
              + " no share of women and "
              + Phrases.count(reporting.samples(ReportingStatus.NOT_READ).size(), "was", "were")
              + " not read for it.",
          gaps.micro().query() + ".studies().where(s -> s.population().statesWomen()).count()",
          0,
          List.of());
    }
  }
}
