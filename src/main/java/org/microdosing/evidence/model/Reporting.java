package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a study reports of the topics that short answers speak of: what was not read is never taken
 * for silence.
 *
 * @param blinding whether participants could tell what they were given
 * @param expectancy what participants expected
 * @param harms adverse events
 * @param discontinuation who stopped and why
 * @param sex whether women took part
 * @since 0.2
 */
public record Reporting(
    ReportingStatus blinding,
    ReportingStatus expectancy,
    ReportingStatus harms,
    ReportingStatus discontinuation,
    ReportingStatus sex)
    implements Serializable {

  /** Nothing is known of what the study reports. */
  public static final Reporting NOT_READ =
      new Reporting(
          ReportingStatus.NOT_READ,
          ReportingStatus.NOT_READ,
          ReportingStatus.NOT_READ,
          ReportingStatus.NOT_READ,
          ReportingStatus.NOT_READ);

  /** Checks the components. */
  public Reporting {
    Objects.requireNonNull(blinding, "blinding");
    Objects.requireNonNull(expectancy, "expectancy");
    Objects.requireNonNull(harms, "harms");
    Objects.requireNonNull(discontinuation, "discontinuation");
    Objects.requireNonNull(sex, "sex");
  }
}
