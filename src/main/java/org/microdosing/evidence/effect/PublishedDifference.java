package org.microdosing.evidence.effect;

import java.util.Arrays;
import java.util.Optional;
import org.microdosing.evidence.model.Outcome;

/**
 * The smallest differences that matter to patients, as published; nothing else is one, whatever its
 * size.
 */
enum PublishedDifference {
  /** Of all scales of depression, in standard deviations. */
  DEPRESSION(
      "",
      0.24,
      "0.24 standard deviations, a first estimate from the smallest difference that matters to"
          + " patients (Cuijpers and others 2014, Depression and Anxiety 31(5):374-378)"),
  /** In points. */
  PHQ_9("phq-9", 1.7, Constants.KOUNALI.formatted("1.7 points of the PHQ-9")),
  /** In points. */
  BDI_II("bdi-ii", 3.5, Constants.KOUNALI.formatted("3.5 points of the BDI-II")),
  /** In points. */
  GAD_7("gad-7", 1.5, Constants.KOUNALI.formatted("1.5 points of the GAD-7"));

  private static final class Constants {
    static final String KOUNALI =
        "%s, from which on people in primary care with moderate symptoms were more likely to report"
            + " improvement (Kounali and others 2022, Psychological Medicine 52(10):1875-1882)";
  }

  private final String instrument;
  private final double size;
  private final String source;

  PublishedDifference(String instrument, double size, String source) {
    this.instrument = instrument;
    this.size = size;
    this.source = source;
  }

  /** Returns the size: in points of the instrument, or in standard deviations. */
  double size() {
    return size;
  }

  /** Returns the size in words, with its source. */
  String source() {
    return source;
  }

  /** Returns the difference in points of an instrument, by its id. */
  static Optional<PublishedDifference> of(String instrument) {
    return Arrays.stream(values())
        .filter(d -> !d.instrument.isEmpty() && d.instrument.equals(instrument))
        .findFirst();
  }

  /** Returns the difference in standard deviations of any scale of an outcome. */
  static Optional<PublishedDifference> of(Outcome outcome) {
    return outcome == Outcome.DEPRESSION ? Optional.of(DEPRESSION) : Optional.empty();
  }
}
