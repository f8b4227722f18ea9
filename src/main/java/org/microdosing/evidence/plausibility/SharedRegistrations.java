package org.microdosing.evidence.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.SampleOverlap;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.name.NameKey;

/**
 * Registrations of several studies with results of which nothing says that they have people in
 * common. A protocol has none, so that nobody is counted twice by it.
 */
final class SharedRegistrations implements StudyRule {

  private final Map<String, Study> studies = new HashMap<>();
  private final Map<String, List<Study>> byRegistration = new HashMap<>();

  SharedRegistrations(List<Study> known) {
    for (Study study : known) {
      studies.put(study.id(), study);
      study
          .registrations()
          .forEach(
              number ->
                  byRegistration
                      .computeIfAbsent(NameKey.of(number), k -> new ArrayList<>())
                      .add(study));
    }
  }

  @Override
  public void check(CheckedStudy checked, WarningLog log) {
    Study study = checked.study();
    for (int i = 0; i < study.registrations().size(); i++) {
      String number = study.registrations().get(i);
      Optional<Study> other =
          byRegistration.getOrDefault(NameKey.of(number), List.of()).stream()
              .filter(s -> !s.id().equals(study.id()))
              .filter(s -> !s.isUnreported() && !study.isUnreported())
              .filter(s -> !isLinked(s, study))
              .findFirst();
      if (other.isPresent()) {
        log.warn(
            PlausibilityRule.REGISTRATION_SHARED,
            "/registrations/" + i,
            number
                + " is also the registration of "
                + other.get().id()
                + ", and neither sampleOf nor overlaps says that people took part in both");
      }
    }
  }

  private boolean isLinked(Study one, Study other) {
    return root(one).equals(root(other)) || names(one, other) || names(other, one);
  }

  private static boolean names(Study one, Study other) {
    return one.overlaps().stream().map(SampleOverlap::study).anyMatch(other.id()::equals);
  }

  private String root(Study study) {
    String id = study.id();
    for (int steps = 0; steps < studies.size(); steps++) {
      Optional<String> first = Optional.ofNullable(studies.get(id)).flatMap(Study::sampleOf);
      if (first.isEmpty()) {
        return id;
      }
      id = first.get();
    }
    return id;
  }
}
