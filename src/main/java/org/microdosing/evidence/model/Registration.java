package org.microdosing.evidence.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A registered trial, in the state in which its record was last read.
 *
 * <p>A state can be out of date: {@link #statusAsOf()} is the date of the state, not of today.
 *
 * @param number number in its registry, for example {@code NCT05259943}
 * @param lookedUp whether the record or a copy of it was looked up; what was not says nothing but
 *     its number
 * @param registry the registry
 * @param title title of the record
 * @param status the state that was read; empty where none was, or where copies contradict each
 *     other
 * @param statusText the states in words, where copies contradict each other
 * @param statusAsOf the date of that state
 * @param readOn the day up to which it was looked up
 * @param lastUpdate last change of the record
 * @param registered when it was registered
 * @param start when the trial began or should begin
 * @param primaryCompletion when its main outcome is or should be complete
 * @param completion when it ended or should end
 * @param planned people planned
 * @param enrolled people who entered
 * @param resultsPosted whether the registry shows results; empty where that was not read
 * @param resultsDate when results were posted
 * @param conditions who takes part, in the words of the record
 * @param dose what is given, in words
 * @param regimen single doses or a course, in words
 * @param microdose whether the trial tests a low dose as such
 * @param secondaryNumbers numbers of the same trial in other registries
 * @param sameTrialAs number of the entry that describes this trial
 * @param studies ids of the studies of the library that report it
 * @param source where it was read
 * @param locator the place in the source
 * @param otherSources what else was read for it
 * @param note what else to know
 * @since 0.2
 */
public record Registration(
    String number,
    boolean lookedUp,
    Optional<String> registry,
    Optional<String> title,
    Optional<RegistrationStatus> status,
    Optional<String> statusText,
    Optional<StatedDate> statusAsOf,
    Optional<LocalDate> readOn,
    Optional<StatedDate> lastUpdate,
    Optional<StatedDate> registered,
    Optional<StatedDate> start,
    Optional<StatedDate> primaryCompletion,
    Optional<StatedDate> completion,
    OptionalInt planned,
    OptionalInt enrolled,
    Optional<Boolean> resultsPosted,
    Optional<StatedDate> resultsDate,
    List<String> conditions,
    Optional<String> dose,
    Optional<String> regimen,
    Optional<Boolean> microdose,
    List<String> secondaryNumbers,
    Optional<String> sameTrialAs,
    List<String> studies,
    Optional<Source> source,
    Optional<String> locator,
    List<Source> otherSources,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Registration {
    Checks.text(number, "number");
    Objects.requireNonNull(registry, "registry");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(statusText, "statusText");
    Objects.requireNonNull(statusAsOf, "statusAsOf");
    Objects.requireNonNull(readOn, "readOn");
    Objects.requireNonNull(lastUpdate, "lastUpdate");
    Objects.requireNonNull(registered, "registered");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(primaryCompletion, "primaryCompletion");
    Objects.requireNonNull(completion, "completion");
    Objects.requireNonNull(planned, "planned");
    Checks.notNegative(planned, "planned");
    Objects.requireNonNull(enrolled, "enrolled");
    Checks.notNegative(enrolled, "enrolled");
    Objects.requireNonNull(resultsPosted, "resultsPosted");
    Objects.requireNonNull(resultsDate, "resultsDate");
    conditions = List.copyOf(conditions);
    Objects.requireNonNull(dose, "dose");
    Objects.requireNonNull(regimen, "regimen");
    Objects.requireNonNull(microdose, "microdose");
    secondaryNumbers = List.copyOf(secondaryNumbers);
    Objects.requireNonNull(sameTrialAs, "sameTrialAs");
    studies = List.copyOf(studies);
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(locator, "locator");
    otherSources = List.copyOf(otherSources);
    Objects.requireNonNull(note, "note");
    if (!lookedUp && (status.isPresent() || source.isPresent())) {
      throw new IllegalArgumentException(
          "a registration that was not looked up has neither status nor source");
    }
  }

  /**
   * Tells whether this entry describes its trial: it was looked up, and repeats no other entry.
   *
   * @return false for an entry that says nothing, or points to another one
   * @since 0.2
   */
  public boolean describesTrial() {
    return lookedUp && sameTrialAs.isEmpty();
  }

  /**
   * Returns the state of the trial in words.
   *
   * @return its status with the date of which it is true, or that the date was not read where the
   *     status can change; else that it was not read or not looked up
   */
  public String state() {
    if (status.isEmpty() && statusText.isEmpty()) {
      return lookedUp ? "status not read" : "not looked up";
    }
    String state = status.isPresent() ? status.get().label() : statusText.get();
    if (statusAsOf.isPresent()) {
      return state + " as of " + statusAsOf.get();
    }
    return status.isPresent() && !status.get().isOver() ? state + ", date not read" : state;
  }

  /** Returns the number, the state as of its date, and the title. */
  @Override
  public String toString() {
    return number + ": " + state() + title.map(t -> "; " + t).orElse("");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
