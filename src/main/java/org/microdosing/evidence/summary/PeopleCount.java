package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.RecruitmentKind;
import org.microdosing.evidence.table.LazyList;
import org.microdosing.evidence.table.StudySamples;

/**
 * How many people a body of evidence rests on, each sample once, by kind of study.
 *
 * @param byKind people by kind of study, in the order of the kinds; kinds without anybody left out
 * @param clinical those of them in samples of patients or of people with symptoms
 * @param samples number of samples of people
 * @param samplesWithoutNumber ids of samples whose number no study gives, so that they add nobody
 * @param doubleCountingAvoided people whom adding up the studies would have counted too often
 * @since 0.1
 */
public record PeopleCount(
    Map<RecruitmentKind, Integer> byKind,
    int clinical,
    int samples,
    List<String> samplesWithoutNumber,
    int doubleCountingAvoided) {

  /** Copies the map and the list. */
  public PeopleCount {
    byKind = Collections.unmodifiableMap(new TreeMap<>(byKind));
    samplesWithoutNumber = LazyList.copyOf(samplesWithoutNumber);
  }

  /**
   * Returns all people together.
   *
   * @return people in trials, cohorts and surveys
   */
  public int total() {
    return byKind.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Returns the people of one kind of study.
   *
   * @param kind the kind
   * @return their number
   */
  public int of(RecruitmentKind kind) {
    return byKind.getOrDefault(kind, 0);
  }

  static PeopleCount of(StudySamples samples) {
    Map<RecruitmentKind, Integer> byKind = new TreeMap<>();
    int clinical = 0;
    int avoided = 0;
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < samples.count(); i++) {
      int people = Math.max(0, samples.people(i));
      if (people > 0) {
        byKind.merge(samples.kind(i), people, Integer::sum);
      }
      if (samples.people(i) < 0) {
        unknown.add(samples.id(i));
      }
      clinical += samples.isClinical(i) ? people : 0;
      avoided += samples.sumOverStudies(i) - people;
    }
    return new PeopleCount(byKind, clinical, samples.count(), unknown, avoided);
  }

  /** Returns the numbers by kind, for example {@code 120 in trials, 1116 in surveys}. */
  @Override
  public String toString() {
    if (samples == 0) {
      return "none studied";
    }
    return byKind.isEmpty()
        ? "number of people not stated"
        : byKind.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().label())
            .collect(Collectors.joining(", "));
  }
}
