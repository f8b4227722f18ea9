package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * What a finding measures, in terms of the vocabulary; the words of its source stand beside it in
 * {@link Finding#measure()}.
 *
 * @param instrument id of the instrument; empty only where {@code noInstrument} says why
 * @param noInstrument why no instrument can be named
 * @param subscale part of the instrument, in words
 * @param metric what the figure is: a score, a change, a share of people
 * @param higherIs what more of the figure, as it is written, means for the person
 * @param rater who rates, where it is not who usually rates with the instrument
 * @param unit unit of the figure, where it is not that of the instrument
 * @param event id of the adverse event
 * @param qualifier what else tells this measure from others of its instrument, in words
 * @param doubt what is uncertain about all this
 * @since 0.2
 */
public record Measurement(
    Optional<String> instrument,
    Optional<String> noInstrument,
    Optional<String> subscale,
    Metric metric,
    HigherIs higherIs,
    Optional<Rater> rater,
    Optional<String> unit,
    Optional<String> event,
    Optional<String> qualifier,
    Optional<String> doubt)
    implements Serializable {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if there is neither an instrument nor a reason why not, or
   *     both
   */
  public Measurement {
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(noInstrument, "noInstrument");
    Objects.requireNonNull(subscale, "subscale");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(higherIs, "higherIs");
    Objects.requireNonNull(rater, "rater");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(qualifier, "qualifier");
    Objects.requireNonNull(doubt, "doubt");
    if (instrument.isPresent() == noInstrument.isPresent()) {
      throw new IllegalArgumentException(
          "expected either an instrument or, as noInstrument, the reason why there is none");
    }
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
