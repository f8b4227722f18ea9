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

  private static final String PLAIN = "yyyy-mm-dd";

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public StatedDate {
    Checks.text(date, "date");
    Objects.requireNonNull(remark, "remark");
    if (remark.isPresent()) {
      Checks.text(remark.get(), "remark");
    }
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
    String whole =
        switch (date.length()) {
          case 4 -> date + "-01-01";
          case 7 -> date + "-01";
          default -> date;
        };
    try {
      return isPlain(whole)
          ? LocalDate.of(number(whole, 0, 4), number(whole, 5, 7), number(whole, 8, 10))
          : LocalDate.parse(whole);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "expected a date such as 2026, 2026-11 or 2026-11-30, found \"" + date + "\"", e);
    }
  }

  /**
   * Years of other lengths and what is no date are left to the formatter, which is slow to load.
   */
  private static boolean isPlain(String date) {
    if (date.length() != PLAIN.length()) {
      return false;
    }
    for (int i = 0; i < PLAIN.length(); i++) {
      char found = date.charAt(i);
      if (PLAIN.charAt(i) == '-' ? found != '-' : found < '0' || found > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String date, int from, int to) {
    return Integer.parseInt(date.substring(from, to));
  }

  /** Returns the date with its remark in brackets. */
  @Override
  public String toString() {
    return date + (remark.isPresent() ? " (" + remark.get() + ")" : "");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
