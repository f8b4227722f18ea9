package org.microdosing.evidence.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A registration that was looked up, with the studies that report results of its trial.
 *
 * @param registration the registration
 * @param reports studies of the library with findings of the trial, the earliest first
 * @since 0.2
 */
public record RegisteredTrial(Registration registration, List<Study> reports) {

  private static final Comparator<Study> BY_YEAR =
      Comparator.<Study>comparingInt(s -> s.citation().yearOfResults().orElse(Integer.MAX_VALUE))
          .thenComparing(Study::id);

  /** Checks and copies the components. */
  public RegisteredTrial {
    Objects.requireNonNull(registration, "registration");
    reports = List.copyOf(reports);
  }

  /**
   * Collects the registrations of studies. What was not looked up says nothing, and an entry that
   * repeats another is left out.
   *
   * @param studies the studies with their context
   * @return each registration once, the earliest date first, those without a date last
   */
  public static List<RegisteredTrial> of(Collection<StudyEvidence> studies) {
    Map<Registration, List<Study>> byRegistration = new LinkedHashMap<>();
    for (StudyEvidence evidence : studies) {
      for (Registration registration : evidence.context().registrations()) {
        if (registration.describesTrial()) {
          List<Study> reports =
              byRegistration.computeIfAbsent(registration, r -> new ArrayList<>());
          if (!evidence.study().isUnreported()) {
            reports.add(evidence.study());
          }
        }
      }
    }
    return byRegistration.entrySet().stream()
        .map(e -> new RegisteredTrial(e.getKey(), e.getValue().stream().sorted(BY_YEAR).toList()))
        .sorted(
            Comparator.<RegisteredTrial, LocalDate>comparing(
                    t -> t.begin().map(StatedDate::first).orElse(LocalDate.MAX))
                .thenComparing(t -> t.registration().number()))
        .toList();
  }

  /**
   * Returns when the trial was registered, else when it began or should begin.
   *
   * @return the earlier of both where both were read; empty where neither was
   */
  public Optional<StatedDate> begin() {
    return earliest(registration.registered(), registration.start());
  }

  private static Optional<StatedDate> earliest(
      Optional<StatedDate> one, Optional<StatedDate> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().first().isAfter(other.get().first()) ? other : one;
  }

  /**
   * Returns when the trial ended or should end.
   *
   * @return the completion, else that of its main outcome; empty where neither was read
   */
  public Optional<StatedDate> end() {
    return registration.completion().or(registration::primaryCompletion);
  }
}
