package org.microdosing.evidence.table;

import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * What selects rows: a substance, or whatever is given; at any dose or in some dose bands.
 *
 * @param substance id of the substance; empty for whatever is given
 * @param bands the dose bands; empty for all
 */
public record RowScope(Optional<String> substance, Set<DoseBand> bands) {

  /** Everything that is given. */
  public static final RowScope ALL = new RowScope(Optional.empty(), Set.of());

  /** Copies the bands. */
  public RowScope {
    bands = Set.copyOf(bands);
  }

  /** Tells whether a summary of what counts of a study is about the dose of one of its arms. */
  // A low dose that serves as the control of a full dose makes no study of low doses of it.
  public boolean isMeant(StudyEvidence evidence, Arm arm) {
    return isGiven(evidence, arm)
        && isInBands(evidence.band(arm))
        && (bands.isEmpty() || !arm.isControl());
  }

  private boolean isGiven(StudyEvidence evidence, Arm arm) {
    if (substance.isPresent()) {
      return arm.gives(substance.get());
    }
    return !arm.exposures().isEmpty()
        && evidence.findings().stream()
            .anyMatch(f -> f.arm().isAll() || f.arm().id().equals(arm.id()));
  }

  public boolean isInBands(DoseBand band) {
    return bands.isEmpty() || bands.contains(band);
  }
}
