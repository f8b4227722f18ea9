package org.microdosing.evidence.dose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;

/** The page that an assessment prints as. */
final class AssessmentPage {

  private AssessmentPage() {}

  static List<Block> of(DoseAssessment a) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph(a.dose().substance().orElse("no single substance") + ", " + a.dose()));
    blocks.add(paragraph("Band: " + a.band().label() + (a.straddles() ? ", not clear-cut" : "")));
    if (a.fractionHigh().isPresent()) {
      blocks.add(paragraph("Fraction of a typical full dose: " + fraction(a)));
    }
    section(blocks, "Reasoning", a.reasoning());
    section(blocks, "Published definitions of a microdose", definitions(a.definitions()));
    section(
        blocks,
        "Sources",
        a.sources().stream()
            .map(s -> s.id() + ": " + s.what() + " (" + s.reading() + ")")
            .toList());
    return blocks;
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

  private static String fraction(DoseAssessment a) {
    double high = a.fractionHigh().getAsDouble();
    String range =
        a.fractionLow().isPresent()
            ? new Span(a.fractionLow().getAsDouble(), high).words()
            : "up to " + Numbers.significant(high, 2);
    return a.fractionTypical().isPresent()
        ? range + " (typically " + Numbers.significant(a.fractionTypical().getAsDouble(), 2) + ")"
        : range;
  }

  /** Comparisons in the order of what came of them; those without a figure are counted. */
  private static List<String> definitions(List<DefinitionComparison> comparisons) {
    List<String> points = new ArrayList<>();
    comparisons.stream()
        .filter(c -> c.match() != DefinitionMatch.NOT_COMPARABLE)
        .sorted(Comparator.comparing(DefinitionComparison::match))
        .forEach(c -> points.add(c.toString()));
    int without = comparisons.size() - points.size();
    if (without > 0) {
      points.add(
          without
              + " more "
              + (without == 1 ? "gives" : "give")
              + " no figure that this dose can be set against");
    }
    return points;
  }

  static String range(DoseBand band) {
    return switch (band) {
      case BELOW_MICRODOSE -> "below " + Numbers.plain(band.fractionHigh());
      case FULL -> "from " + Numbers.plain(band.fractionLow());
      case UNKNOWN -> "no fraction";
      default -> Numbers.plain(band.fractionLow()) + " to " + Numbers.plain(band.fractionHigh());
    };
  }
}
