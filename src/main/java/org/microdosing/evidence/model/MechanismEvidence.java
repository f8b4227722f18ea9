package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of evidence on a mechanism.
 *
 * @param study the study or review in the words of the source
 * @param studies ids of the studies of the library that it names; may be empty
 * @param reviews ids of the reviews of the library that it names; may be empty
 * @param substance the substances in the words of the source
 * @param substances ids of the substances of the library among them; may be empty
 * @param doseLevel which doses it used
 * @param dose the dose in words
 * @param species in whom or what it was seen, in words
 * @param finding what was found, paraphrased
 * @param bearing how it bears on the mechanism, or on the benefit that a rival explanation rivals
 * @param figure the numbers, where it pools studies
 * @param findings ids of the findings of the library that carry it; may be empty
 * @param source where it was read
 * @param locator the place in the source
 * @param note what else to know
 * @since 0.1
 */
public record MechanismEvidence(
    String study,
    List<String> studies,
    List<String> reviews,
    String substance,
    List<String> substances,
    DoseLevel doseLevel,
    Optional<String> dose,
    String species,
    String finding,
    Bearing bearing,
    Optional<PooledFigure> figure,
    List<String> findings,
    Source source,
    String locator,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public MechanismEvidence {
    Checks.text(study, "study");
    studies = List.copyOf(studies);
    reviews = List.copyOf(reviews);
    Checks.text(substance, "substance");
    substances = List.copyOf(substances);
    Objects.requireNonNull(doseLevel, "doseLevel");
    Objects.requireNonNull(dose, "dose");
    Checks.text(species, "species");
    Checks.text(finding, "finding");
    Objects.requireNonNull(bearing, "bearing");
    Objects.requireNonNull(figure, "figure");
    findings = List.copyOf(findings);
    Objects.requireNonNull(source, "source");
    Checks.text(locator, "locator");
    Objects.requireNonNull(note, "note");
  }

  /** Returns the study, its bearing and the finding on one line. */
  @Override
  public String toString() {
    return study + " (" + bearing.label() + ", " + doseLevel.label() + "): " + finding;
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
