package org.microdosing.evidence.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.summary.EvidenceSummary;

/** The part of a brief that lists findings with their figures and their place in the source. */
final class FindingSection {

  private FindingSection() {}

  /** Every finding on microdoses against placebo in people, with its figures and its place. */
  static List<Block> of(EvidenceSummary summary) {
    record Found(Study study, Finding finding) {}
    List<List<Line>> rows =
        summary.studies().stream()
            .flatMap(
                e ->
                    e.findings().stream()
                        .filter(f -> isShown(e, f))
                        .map(f -> new Found(e.study(), f)))
            .sorted(Comparator.comparing(f -> f.finding().outcome().label()))
            .map(f -> row(f.study(), f.finding()))
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(2, "Findings with microdoses against placebo"),
            Block.Table.of(
                List.of("Outcome", "Measure", "Dose", "Result", "Study", "Where it was read"),
                rows));
  }

  private static boolean isShown(StudyEvidence evidence, Finding finding) {
    return evidence.band(finding) == DoseBand.MICRODOSE
        && Contrast.of(evidence.study(), finding) == Contrast.PLACEBO
        && finding.outcome().family() != OutcomeFamily.TRIAL_CONDUCT;
  }

  private static List<Line> row(Study study, Finding finding) {
    return List.of(
        Line.of(finding.outcome().label()),
        Line.of(finding.measure() + finding.timepoint().map(t -> ", " + t).orElse("")),
        Line.of(dose(study, finding)),
        Line.of(result(finding)),
        Line.EMPTY.study(study.id()),
        Line.of(place(finding)));
  }

  /** Tells findings on one measure apart, as most of them differ in the dose. */
  private static String dose(Study study, Finding finding) {
    Optional<Arm> arm = study.arm(finding.arm().id());
    return arm.flatMap(Arm::dose)
        .map(Dose::toString)
        .or(() -> arm.map(Arm::label))
        .orElse("all arms");
  }

  private static String place(Finding finding) {
    String read = finding.source().reading();
    return finding.locator().equals(read) ? read : finding.locator() + " (" + read + ")";
  }

  private static String result(Finding finding) {
    String direction = finding.direction().map(d -> d.label()).orElse("no direction given");
    String significant =
        finding
            .significant()
            .map(s -> s ? ", called significant" : ", called not significant")
            .orElse("");
    return direction
        + significant
        + finding.statistic().map(Statistic::toString).map(s -> "; " + s).orElse("")
        + finding.groups().stream()
            .map(GroupText::of)
            .filter(figures -> !figures.isEmpty())
            .map(figures -> "; " + figures)
            .collect(Collectors.joining());
  }
}
