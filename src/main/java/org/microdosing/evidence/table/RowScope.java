package org.microdosing.evidence.table;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

  /** Tells of the arms of a study whether a summary of what counts of it is about their doses. */
  // A low dose that serves as the control of a full dose makes no study of low doses of it.
  public Predicate<Arm> meantIn(StudyEvidence evidence) {
    Predicate<Arm> given = givenIn(evidence);
    return arm ->
        given.test(arm) && isInBands(evidence.band(arm)) && (bands.isEmpty() || !arm.isControl());
  }

  private Predicate<Arm> givenIn(StudyEvidence evidence) {
    if (substance.isPresent()) {
      String id = substance.get();
      return arm -> arm.gives(id);
    }
    boolean all = evidence.findings().stream().anyMatch(f -> f.arm().isAll());
    Set<String> asked =
        evidence.findings().stream().map(f -> f.arm().id()).collect(Collectors.toSet());
    return arm -> !arm.exposures().isEmpty() && (all || asked.contains(arm.id()));
  }

  public boolean isInBands(DoseBand band) {
    return bands.isEmpty() || bands.contains(band);
  }
}
