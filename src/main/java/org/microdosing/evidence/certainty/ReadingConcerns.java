package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.table.FindingRows;

/**
 * What lowers certainty only as long as nobody has read on: blinding that was not read, and samples
 * whose direction was not read, which neither agree nor count as people.
 *
 * @since 0.2
 */
public final class ReadingConcerns {

  private ReadingConcerns() {}

  /**
   * Finds the steps that reading could change.
   *
   * @param rows the rows that certainty is judged on
   * @param outcome the outcome
   * @param band the dose band
   * @return each domain whose step lowers certainty for something that was not read, with the ids
   *     of the studies of which it was not; the step may stay when they have been read
   */
  @SuppressWarnings("exports") // asked by gaps, which may see the table
  public static Map<CertaintyDomain, List<String>> of(
      FindingRows rows, Outcome outcome, DoseBand band) {
    BodyOfEvidence body = BodyOfEvidence.of(rows, outcome, band);
    Map<CertaintyDomain, List<String>> found = new EnumMap<>(CertaintyDomain.class);
    for (CertaintyStep step : DomainSteps.of(body)) {
      List<String> studies = step.change() < 0 ? unread(body, step) : List.of();
      if (!studies.isEmpty()) {
        found.put(step.domain(), studies);
      }
    }
    return found;
  }

  private static List<String> unread(BodyOfEvidence body, CertaintyStep step) {
    return switch (step.domain()) {
      case RISK_OF_BIAS -> blinding(body, step);
      case INCONSISTENCY, IMPRECISION -> body.studies(sample -> !sample.isDirectionRead());
      case INDIRECTNESS, PUBLICATION_BIAS -> List.of();
    };
  }

  private static List<String> blinding(BodyOfEvidence body, CertaintyStep step) {
    if (!BlindingConcern.isHeldAgainst(body)) {
      return List.of();
    }
    List<String> studies =
        new ArrayList<>(
            body.studies(
                sample ->
                    !BlindingConcern.isFailed(sample)
                        && sample.blinding() == BlindingStatus.NOT_READ));
    studies.retainAll(Set.copyOf(step.studies()));
    return studies;
  }
}
