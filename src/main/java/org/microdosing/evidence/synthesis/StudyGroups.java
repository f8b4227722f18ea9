package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.page.Phrases;

/**
 * Which of the pooled effects, or tables, are of one study: those with one label.
 *
 * @param labels the labels of the studies, in the order in which they first appear
 * @param members the places of the effects of each study
 */
record StudyGroups(List<String> labels, List<List<Integer>> members) {

  StudyGroups {
    labels = List.copyOf(labels);
    members = members.stream().map(List::copyOf).toList();
  }

  static StudyGroups of(List<String> labelOfEach) {
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < labelOfEach.size(); i++) {
      members.computeIfAbsent(labelOfEach.get(i), label -> new ArrayList<>()).add(i);
    }
    return new StudyGroups(List.copyOf(members.keySet()), List.copyOf(members.values()));
  }

  /** Returns the same studies in the order in which their effects first come. */
  StudyGroups inOrder(List<Integer> places) {
    String[] labelOfEach = new String[places.size()];
    for (int study = 0; study < size(); study++) {
      for (int place : members.get(study)) {
        labelOfEach[place] = labels.get(study);
      }
    }
    StudyGroups ordered = of(places.stream().map(place -> labelOfEach[place]).toList());
    return new StudyGroups(
        ordered.labels,
        ordered.members.stream().map(m -> m.stream().<Integer>map(places::get).toList()).toList());
  }

  /** Returns the count of studies. */
  int size() {
    return labels.size();
  }

  /** Returns the count of effects. */
  int effects() {
    return members.stream().mapToInt(List::size).sum();
  }

  /** Tells whether a study has more than one effect. */
  boolean areRepeated() {
    return size() < effects();
  }

  /** Returns for example {@code 15 studies}, or {@code 24 effects of 15 studies}. */
  String counted() {
    String studies = Phrases.studies(size());
    return areRepeated() ? Phrases.effects(effects()) + " of " + studies : studies;
  }
}
