package org.microdosing.evidence.background;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.microdosing.evidence.model.SafetyKind;
import org.microdosing.evidence.model.SafetyStatement;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** What the record of a substance says of its harms and interactions, each with its source. */
public final class KnownHarmsSection {

  private static final Set<SafetyKind> INTERACTIONS =
      EnumSet.of(
          SafetyKind.INTERACTION_SSRI_MAOI,
          SafetyKind.SEROTONIN_SYNDROME,
          SafetyKind.SEIZURE_WITH_LITHIUM);

  private KnownHarmsSection() {}

  /** Composes the lists; a finding whose study is not known is named without a link. */
  public static List<Block> of(List<SafetyStatement> known, UnaryOperator<String> studyOf) {
    List<Line> harms = new ArrayList<>();
    List<Line> interactions = new ArrayList<>();
    for (SafetyStatement statement : known) {
      (INTERACTIONS.contains(statement.kind()) ? interactions : harms)
          .add(line(statement, studyOf));
    }
    List<Block> blocks = new ArrayList<>();
    if (!harms.isEmpty()) {
      blocks.add(new Block.Heading(3, "Known harms, most at other doses"));
      blocks.add(Block.Bullets.of(harms));
    }
    if (!interactions.isEmpty()) {
      blocks.add(new Block.Heading(3, "Known interactions"));
      blocks.add(Block.Bullets.of(interactions));
    }
    return blocks;
  }

  private static Line line(SafetyStatement statement, UnaryOperator<String> studyOf) {
    Line line =
        Line.EMPTY
            .strong(Phrases.capitalised(statement.kind().label()))
            .text(": " + Phrases.open(statement.statement()))
            .text(statement.figure().map(figure -> "; " + figure).orElse(""))
            .text(statement.population().map(people -> ". In: " + people).orElse(""))
            .text(statement.doseContext().map(dose -> ". At: " + dose).orElse(""))
            .text(statement.note().map(note -> ". Note: " + note).orElse(""))
            .text(". Source: ")
            .plus(SourceLine.of(statement.source(), statement.locator()));
    List<Line> findings = new ArrayList<>();
    for (String id : statement.findings()) {
      String study = studyOf.apply(id);
      findings.add(study.equals(id) ? Line.of(id) : Line.EMPTY.link(id, "#" + study));
    }
    return findings.isEmpty() ? line : line.text(". Findings: ").list(", ", findings);
  }
}
