package org.microdosing.evidence.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.ReportingTopic;
import org.microdosing.evidence.model.SampleReporting;

/** What the samples of some studies report on a topic, by the numbers of studies. */
public final class ReportedTopics {

  private ReportedTopics() {}

  /** Returns what {@link SampleReporting} tells of the same studies. */
  public static SampleReporting of(StudyFacts facts, int[] studies, ReportingTopic topic) {
    @Nullable ReportingStatus[] known = new ReportingStatus[facts.samples()];
    for (int study : studies) {
      ReportingStatus own = facts.reporting(study, topic);
      ReportingStatus others = known[facts.sampleOf(study)];
      known[facts.sampleOf(study)] = others == null ? own : others.and(own);
    }
    Map<ReportingStatus, IntList> samples = new EnumMap<>(ReportingStatus.class);
    for (int sample = 0; sample < known.length; sample++) {
      ReportingStatus status = known[sample];
      if (status != null) {
        samples.computeIfAbsent(status, s -> new IntList()).add(sample);
      }
    }
    Map<ReportingStatus, List<String>> byStatus = new EnumMap<>(ReportingStatus.class);
    for (ReportingStatus status : ReportingStatus.values()) {
      int[] some = samples.getOrDefault(status, new IntList()).toArray();
      byStatus.put(status, LazyList.of(some.length, i -> facts.sampleId(some[i])));
    }
    return new SampleReporting(byStatus);
  }
}
