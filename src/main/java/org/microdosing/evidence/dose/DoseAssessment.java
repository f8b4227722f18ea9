package org.microdosing.evidence.dose;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.page.Page;

/**
 * Where a dose stands against published full doses and published definitions of a microdose.
 *
 * <p>Sources disagree about what a full dose is, so the fraction is a range; the band is that of
 * the typical fraction. It reports what was published and recommends nothing.
 *
 * @param dose the dose that was assessed
 * @param band the band of {@code fractionTypical}; {@link DoseBand#UNKNOWN} where the dose cannot
 *     be set against a full dose
 * @param fractionLow the dose, at its lower end, as a fraction of the highest full dose that fits;
 *     empty where it is not known
 * @param fractionTypical the dose, at its upper end, as a fraction of the median of the midpoints
 *     of the full doses that fit; empty where no published full dose can stand for it
 * @param fractionHigh the dose, at its upper end, as a fraction of the lowest full dose that fits;
 *     empty where it is not known
 * @param straddles true where the fractions lie in different bands
 * @param greyOnly true where the full doses come from grey literature only
 * @param definitions the dose against each published definition
 * @param reasoning each step in words, with the ids of its sources in brackets
 * @param sources the sources of the steps, each once
 * @since 0.1
 */
public record DoseAssessment(
    Dose dose,
    DoseBand band,
    OptionalDouble fractionLow,
    OptionalDouble fractionTypical,
    OptionalDouble fractionHigh,
    boolean straddles,
    boolean greyOnly,
    List<DefinitionComparison> definitions,
    List<String> reasoning,
    List<Source> sources) {

  /** Checks and copies the components. */
  public DoseAssessment {
    Objects.requireNonNull(dose, "dose");
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(fractionLow, "fractionLow");
    Objects.requireNonNull(fractionTypical, "fractionTypical");
    Objects.requireNonNull(fractionHigh, "fractionHigh");
    definitions = List.copyOf(definitions);
    reasoning = List.copyOf(reasoning);
    sources = List.copyOf(sources);
  }

  /**
   * Returns the definitions by which the dose is a microdose, against every full dose that fits.
   *
   * @return the definitions in the order of the library
   */
  public List<MicrodoseDefinition> definitionsMet() {
    return definitions(DefinitionMatch.MET);
  }

  /**
   * Returns the definitions by which the dose is no microdose, against any full dose that fits.
   *
   * @return the definitions in the order of the library
   */
  public List<MicrodoseDefinition> definitionsNotMet() {
    return definitions(DefinitionMatch.NOT_MET);
  }

  /**
   * Returns the definitions that the dose stands to in one way.
   *
   * @param match how the dose stands to them
   * @return the definitions in the order of the library
   */
  public List<MicrodoseDefinition> definitions(DefinitionMatch match) {
    return definitions.stream()
        .filter(d -> d.match() == match)
        .map(DefinitionComparison::definition)
        .toList();
  }

  /** Returns a readable page of at most 100 columns. */
  @Override
  public String toString() {
    return Page.text(AssessmentPage.of(this)).stripTrailing();
  }
}
