package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.microdosing.evidence.model.Study;

/** Studies by the sample that they report on. Samples are numbered in the order of their ids. */
final class StudySamples {

  private final String[] ids;
  private final int[] ofStudy;
  private final List<Sample> people;
  private final OptionalInt[] numbers;

  private StudySamples(List<StudyEvidence> evidence) {
    ids = evidence.stream().map(StudyEvidence::sample).sorted().distinct().toArray(String[]::new);
    ofStudy = new int[evidence.size()];
    int[][] members = members(evidence);
    List<Sample> found = new ArrayList<>(ids.length);
    numbers = new OptionalInt[ids.length];
    Arrays.fill(numbers, OptionalInt.empty());
    List<Study> human = new ArrayList<>();
    for (int sample = 0; sample < ids.length; sample++) {
      human.clear();
      for (int member : members[sample]) {
        Study study = evidence.get(member).study();
        if (study.isHuman()) {
          human.add(study);
        }
      }
      if (!human.isEmpty()) {
        Sample one = Sample.of(ids[sample], human);
        found.add(one);
        numbers[sample] = one.people();
      }
    }
    people = List.copyOf(found);
  }

  static StudySamples of(List<StudyEvidence> evidence) {
    return new StudySamples(evidence);
  }

  private int[][] members(List<StudyEvidence> evidence) {
    Map<String, Integer> numberOf = new HashMap<>(ids.length * 2);
    for (int i = 0; i < ids.length; i++) {
      numberOf.put(ids[i], i);
    }
    int[] counts = new int[ids.length];
    for (int study = 0; study < ofStudy.length; study++) {
      ofStudy[study] = Objects.requireNonNull(numberOf.get(evidence.get(study).sample()));
      counts[ofStudy[study]]++;
    }
    int[][] members = new int[ids.length][];
    for (int study = ofStudy.length - 1; study >= 0; study--) {
      int sample = ofStudy[study];
      if (members[sample] == null) {
        members[sample] = new int[counts[sample]];
      }
      members[sample][--counts[sample]] = study;
    }
    return members;
  }

  int count() {
    return ids.length;
  }

  String id(int sample) {
    return ids[sample];
  }

  /** Returns the number of the sample of a study. */
  int ofStudy(int study) {
    return ofStudy[study];
  }

  /** Returns the samples of people, in the order of their ids; animals and texts are none. */
  List<Sample> people() {
    return people;
  }

  /** Returns how many people a sample has; empty if no study gives a number, and for animals. */
  OptionalInt peopleOf(int sample) {
    return numbers[sample];
  }
}
