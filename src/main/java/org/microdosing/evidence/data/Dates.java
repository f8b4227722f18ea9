package org.microdosing.evidence.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.name.QuotedText;

/** Readers of dates. */
final class Dates {

  private static final String YEAR = "[0-9]{4}";
  private static final String MONTH_OF_YEAR = "(0[1-9]|1[0-2])";
  private static final String DAY_OF_MONTH = "(0[1-9]|[12][0-9]|3[01])";

  /** A day. */
  static final ValueReader<LocalDate> DAY =
      new DescribedReader<>(
          in -> parsed(in, LocalDate::parse, "a date such as 2026-11-23"),
          new ValueSchema(Map.of("type", "string"))
              .with("format", "date")
              .with("pattern", "^" + YEAR + "-" + MONTH_OF_YEAR + "-" + DAY_OF_MONTH + "$")
              .with("examples", List.of("2026-11-23")));

  /** A month. */
  static final ValueReader<YearMonth> MONTH =
      new DescribedReader<>(
          in -> parsed(in, YearMonth::parse, "a month such as 2026-11"),
          new ValueSchema(Map.of("type", "string"))
              .with("pattern", "^" + YEAR + "-" + MONTH_OF_YEAR + "$")
              .with("examples", List.of("2026-11")));

  /** A year, a month or a day, kept as it is written; the record checks that it exists. */
  static final ValueReader<String> PARTIAL =
      ValueReader.text(
          Pattern.compile(YEAR + "(-" + MONTH_OF_YEAR + "(-" + DAY_OF_MONTH + ")?)?"),
          "a date such as 2026, 2026-11 or 2026-11-23",
          "2026-11");

  private Dates() {}

  private static <T> @Nullable T parsed(
      JsonCursor in, Function<String, T> parser, String expectation) {
    String text = in.text();
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      return in.bad("expected " + expectation + ", found " + QuotedText.of(text));
    }
  }
}
