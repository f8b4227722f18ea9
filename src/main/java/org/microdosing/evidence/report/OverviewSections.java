package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.chart.Chart;
import org.microdosing.evidence.chart.DoseLadder;
import org.microdosing.evidence.chart.EvidenceMapChart;
import org.microdosing.evidence.chart.StudyTimeline;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.EvidenceSummary;

/** The page before the briefs: all substances beside each other. */
final class OverviewSections {

  private OverviewSections() {}

  static List<Block> of(EvidenceLibrary library) {
    Map<String, String> names = new LinkedHashMap<>();
    library.substances().forEach(s -> names.put(s.id(), s.name()));
    UnaryOperator<String> named = id -> names.getOrDefault(id, id);
    EvidenceMapChart map =
        EvidenceMapChart.of(library.map(DoseBand.MICRODOSE, DoseBand.BELOW_MICRODOSE)).named(named);
    Predicate<Outcome> health = outcome -> outcome.family().isHealth();
    return List.of(
        new Block.Heading(2, "Substance by substance"),
        table(library),
        new Block.Paragraph(
            Line.of(
                "People are counted once, in samples with results. The last columns count outcomes"
                    + " of symptoms, wellbeing and cognition: those on which some sample was better"
                    + " with a microdose than with placebo, those on which some sample was worse,"
                    + " and those on which none was either. An outcome can be among the better and"
                    + " the worse ones. Each brief names them with their studies.")),
        new Block.Heading(2, "What was studied at microdoses"),
        figure(
            "map",
            map.outcomes(health).withTitle("Evidence at microdoses, by outcome and substance")),
        figure(
            "map-other",
            map.outcomes(health.negate())
                .withTitle(
                    "Evidence at microdoses: acute effects, biology, safety, conduct and use")),
        new Block.Heading(2, "Doses"),
        figure("doses", DoseLadder.of(library.studies(), library::assess).named(named).overview()),
        new Block.Heading(2, "When it was studied"),
        figure("timeline", StudyTimeline.of(library.studies())));
  }

  private static Block figure(String what, Chart chart) {
    return new Block.Figure("overview-" + what + ".svg", chart.title(), chart::toSvg);
  }

  private static Block table(EvidenceLibrary library) {
    List<List<Line>> rows = new ArrayList<>();
    for (Substance substance : library.substances()) {
      EvidenceSummary summary = library.summarise(substance.id());
      List<DirectionSynthesis> questions = summary.microdosesAgainstPlacebo();
      rows.add(
          List.of(
              Line.EMPTY.page(substance.name(), substance.id()),
              Line.of(summary.studyCount()),
              Line.of(summary.reportedStudyCount()),
              Line.of(summary.findingCount()),
              Line.of(summary.studyCount() == 0 ? "" : summary.people().toString()),
              Line.of(questions.size()),
              Line.of(found(questions, Direction.IMPROVED)),
              Line.of(found(questions, Direction.WORSENED)),
              Line.of(
                  (int)
                      questions.stream()
                          .filter(q -> q.count(Direction.IMPROVED) == 0)
                          .filter(q -> q.count(Direction.WORSENED) == 0)
                          .count())));
    }
    return Block.Table.of(
        List.of(
            "Brief",
            "Studies",
            "With results",
            "Findings",
            "People",
            "Outcomes of microdoses against placebo",
            "Some better",
            "Some worse",
            "None either"),
        rows);
  }

  private static int found(List<DirectionSynthesis> questions, Direction direction) {
    return (int) questions.stream().filter(q -> q.count(direction) > 0).count();
  }
}
