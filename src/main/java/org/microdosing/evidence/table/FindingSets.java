package org.microdosing.evidence.table;

import java.util.Map;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Verification;

/** The sets of findings that share a term: which rows are about LSD, about mood, at a microdose. */
public final class FindingSets {

  private final SharedSets shared;
  private final Map<Outcome, Bits> outcome;
  private final Map<Direction, Bits> direction;
  private final Map<Verification, Bits> verification;
  private final Bits significant;

  private FindingSets(
      Finding[] findings, FindingKinds kinds, ExposureSets exposures, FindingTraits traits) {
    int size = findings.length;
    TermRows<String> substances = TermRows.ofIds(size);
    TermRows<String> relations = TermRows.ofIds(size);
    TermRows<Outcome> outcomes = TermRows.of(Outcome.class, size);
    TermRows<DoseBand> bands = TermRows.of(DoseBand.class, size);
    TermRows<Direction> directions = TermRows.of(Direction.class, size);
    TermRows<Verification> readings = TermRows.of(Verification.class, size);
    TermRows<ComparatorClass> comparators = TermRows.of(ComparatorClass.class, size);
    Bits.Builder called = new Bits.Builder(size);
    for (int row = 0; row < size; row++) {
      int kind = kinds.kindOf(row);
      for (Exposure exposure : exposures.exposures(kinds.exposures(kind))) {
        (exposure.kind() == ExposureKind.DIRECT ? substances : relations)
            .set(exposure.substance(), row);
      }
      outcomes.set(kinds.outcome(kind), row);
      bands.set(kinds.band(kind), row);
      int vote = kinds.voteOf(row);
      if (DirectionTally.isDirected(vote)) {
        directions.set(DirectionTally.direction(vote), row);
      }
      if (findings[row].significant().orElse(false)) {
        called.set(row);
      }
      readings.set(traits.reading(row), row);
      comparators.set(kinds.comparator(row), row);
    }
    shared =
        new SharedSets(substances.build(), relations.build(), bands.build(), comparators.build());
    outcome = outcomes.build();
    direction = directions.build();
    verification = readings.build();
    significant = called.build();
  }

  static FindingSets of(
      Finding[] findings, FindingKinds kinds, ExposureSets exposures, FindingTraits traits) {
    return new FindingSets(findings, kinds, exposures, traits);
  }

  /** Returns the sets that studies have as well. */
  public SharedSets shared() {
    return shared;
  }

  public Map<Outcome, Bits> outcome() {
    return outcome;
  }

  public Map<Direction, Bits> direction() {
    return direction;
  }

  public Map<Verification, Bits> verification() {
    return verification;
  }

  /** Returns the findings that their source calls significant. */
  public Bits significant() {
    return significant;
  }
}
