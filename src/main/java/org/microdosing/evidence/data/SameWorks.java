package org.microdosing.evidence.data;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyNumber;

/** Looks for works that studies of different ids cite alike: their people would count twice. */
final class SameWorks {

  private SameWorks() {}

  /**
   * Reports every study whose DOI, PubMed id or PubMed Central id is that of another one.
   *
   * @param known studies that are there already
   * @param origin where these are from, in words
   * @param studies the studies to look at, in their order
   * @param problems gets one problem for each number, which names both studies
   */
  static void report(
      List<Study> known, String origin, List<Study> studies, List<Problem> problems) {
    Map<StudyNumber, String> there = new HashMap<>();
    for (Study study : known) {
      StudyNumber.of(study.citation()).forEach(n -> there.putIfAbsent(n, study.id()));
    }
    Map<StudyNumber, String> first = new HashMap<>();
    for (Study study : studies) {
      for (StudyNumber number : StudyNumber.of(study.citation())) {
        String beside = first.putIfAbsent(number, study.id());
        String before = there.get(number);
        if (beside != null && !beside.equals(study.id())) {
          problems.add(problem(study, number, file(beside)));
        } else if (before != null && !before.equals(study.id())) {
          problems.add(problem(study, number, file(before) + " of " + origin));
        }
      }
    }
  }

  private static String file(String study) {
    return "studies/" + study + DataLayout.ENDING;
  }

  private static Problem problem(Study study, StudyNumber number, String other) {
    return new Problem(
        file(study.id()),
        "/citation/" + number.scheme().name().toLowerCase(Locale.ROOT),
        Wording.bounded(
            "expected a work that no other study cites, found "
                + number
                + ", which "
                + other
                + " has too; two reports of the same people are told by sampleOf, each with its"
                + " own work"));
  }
}
