package org.microdosing.evidence.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether results of a registered trial should be known by now.
 *
 * <p>Results are due twelve months after the trial ended (WHO 2017, joint statement on public
 * disclosure of results from clinical trials), counted to the day on which its registration was
 * read. Only a registration that says completed or terminated tells that a trial ended; an end that
 * was once planned does not.
 *
 * @since 0.2
 */
public enum ResultsDue implements Term {
  /** The trial ended more than twelve months before its registration was read. */
  OVERDUE("results overdue"),
  /** It goes on, was withdrawn, or ended less than twelve months before it was read. */
  NOT_DUE("results not due"),
  /** Its registry shows results, which are not in this library. */
  POSTED("results posted in the registry"),
  /** No state was read, or one that its own planned end contradicts. */
  NOT_KNOWN("not known whether results are due");

  private static final int MONTHS = 12;

  private final String label;

  ResultsDue(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Judges one trial by all its registrations.
   *
   * @param registrations the registrations of the trial
   * @return posted or overdue if any registration says so, else not due if any does
   */
  public static ResultsDue of(List<Registration> registrations) {
    Set<ResultsDue> found = EnumSet.noneOf(ResultsDue.class);
    for (Registration registration : registrations) {
      found.add(of(registration));
    }
    for (ResultsDue due : List.of(POSTED, OVERDUE, NOT_DUE)) {
      if (found.contains(due)) {
        return due;
      }
    }
    return NOT_KNOWN;
  }

  private static ResultsDue of(Registration registration) {
    if (registration.resultsPosted().orElse(false)) {
      return POSTED;
    }
    if (registration.status().equals(Optional.of(RegistrationStatus.WITHDRAWN))) {
      return NOT_DUE;
    }
    boolean ended = registration.status().isPresent() && registration.status().get().hasEnded();
    Optional<LocalDate> read =
        registration.readOn().isPresent()
            ? registration.readOn()
            : first(registration.statusAsOf());
    Optional<LocalDate> end = first(end(registration, ended));
    if (read.isEmpty() || end.isEmpty()) {
      return ended || registration.status().isEmpty() ? NOT_KNOWN : NOT_DUE;
    }
    boolean isPast = end.get().plusMonths(MONTHS).isBefore(read.get());
    if (!isPast) {
      return NOT_DUE;
    }
    return ended ? OVERDUE : NOT_KNOWN;
  }

  /** Returns when data were last collected, else when the trial ended. */
  private static Optional<StatedDate> end(Registration registration, boolean ended) {
    if (registration.primaryCompletion().isPresent()) {
      return registration.primaryCompletion();
    }
    return registration.completion().isPresent() || !ended
        ? registration.completion()
        : registration.statusAsOf();
  }

  private static Optional<LocalDate> first(Optional<StatedDate> date) {
    return date.isPresent() ? Optional.of(date.get().first()) : Optional.empty();
  }
}
