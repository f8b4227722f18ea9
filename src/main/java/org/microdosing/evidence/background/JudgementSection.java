package org.microdosing.evidence.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.RiskOfBiasDisagreement;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.model.RiskOfBiasStatement;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.SubstanceContext;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** How others judged the risk of bias of the studies of a page, side by side. */
public final class JudgementSection {

  private JudgementSection() {}

  public static List<Block> of(
      List<StudyEvidence> evidence,
      SubstanceContext context,
      CitedSources sources,
      List<Block> picture) {
    List<List<Line>> rows = new ArrayList<>();
    for (StudyEvidence study : evidence) {
      study
          .context()
          .riskOfBias()
          .forEach(judgement -> rows.add(row(judgement, sources, picture.isEmpty())));
    }
    List<Line> lines = new ArrayList<>();
    Set<String> studies = evidence.stream().map(StudyEvidence::id).collect(Collectors.toSet());
    for (RiskOfBiasDisagreement some : context.riskOfBiasDisagreements()) {
      if (some.study().map(studies::contains).orElse(!rows.isEmpty())) {
        lines.add(
            Line.EMPTY
                .strong("Judgements differ")
                .text(", " + some.study().or(some::scope).orElse("") + ": " + some.what()));
      }
    }
    context.riskOfBiasStatements().forEach(statement -> lines.add(line(statement, sources)));
    List<Block> blocks = new ArrayList<>();
    if (!rows.isEmpty() || !lines.isEmpty()) {
      blocks.add(new Block.Heading(2, "Published judgements of risk of bias"));
    }
    if (rows.isEmpty() && !lines.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Line.of("No judgement of a study of this page, by itself, is in this library.")));
    }
    if (!rows.isEmpty()) {
      blocks.addAll(picture);
      blocks.add(
          Block.Table.of(
              picture.isEmpty()
                  ? List.of("Study", "Result", "Overall", "Domains", "Judged by", "Source")
                  : List.of("Study", "Result", "Judged by", "Source"),
              rows));
    }
    if (!lines.isEmpty()) {
      blocks.add(Block.Bullets.of(lines));
    }
    return blocks;
  }

  /** A picture beside the table has the levels. */
  private static List<Line> row(
      RiskOfBiasJudgement judgement, CitedSources sources, boolean withLevels) {
    List<Line> cells = new ArrayList<>();
    cells.add(Line.EMPTY.study(judgement.study()));
    cells.add(Line.of(judgement.result()));
    if (withLevels) {
      cells.add(Line.of(judgement.overall().map(RiskOfBiasLevel::label).orElse("not stated")));
      cells.add(
          Line.of(
              judgement.domains().stream()
                  .map(domain -> domain.domain().label() + " " + domain.level().label())
                  .collect(Collectors.joining(", "))));
    }
    cells.add(
        Line.of(judgement.judgedBy() + ", " + judgement.tool().label())
            .text(judgement.note().map(note -> " (" + note + ")").orElse("")));
    cells.add(sources.cite(judgement.source(), judgement.locator()));
    return cells;
  }

  private static Line line(RiskOfBiasStatement statement, CitedSources sources) {
    return Line.of(Phrases.capitalised(statement.scope()))
        .text(": " + Phrases.open(statement.statement()))
        .text(" (" + statement.judgedBy())
        .text(statement.trialsNamed() ? ")" : "; which trials is not told)")
        .text(". Source: ")
        .plus(sources.cite(statement.source(), statement.locator()));
  }
}
