package org.microdosing.evidence.gap;

import java.util.List;
import org.microdosing.evidence.table.FindingRows;

/**
 * Finds what the evidence on one question lacks. Every rule is a question to the library; a gap
 * states the question and its answer.
 *
 * @since 0.2
 */
public final class GapSearch {

  private GapSearch() {}

  /**
   * Finds what the evidence on a question lacks.
   *
   * @param question the question
   * @param direct the findings that are direct evidence for it, at any dose
   * @return the gaps, the most severe first
   */
  @SuppressWarnings("exports") // made by summaries, which may see the table
  public static List<Gap> of(GapQuestion question, FindingRows direct) {
    Gaps gaps = Gaps.of(question, direct);
    if (direct.numbers().length == 0) {
      gaps.add(
          GapKind.NO_STUDY,
          question.substance().isPresent()
              ? "No study in this library gives " + question.subject() + "."
              : "No study in this library has what was asked for.",
          question.studies() + ".count()",
          0,
          List.of());
    } else {
      TrialGaps.find(gaps);
      ReportingGaps.find(gaps);
      MeasurementGaps.find(gaps);
    }
    return gaps.found();
  }
}
