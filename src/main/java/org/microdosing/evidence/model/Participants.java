package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;

/**
 * Numbers of participants at the stages of a study. For registered trials the number planned stands
 * apart from numbers reached.
 *
 * @param enrolled people enrolled
 * @param randomised people randomised
 * @param analysed people analysed
 * @param planned people planned in a registry or protocol
 * @param notes what else the source says
 * @since 0.1
 */
public record Participants(
    OptionalInt enrolled,
    OptionalInt randomised,
    OptionalInt analysed,
    OptionalInt planned,
    Optional<String> notes)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Participants {
    Objects.requireNonNull(enrolled, "enrolled");
    Objects.requireNonNull(randomised, "randomised");
    Objects.requireNonNull(analysed, "analysed");
    Objects.requireNonNull(planned, "planned");
    Objects.requireNonNull(notes, "notes");
    Checks.notNegative(enrolled, "enrolled");
    Checks.notNegative(randomised, "randomised");
    Checks.notNegative(analysed, "analysed");
    Checks.notNegative(planned, "planned");
  }

  /**
   * Returns the number a study counts with: analysed, else randomised, else enrolled.
   *
   * @return the number of people, empty if none of the three is known; planned numbers never count
   */
  public OptionalInt counted() {
    if (analysed.isPresent()) {
      return analysed;
    }
    return randomised.isPresent() ? randomised : enrolled;
  }

  /** Returns the known numbers, for example {@code 240 enrolled, 191 analysed}. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    enrolled.ifPresent(n -> text.add(n + " enrolled"));
    randomised.ifPresent(n -> text.add(n + " randomised"));
    analysed.ifPresent(n -> text.add(n + " analysed"));
    planned.ifPresent(n -> text.add(n + " planned"));
    return text.setEmptyValue("number not stated").toString();
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
