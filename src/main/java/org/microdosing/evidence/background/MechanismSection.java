package org.microdosing.evidence.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.Bearing;
import org.microdosing.evidence.model.DoseLevel;
import org.microdosing.evidence.model.Mechanism;
import org.microdosing.evidence.model.MechanismEvidence;
import org.microdosing.evidence.model.SubstanceContext;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** How a substance may work at microdoses, with the evidence for and against. */
public final class MechanismSection {

  private MechanismSection() {}

  public static List<Block> of(
      SubstanceContext context, Set<String> studies, CitedSources sources) {
    List<Block> blocks = new ArrayList<>();
    if (!context.mechanisms().isEmpty()) {
      blocks.add(new Block.Heading(2, "How it may work, with evidence for and against"));
      blocks.add(
          new Block.Paragraph(
              Line.of(
                  "Evidence on this substance, or on none by name. Much of it is at other doses or"
                      + " in animals, as each line says.")));
    }
    for (Mechanism mechanism : context.mechanisms()) {
      blocks.add(new Block.Heading(3, mechanism.name()));
      intro(mechanism).ifPresent(line -> blocks.add(new Block.Paragraph(line)));
      List<Line> lines = new ArrayList<>();
      for (Bearing bearing : Bearing.values()) {
        mechanism.evidence().stream()
            .filter(evidence -> evidence.bearing() == bearing)
            .map(evidence -> line(said(mechanism, bearing), evidence, studies, sources))
            .forEach(lines::add);
      }
      blocks.add(Block.Bullets.of(lines));
    }
    return blocks;
  }

  private static Optional<Line> intro(Mechanism mechanism) {
    List<String> sentences = new ArrayList<>();
    mechanism.articleClaim().ifPresent(claim -> sentences.add("Claimed: " + claim));
    mechanism.gap().ifPresent(gap -> sentences.add("Missing: " + gap));
    mechanism.note().ifPresent(note -> sentences.add(Phrases.capitalised(note)));
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(Line.of(String.join(". ", sentences) + "."));
  }

  private static Line line(
      String bearing, MechanismEvidence evidence, Set<String> studies, CitedSources sources) {
    Line line =
        Line.EMPTY
            .strong(bearing)
            .text(": " + evidence.study() + ", " + evidence.substance())
            .text(", " + evidence.dose().orElseGet(() -> level(evidence)))
            .text(", " + evidence.species() + ": " + Phrases.open(evidence.finding()))
            .text(evidence.figure().map(figure -> "; " + figure).orElse(""))
            .text(evidence.note().map(note -> " (" + note + ")").orElse(""))
            .text(". Source: ")
            .plus(sources.cite(evidence.source(), evidence.locator()));
    if (!evidence.findings().isEmpty()) {
      line = line.text(". Findings: " + String.join(", ", evidence.findings()));
    }
    List<String> here = evidence.studies().stream().filter(studies::contains).toList();
    return here.isEmpty() ? line : line.text(". Study: ").studies(here);
  }

  /** Bearing is read from the side of a benefit, so it is turned round for a rival explanation. */
  private static String said(Mechanism mechanism, Bearing bearing) {
    if (mechanism.rivalExplanation() && bearing == Bearing.SUPPORTIVE) {
      return "Against this explanation";
    }
    if (mechanism.rivalExplanation() && bearing == Bearing.CONTRARY) {
      return "For this explanation";
    }
    return Phrases.capitalised(bearing.label());
  }

  private static String level(MechanismEvidence evidence) {
    return evidence.doseLevel() == DoseLevel.NOT_STATED
        ? "dose not stated"
        : evidence.doseLevel().label();
  }
}
