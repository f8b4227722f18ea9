package org.microdosing.evidence.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.microdosing.evidence.page.WordWrap;

/**
 * A registered trial or protocol of which no result is known to the library. Numbers planned stand
 * apart from numbers reached and never count as participants.
 *
 * @param study id of the study
 * @param registrations its registrations
 * @param planned people planned
 * @param enrolled people enrolled, where the record says so
 * @since 0.1
 */
public record UnreportedTrial(
    String study, List<String> registrations, OptionalInt planned, OptionalInt enrolled) {

  /** Copies the registrations. */
  public UnreportedTrial {
    registrations = List.copyOf(registrations);
  }

  /** Returns id, registrations and numbers on one line. */
  @Override
  public String toString() {
    StringJoiner numbers = new StringJoiner(", ").setEmptyValue("number not stated");
    planned.ifPresent(n -> numbers.add(n + " planned"));
    enrolled.ifPresent(n -> numbers.add(n + " enrolled"));
    return WordWrap.hanging(
        study
            + ": "
            + numbers
            + (registrations.isEmpty() ? "" : " (" + String.join(", ", registrations) + ")"));
  }
}
