package org.microdosing.evidence.table;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.microdosing.evidence.model.RecruitmentKind;
import org.microdosing.evidence.model.Sample;

/**
 * Studies by the sample that they report on, by the numbers of samples and studies in the columns
 * of all. Samples are in the order of their ids.
 */
public final class StudySamples {

  private final StudyFacts facts;
  private final int[] samples;
  private final int[] first;
  private final int[] members;
  private final int[] most;

  private StudySamples(StudyFacts facts, int[] studies) {
    this.facts = facts;
    int[] counts = facts.ofSamples(0);
    most = facts.ofSamples(-1);
    int people = 0;
    for (int study : studies) {
      if (facts.is(study, StudyFacts.HUMAN)) {
        int sample = facts.sampleOf(study);
        people += counts[sample]++ == 0 ? 1 : 0;
        most[sample] = Math.max(most[sample], facts.people(study));
      }
    }
    samples = new int[people];
    first = new int[people + 1];
    int number = 0;
    int end = 0;
    for (int sample = 0; sample < facts.samples(); sample++) {
      if (counts[sample] > 0) {
        samples[number] = sample;
        first[number++] = end;
        int size = counts[sample];
        counts[sample] = end;
        end += size;
      }
    }
    first[number] = end;
    members = new int[end];
    for (int study : studies) {
      if (facts.is(study, StudyFacts.HUMAN)) {
        members[counts[facts.sampleOf(study)]++] = study;
      }
    }
  }

  public static StudySamples of(StudyFacts facts, int[] studies) {
    return new StudySamples(facts, studies);
  }

  /** Returns how many samples of people there are. */
  public int count() {
    return samples.length;
  }

  /** Returns the id of one of the samples of people, by its place. */
  public String id(int place) {
    return facts.sampleId(samples[place]);
  }

  /** Returns how many people one of the samples has; -1 if no study gives a number. */
  public int people(int place) {
    return most[samples[place]];
  }

  /** Returns what adding up the studies of a sample counts. */
  public int sumOverStudies(int place) {
    int sum = 0;
    for (int i = first[place]; i < first[place + 1]; i++) {
      sum += Math.max(0, facts.people(members[i]));
    }
    return sum;
  }

  /** Returns the first of the kinds of the studies of a sample. */
  public RecruitmentKind kind(int place) {
    RecruitmentKind kind = facts.kind(members[first[place]]);
    for (int i = first[place] + 1; i < first[place + 1]; i++) {
      RecruitmentKind other = facts.kind(members[i]);
      kind = other.compareTo(kind) < 0 ? other : kind;
    }
    return kind;
  }

  /** Tells whether any study of a sample calls its people patients. */
  public boolean isClinical(int place) {
    for (int i = first[place]; i < first[place + 1]; i++) {
      if (facts.is(members[i], StudyFacts.CLINICAL)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the samples of people; animals and texts are none.
   *
   * @param ids the ids of studies by their numbers
   */
  public List<Sample> people(Function<int[], List<String>> ids) {
    return LazyList.of(
        samples.length,
        place -> {
          int[] studies = Arrays.copyOfRange(members, first[place], first[place + 1]);
          int people = people(place);
          return new Sample(
              id(place),
              ids.apply(studies),
              kind(place),
              isClinical(place),
              people < 0 ? OptionalInt.empty() : OptionalInt.of(people),
              sumOverStudies(place));
        });
  }

  /** Returns how many people a sample has by its number; -1 if no study gives one, or animals. */
  public int peopleOf(int sample) {
    return most[sample];
  }
}
