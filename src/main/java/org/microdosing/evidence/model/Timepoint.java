package org.microdosing.evidence.model;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something was measured, read from the words of a source.
 *
 * <p>Several times in one text (a window, a list) count with the latest. A month is a twelfth of
 * 365.25 days.
 *
 * @param kind what kind of time it is
 * @param days days after the first dose or the dose that the text names; empty if the text gives no
 *     length
 * @since 0.1
 */
public record Timepoint(Kind kind, OptionalDouble days) {

  /** What kind of time a measurement was taken at. */
  public enum Kind {
    /** Before the first dose. */
    BASELINE,
    /** While the drug acts, or on the same day. */
    ACUTE,
    /** Some known time later. */
    LATER,
    /** During or after a course; how long that is, only the regimen says. */
    COURSE,
    /** Looking back: past use, a whole life, one survey. Nobody is followed. */
    LOOKING_BACK,
    /** The text says nothing about time. */
    UNKNOWN
  }

  private static final String COUNT =
      "(\\d+(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";
  private static final Pattern LENGTH =
      Pattern.compile("\\b" + COUNT + "[ -]?(min|h|hours?|days?|weeks?|months?|years?)\\b");
  private static final Pattern NUMBERED =
      Pattern.compile("\\b(day|week|month)s? (\\d+(?:(?: to |-|, | and )\\d+)*)");
  private static final Splitter LIST = Splitter.on(Pattern.compile(" to |-|, | and "));
  private static final Pattern BACK =
      Pattern.compile("\\bpast\\b|lifetime|retrospective|cross-sectional|last use|^(19|20)\\d\\d$");
  private static final Pattern NEXT_DAY =
      Pattern.compile("next day|^day after|night after the dosing day");
  private static final Pattern COURSE_WORDS =
      Pattern.compile(
          "\\bafter\\b|study|trial|treatment|period|follow-up|longitudinal|block|intervention"
              + "|throughout|repeated|short term|doses\\b");
  private static final Pattern ACUTE_WORDS =
      Pattern.compile("(?<!post-)acute|session|same day|day of dosing|dosing|infusion|dose|peak");
  private static final Map<String, Double> DAYS =
      Map.of(
          "min",
          1 / 1440.0,
          "h",
          1 / 24.0,
          "hour",
          1 / 24.0,
          "day",
          1.0,
          "week",
          7.0,
          "month",
          365.25 / 12,
          "year",
          365.25);
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  /**
   * Reads a time from words such as {@code week 4 after session 2} or {@code acute, up to 6 h}.
   *
   * @param words the words of a source
   * @return the time; of kind {@link Kind#UNKNOWN} if nothing in them tells
   */
  public static Timepoint parse(String words) {
    String text = words.toLowerCase(Locale.ROOT).strip();
    if (BACK.matcher(text).find()) {
      return new Timepoint(Kind.LOOKING_BACK, OptionalDouble.empty());
    }
    OptionalDouble days = latest(text);
    if (days.isPresent()) {
      boolean acute = days.getAsDouble() < 1 || text.startsWith("acute");
      return new Timepoint(acute ? Kind.ACUTE : Kind.LATER, days);
    }
    if (text.startsWith("baseline")) {
      return new Timepoint(Kind.BASELINE, OptionalDouble.empty());
    }
    if (NEXT_DAY.matcher(text).find()) {
      return new Timepoint(Kind.LATER, OptionalDouble.of(1));
    }
    if (COURSE_WORDS.matcher(text).find()) {
      return new Timepoint(Kind.COURSE, OptionalDouble.empty());
    }
    return new Timepoint(
        ACUTE_WORDS.matcher(text).find() ? Kind.ACUTE : Kind.UNKNOWN, OptionalDouble.empty());
  }

  private static OptionalDouble latest(String text) {
    double latest = -1;
    Matcher length = LENGTH.matcher(text);
    while (length.find()) {
      latest = Math.max(latest, number(length.group(1)) * daysOf(length.group(2)));
    }
    Matcher numbered = NUMBERED.matcher(text);
    while (numbered.find()) {
      for (String number : LIST.split(numbered.group(2))) {
        latest = Math.max(latest, number(number) * daysOf(numbered.group(1)));
      }
    }
    return latest < 0 ? OptionalDouble.empty() : OptionalDouble.of(latest);
  }

  private static double number(String text) {
    int word = WORDS.indexOf(text);
    return word >= 0 ? word : Double.parseDouble(text);
  }

  private static double daysOf(String unit) {
    String one =
        unit.length() > 1 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    return DAYS.getOrDefault(one, Double.NaN);
  }

  /** Returns how many days after a dose a finding was measured, empty if nothing tells. */
  public static OptionalDouble daysOf(Study study, Finding finding) {
    return finding.timepoint().isEmpty()
        ? OptionalDouble.empty()
        : parse(finding.timepoint().get()).daysIn(study);
  }

  public OptionalDouble daysIn(Study study) {
    return switch (kind) {
      case ACUTE -> days.isPresent() ? days : OptionalDouble.of(0);
      case LATER -> days;
      case BASELINE -> OptionalDouble.of(0);
      case COURSE -> course(study);
      case LOOKING_BACK, UNKNOWN -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble course(Study study) {
    OptionalInt longest =
        study.arms().stream()
            .map(Arm::dose)
            .flatMap(Optional::stream)
            .map(Dose::regimen)
            .flatMapToInt(r -> r.durationDays().stream())
            .max();
    return longest.isPresent() ? OptionalDouble.of(longest.getAsInt()) : OptionalDouble.empty();
  }
}
