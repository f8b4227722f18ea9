package org.microdosing.evidence.model;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A date as exactly as a source states it: a year, a month or a day.
 *
 * @param date year, month or day as in ISO 8601, for example {@code 2023-06}
 * @param remark what the source adds, for example {@code anticipated}
 * @since 0.2
 */
public record StatedDate(String date, Optional<String> remark) implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public StatedDate {
    Checks.text(date, "date");
    Objects.requireNonNull(remark, "remark");
    remark.ifPresent(text -> Checks.text(text, "remark"));
    first(date);
  }

  /**
   * Returns the first day that the date can mean.
   *
   * @return the day itself, or the first of the month or year
   */
  public LocalDate first() {
    return first(date);
  }

  private static LocalDate first(String date) {
    try {
      return LocalDate.parse(
          switch (date.length()) {
            case 4 -> date + "-01-01";
            case 7 -> date + "-01";
            default -> date;
          });
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "expected a date such as 2026, 2026-11 or 2026-11-30, found \"" + date + "\"", e);
    }
  }

  /** Returns the date with its remark in brackets. */
  @Override
  public String toString() {
    return remark.map(r -> date + " (" + r + ")").orElse(date);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
