package org.microdosing.evidence.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;

/** What placebo-controlled studies of people report of guesses. */
public final class BlindingReports {

  private BlindingReports() {}

  /** Reads the studies that are placebo-controlled, of people, and have findings. */
  public static List<BlindingReport> of(FindingRows rows) {
    EvidenceColumns columns = rows.columns();
    int[] controlled =
        Arrays.stream(rows.numbers()).filter(study -> isControlled(columns, study)).toArray();
    return LazyList.of(
        controlled.length, i -> BlindingReport.of(columns.study(controlled[i]).study()));
  }

  /** Counts their samples by what any study of a sample reports of guesses. */
  public static Map<BlindingStatus, Integer> bySample(FindingRows rows) {
    ConductFacts conduct = rows.columns().conduct();
    Map<BlindingStatus, Integer> counts = new EnumMap<>(BlindingStatus.class);
    samples(rows.columns(), rows.numbers())
        .forEach(sample -> counts.merge(conduct.blindingOf(sample), 1, Integer::sum));
    return counts;
  }

  /** Returns the ids of their samples that report one thing of guesses, in their order. */
  public static List<String> samples(
      EvidenceColumns columns, int[] studies, BlindingStatus status) {
    return samples(columns, studies)
        .filter(sample -> columns.conduct().blindingOf(sample) == status)
        .mapToObj(columns.facts()::sampleId)
        .toList();
  }

  private static IntStream samples(EvidenceColumns columns, int[] studies) {
    BitSet samples = new BitSet(columns.facts().samples());
    for (int study : studies) {
      if (isControlled(columns, study)) {
        samples.set(columns.facts().sampleOf(study));
      }
    }
    return samples.stream();
  }

  private static boolean isControlled(EvidenceColumns columns, int study) {
    StudyFacts facts = columns.facts();
    return facts.is(study, StudyFacts.HUMAN)
        && facts.is(study, StudyFacts.PLACEBO)
        && !facts.is(study, StudyFacts.UNREPORTED);
  }
}
