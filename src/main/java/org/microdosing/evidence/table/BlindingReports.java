package org.microdosing.evidence.table;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;

/** What placebo-controlled studies of people report of guesses. */
public final class BlindingReports {

  private BlindingReports() {}

  /** Reads the studies that are placebo-controlled, of people, and have findings. */
  public static List<BlindingReport> of(FindingRows rows) {
    int[] controlled = controlled(rows);
    return LazyList.of(
        controlled.length, i -> BlindingReport.of(rows.columns().study(controlled[i]).study()));
  }

  /** Counts their samples by what any study of a sample reports of guesses. */
  public static Map<BlindingStatus, Integer> bySample(FindingRows rows) {
    Map<BlindingStatus, Integer> counts = new EnumMap<>(BlindingStatus.class);
    Arrays.stream(controlled(rows))
        .map(rows.columns().facts()::sampleOf)
        .distinct()
        .forEach(
            sample -> counts.merge(rows.columns().conduct().blindingOf(sample), 1, Integer::sum));
    return counts;
  }

  /** Returns the ids of the samples that report one thing of guesses, in their order. */
  public static List<String> samples(FindingRows rows, BlindingStatus status) {
    StudyFacts facts = rows.columns().facts();
    return Arrays.stream(controlled(rows))
        .map(facts::sampleOf)
        .distinct()
        .filter(sample -> rows.columns().conduct().blindingOf(sample) == status)
        .mapToObj(facts::sampleId)
        .sorted()
        .toList();
  }

  private static int[] controlled(FindingRows rows) {
    StudyFacts facts = rows.columns().facts();
    return Arrays.stream(rows.numbers())
        .filter(
            study ->
                facts.is(study, StudyFacts.HUMAN)
                    && facts.is(study, StudyFacts.PLACEBO)
                    && !facts.is(study, StudyFacts.UNREPORTED))
        .toArray();
  }
}
