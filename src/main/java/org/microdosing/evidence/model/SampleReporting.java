package org.microdosing.evidence.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.microdosing.evidence.page.Phrases;

/**
 * What samples report on a topic: each sample once, as papers on one trial need not all report on
 * everything.
 *
 * <p>A sample reports what any of its studies reports. It is silent only if every study was read
 * and says nothing; where one was not read, nothing is known.
 *
 * @param byStatus ids of the samples by what they report; statuses without a sample are empty
 * @since 0.2
 */
public record SampleReporting(Map<ReportingStatus, List<String>> byStatus) {

  /** Copies the map. */
  public SampleReporting {
    byStatus = Map.copyOf(byStatus);
  }

  /**
   * Reads some studies.
   *
   * @param studies the studies with their samples
   * @param topic the topic
   * @return their samples by what they report
   */
  public static SampleReporting of(Collection<StudyEvidence> studies, ReportingTopic topic) {
    Map<String, ReportingStatus> known = new TreeMap<>();
    for (StudyEvidence one : studies) {
      known.merge(one.sample(), topic.of(one.study()), ReportingStatus::and);
    }
    Map<ReportingStatus, List<String>> byStatus = new TreeMap<>();
    for (ReportingStatus status : ReportingStatus.values()) {
      byStatus.put(status, known.keySet().stream().filter(s -> known.get(s) == status).toList());
    }
    return new SampleReporting(byStatus);
  }

  /**
   * Returns the samples of one status.
   *
   * @param status the status
   * @return their ids, in order
   */
  public List<String> samples(ReportingStatus status) {
    return byStatus.getOrDefault(status, List.of());
  }

  /** Returns the numbers of samples in words. */
  @Override
  public String toString() {
    return "reported by "
        + samples(ReportingStatus.REPORTED).size()
        + ", not reported by "
        + samples(ReportingStatus.NOT_REPORTED).size()
        + ", not read of "
        + Phrases.samples(samples(ReportingStatus.NOT_READ).size());
  }
}
