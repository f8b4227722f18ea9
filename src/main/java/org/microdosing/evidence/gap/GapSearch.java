package org.microdosing.evidence.gap;

import java.util.List;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.FindingRows;

/**
 * Finds what the evidence on one substance lacks. Every rule is a question to the library; a gap
 * states the question and its answer.
 *
 * @since 0.2
 */
public final class GapSearch {

  private GapSearch() {}

  /**
   * Finds what the evidence on a substance lacks.
   *
   * @param substance the substance
   * @param direct the findings that are direct evidence for it, at any dose
   * @return the gaps, the most severe first
   */
  @SuppressWarnings("exports") // made by summaries, which may see the table
  public static List<Gap> of(Substance substance, FindingRows direct) {
    Gaps gaps = Gaps.of(substance, direct);
    if (direct.numbers().length == 0) {
      gaps.add(
          GapKind.NO_STUDY,
          "No study gives " + Phrases.inSentence(substance.name()) + ".",
          "library.studies().substance(\"" + substance.id() + "\").count()",
          0,
          List.of());
    } else {
      TrialGaps.find(gaps);
      MeasurementGaps.find(gaps);
    }
    return gaps.found();
  }
}
