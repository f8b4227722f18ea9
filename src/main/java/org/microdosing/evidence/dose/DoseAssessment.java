package org.microdosing.evidence.dose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.page.Phrases;

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
    List<Source> sources)
    implements JsonResult {

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
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph(dose.substance().orElse("no single substance") + ", " + dose));
    blocks.add(paragraph("Band: " + band.label() + (straddles ? ", not clear-cut" : "")));
    if (fractionHigh.isPresent()) {
      blocks.add(paragraph("Fraction of a typical full dose: " + fraction()));
    }
    section(blocks, "Reasoning", reasoning);
    section(blocks, "Published definitions of a microdose", comparisons());
    section(
        blocks,
        "Sources",
        sources.stream().map(s -> s.id() + ": " + s.what() + " (" + s.reading() + ")").toList());
    return Page.text(blocks).stripTrailing();
  }

  private static Block paragraph(String words) {
    return new Block.Paragraph(Line.of(words));
  }

  private static void section(List<Block> blocks, String heading, List<String> points) {
    if (!points.isEmpty()) {
      blocks.add(new Block.Heading(2, heading));
      blocks.add(Block.Bullets.of(points.stream().map(Line::of).toList()));
    }
  }

  private String fraction() {
    double high = fractionHigh.getAsDouble();
    String range =
        fractionLow.isPresent()
            ? new NumberRange(fractionLow.getAsDouble(), high).words()
            : "up to " + Numbers.significant(high, 2);
    return fractionTypical.isPresent()
        ? range + " (typically " + Numbers.significant(fractionTypical.getAsDouble(), 2) + ")"
        : range;
  }

  /** Comparisons in the order of what came of them; those without a figure are counted. */
  private List<String> comparisons() {
    List<String> points = new ArrayList<>();
    definitions.stream()
        .filter(c -> c.match() != DefinitionMatch.NOT_COMPARABLE)
        .sorted(Comparator.comparing(DefinitionComparison::match))
        .forEach(c -> points.add(c.toString()));
    int without = definitions.size() - points.size();
    if (without > 0) {
      points.add(
          without
              + " more "
              + Phrases.form(without, "gives", "give")
              + " no figure that this dose can be set against");
    }
    return points;
  }
}
