package org.microdosing.evidence.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the loader refuses and no JSON Schema can express, known by the loader's messages. */
enum BeyondSchema {
  SYNTAX(
      "expected JSON|expected the end of the file|found an empty file|found only white space",
      "a schema speaks of values; what is no JSON has none"),
  DUPLICATE_PROPERTY("duplicate property", "parsers keep one of the two before a schema sees them"),
  PLACE(
      "expected one of the data files|expected no folders within folders",
      "a schema sees a file, not where it lies"),
  REFERENCE(
      "expected the id of a known ", "what an id names stands elsewhere, often in other files"),
  SOURCE_READ("expected a source that was read", "how a source was read stands in the source"),
  UNIQUE_ID("expected an id of its own", "ids are unique across lists and files"),
  NAME_OF_FILE("expected the name of the file", "a schema does not know the name of the file"),
  ID_OF_PART("expected an id that starts with", "the id of the study stands elsewhere in the file"),
  CIRCLE("found a circle", "a circle runs through several files"),
  ORDER(
      "lies above|lies below|must not lie above|a break lasts from|events .* above total|at most the"
          + " \\d+ enrolled",
      "a schema compares no two numbers with each other"),
  AMOUNT(
      "must be 0, or from a billionth to a billion",
      "a number that is 0 or far from it is two schemas; the loader says it in one sentence"),
  SUM("must add up to|counts of people whose sum over", "a schema does not add"),
  SELF("is no member of itself|does not overlap with itself", "a schema compares no two values"),
  FACTS_OF_OUTCOMES(
      "expected the facts that the library has of", "the facts of an outcome stand in its enum"),
  ORDER_OF_DATES("cannot have been read after", "a schema compares no two dates"),
  CALENDAR(
      "expected a date such as .*-3[01]\"?$", "which months have 31 days is no pattern to read"),
  CHECK_DIGIT("not a CAS number: [\\d-]+$", "a check digit is computed"),
  WHOLE_WITH_POINT(
      "expected a whole number.* found -?\\d+\\.0$", "to a schema, 1.0 and 1 are one number"),
  BEYOND_DOUBLE("expected a number.* found -?\\d+e\\d{3,}$", "to a schema, numbers have no bounds"),
  BLANK("must not be blank", "white space other than the plain space is kept out of patterns");

  private final Pattern message;
  private final String reason;

  BeyondSchema(String message, String reason) {
    this.message = Pattern.compile(message);
    this.reason = reason;
  }

  /** Says why a schema cannot express it. */
  String reason() {
    return reason;
  }

  /** Returns what a problem is an example of, empty if a schema could have found it. */
  static Optional<BeyondSchema> of(Problem problem) {
    return Arrays.stream(values())
        .filter(b -> b.message.matcher(problem.message()).find())
        .findFirst();
  }
}
