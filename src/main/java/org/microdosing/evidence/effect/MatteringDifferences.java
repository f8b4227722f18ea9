package org.microdosing.evidence.effect;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.OutcomeEntry;
import org.microdosing.evidence.model.PublishedDifference;

/**
 * The differences that bound equivalence. Where several were published the smallest does: "no
 * difference that matters" should hold by the strictest of them.
 *
 * @param ofInstrument in points
 * @param ofOutcome in standard deviations
 */
record MatteringDifferences(
    Optional<PublishedDifference> ofInstrument, Optional<PublishedDifference> ofOutcome) {

  static MatteringDifferences of(Optional<Instrument> instrument, Optional<OutcomeEntry> outcome) {
    return new MatteringDifferences(
        instrument.isPresent()
            ? smallest(instrument.get().importantDifferences())
            : Optional.empty(),
        outcome.isPresent() ? smallest(outcome.get().importantDifferences()) : Optional.empty());
  }

  private static Optional<PublishedDifference> smallest(List<PublishedDifference> published) {
    Optional<PublishedDifference> smallest = Optional.empty();
    for (PublishedDifference difference : published) {
      if (smallest.isEmpty() || difference.size() < smallest.get().size()) {
        smallest = Optional.of(difference);
      }
    }
    return smallest;
  }
}
