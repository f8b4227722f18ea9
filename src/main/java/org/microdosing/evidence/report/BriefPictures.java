package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.answer.DirectionsByDose;
import org.microdosing.evidence.chart.BlindingPlot;
import org.microdosing.evidence.chart.Chart;
import org.microdosing.evidence.chart.DoseDirectionPlot;
import org.microdosing.evidence.chart.DoseLadder;
import org.microdosing.evidence.chart.EffectDirectionPlot;
import org.microdosing.evidence.chart.EvidenceMapChart;
import org.microdosing.evidence.chart.HarmsPlot;
import org.microdosing.evidence.chart.RiskOfBiasPlot;
import org.microdosing.evidence.chart.StudyTimeline;
import org.microdosing.evidence.chart.TrialPlot;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RegisteredTrial;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.DoseBandMap;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummarySections;

/** The pictures of a brief; those that would show nothing are left out or said in words. */
final class BriefPictures {

  /** Outcomes whose rows are legible on one sheet. */
  private static final int MOST_OUTCOMES = 30;

  /** Studies whose doses are legible on one sheet. */
  private static final int MOST_STUDIES = 30;

  private final EvidenceLibrary library;
  private final Substance substance;
  private final EvidenceSummary summary;

  BriefPictures(EvidenceLibrary library, Substance substance, EvidenceSummary summary) {
    this.library = library;
    this.substance = substance;
    this.summary = summary;
  }

  private Block figure(String what, Chart chart) {
    return new Block.Figure(substance.id() + "-" + what + ".svg", chart.title(), chart::toSvg);
  }

  private List<Study> studies() {
    return summary.studies().stream().map(StudyEvidence::study).toList();
  }

  private String name(String study) {
    return library.studies().find(study).map(library.studies().shortNames()::of).orElse(study);
  }

  /** What people feel, and everything else, so that each fits on a sheet. */
  List<Block> map() {
    DoseBandMap map = library.map(substance.id());
    EvidenceMapChart chart = EvidenceMapChart.of(map);
    long outcomes =
        Arrays.stream(Outcome.values())
            .filter(o -> Arrays.stream(DoseBand.values()).anyMatch(b -> !map.cell(o, b).isEmpty()))
            .count();
    if (outcomes <= MOST_OUTCOMES) {
      return List.of(figure("map", chart));
    }
    Predicate<Outcome> health = outcome -> outcome.family().isHealth();
    return List.of(
        figure("map", chart.outcomes(health)),
        figure(
            "map-other",
            chart
                .outcomes(health.negate())
                .withTitle(
                    "Evidence on "
                        + Phrases.inSentence(substance.name())
                        + ": acute effects, biology, safety, conduct and use")));
  }

  /** Which way microdoses point against placebo, as a picture and in words. */
  List<Block> directions() {
    List<DirectionSynthesis> questions = summary.microdosesAgainstPlacebo();
    List<Block> blocks = new ArrayList<>();
    if (questions.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Line.of(
                  "No study of this library sets a microdose of "
                      + substance.name()
                      + " against placebo and tells a direction on symptoms, wellbeing or"
                      + " cognition, so there is nothing to draw.")));
    } else {
      Chart plot =
          EffectDirectionPlot.of(questions)
              .named(this::name)
              .withTitle(substance.name() + ": microdoses against placebo, by sample and outcome");
      blocks.add(figure("directions", plot));
    }
    blocks.addAll(SummarySections.votes(summary));
    blocks.addAll(RemainingEffectsTable.of(library, substance));
    return blocks;
  }

  /** Depression is what most people ask about, and what was studied at all doses. */
  List<Block> depressionByDose() {
    DirectionsByDose depression = library.directionsByDose(substance.id(), Outcome.DEPRESSION);
    return depression.samples().isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(3, "Depression, from low doses to full ones"),
            figure("depression", DoseDirectionPlot.of(depression)));
  }

  /** One ladder, or one of microdoses and one of higher doses, so that each fits on a sheet. */
  List<Block> doses() {
    DoseLadder ladder =
        DoseLadder.of(studies(), library::assess)
            .called(library.studies().shortNames())
            .substance(substance.id());
    if (summary.studies().size() <= MOST_STUDIES) {
      return List.of(
          figure(
              "doses",
              ladder.withTitle(substance.name() + ": doses studied, as a share of a full dose")));
    }
    Set<DoseBand> others = EnumSet.complementOf(EnumSet.copyOf(DoseBand.microdoses()));
    return List.of(
        figure(
            "doses",
            ladder
                .bands(Set.copyOf(DoseBand.microdoses()))
                .withTitle(substance.name() + ": microdoses studied, as a share of a full dose")),
        figure(
            "doses-other",
            ladder
                .bands(others)
                .withTitle(
                    substance.name()
                        + ": higher and unknown doses studied, as a share of a full dose")));
  }

  Block timeline() {
    return figure(
        "timeline",
        StudyTimeline.of(studies())
            .called(library.studies().shortNames())
            .withTitle(substance.name() + ": studies by year and design"));
  }

  List<Block> harms() {
    HarmsPlot plot = HarmsPlot.of(summary, DoseBand.MICRODOSE);
    return plot.isEmpty() ? List.of() : List.of(figure("harms", plot));
  }

  List<Block> blinding() {
    BlindingPlot plot = BlindingPlot.of(summary);
    return plot.isEmpty() ? List.of() : List.of(figure("blinding", plot));
  }

  List<Block> riskOfBias() {
    List<RiskOfBiasJudgement> judgements =
        summary.studies().stream().flatMap(e -> e.context().riskOfBias().stream()).toList();
    return judgements.isEmpty()
        ? List.of()
        : List.of(
            figure(
                "bias",
                RiskOfBiasPlot.of(judgements)
                    .named(this::name)
                    .withTitle(substance.name() + ": published risk of bias")));
  }

  List<Block> trials() {
    List<RegisteredTrial> trials = RegisteredTrial.of(summary.studies());
    return trials.isEmpty()
        ? List.of()
        : List.of(
            figure(
                "trials",
                TrialPlot.of(trials)
                    .withTitle(
                        substance.name() + ": registered trials and what was reported of them")));
  }
}
