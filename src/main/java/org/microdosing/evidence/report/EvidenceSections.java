package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.certainty.CertaintyLevel;
import org.microdosing.evidence.certainty.CertaintyStep;
import org.microdosing.evidence.gap.Gap;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Term;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.PeopleCount;
import org.microdosing.evidence.summary.StudyProfile;

/** The parts of a brief that say how much there is, what it shows, and how certain it is. */
final class EvidenceSections {

  private EvidenceSections() {}

  static List<Block> numbers(EvidenceSummary summary) {
    StudyProfile profile = summary.profile();
    PeopleCount people = summary.people();
    List<List<Line>> rows = new ArrayList<>();
    row(
        rows,
        "Studies",
        summary.studyCount() + ", of which " + summary.reportedStudyCount() + " with results");
    row(rows, "Findings", Integer.toString(summary.findingCount()));
    row(rows, "Design", Phrases.counts(profile.designs(), Term::label));
    row(rows, "Blinding", Phrases.counts(profile.blindings(), Term::label));
    row(rows, "Population", Phrases.counts(profile.conditions(), Term::label));
    profile
        .firstYear()
        .ifPresent(y -> row(rows, "Published", y + " to " + profile.lastYear().orElse(y)));
    row(
        rows,
        "People",
        people
            + "; "
            + people.samples()
            + " samples, "
            + people.clinical()
            + " people in samples with patients");
    if (people.doubleCountingAvoided() > 0) {
      row(
          rows,
          "Counted once",
          people.doubleCountingAvoided() + " people who appear in several of these studies");
    }
    if (!people.samplesWithoutNumber().isEmpty()) {
      rows.add(
          List.of(Line.of("Number not stated"), Line.EMPTY.studies(people.samplesWithoutNumber())));
    }
    row(rows, "How findings were read", summary.verification().toString());
    return List.of(
        new Block.Heading(2, "Numbers"), Block.Table.of(List.of("What", "How many"), rows));
  }

  private static void row(List<List<Line>> rows, String what, String howMany) {
    rows.add(List.of(Line.of(what), Line.of(howMany)));
  }

  /** Votes of samples on microdoses against placebo, outcome by outcome. */
  static List<Block> directions(List<DirectionSynthesis> questions) {
    List<List<Line>> rows = new ArrayList<>();
    for (DirectionSynthesis question : questions) {
      String test = question.signTest().map(Object::toString).orElse("no sample did either");
      rows.add(
          List.of(
              Line.of(question.outcome().label()),
              Line.of(
                  Arrays.stream(Direction.values())
                      .filter(d -> question.count(d) > 0)
                      .map(
                          d ->
                              question.count(d)
                                  + " "
                                  + (d == Direction.MIXED ? "conflicting" : d.label()))
                      .collect(Collectors.joining(", "))),
              Line.of(question.participants()),
              Line.of(test),
              Line.EMPTY.studies(question.votes().stream().map(v -> v.sample()).toList())));
    }
    return List.of(
        Block.Table.of(
            List.of(
                "Outcome", "Samples", "People", "Improved against worsened", "Samples by study"),
            rows));
  }

  /** Every finding on microdoses against placebo in people, with its figures and its place. */
  static List<Block> findings(EvidenceSummary summary) {
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
            .map(GroupFigures::of)
            .filter(figures -> !figures.isEmpty())
            .map(figures -> "; " + figures)
            .collect(Collectors.joining());
  }

  static List<Block> certainty(EvidenceSummary summary) {
    List<List<Line>> rows = new ArrayList<>();
    summary.outcomes().stream()
        .filter(o -> o.outcome().family() != OutcomeFamily.TRIAL_CONDUCT)
        .filter(o -> o.outcome().family() != OutcomeFamily.USE)
        .map(o -> summary.certainty(o.outcome()))
        .filter(c -> c.level() != CertaintyLevel.NONE)
        .forEach(c -> rows.add(certaintyRow(c)));
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Block.Heading(2, "Certainty at microdoses, with reasons"),
        new Block.Paragraph(
            Line.of(
                "Computed from the records along the domains of GRADE, one outcome at a time. A"
                    + " panel of people would judge more; docs/method.md says what.")),
        Block.Table.of(
            List.of("Outcome", "Certainty", "Evidence", "Why it is lowered", "Studies"), rows));
  }

  private static List<Line> certaintyRow(Certainty certainty) {
    String people = certainty.participants() > 0 ? ", " + certainty.participants() + " people" : "";
    String reasons =
        certainty.steps().stream()
            .filter(s -> s.change() < 0)
            .map(EvidenceSections::reason)
            .collect(Collectors.joining("; "));
    return List.of(
        Line.of(certainty.outcome().label()),
        Line.EMPTY.strong(certainty.level().label()),
        Line.of(certainty.basis().label() + ", " + Phrases.samples(certainty.samples()) + people),
        Line.of(reasons.isEmpty() ? "it is not" : reasons),
        Line.EMPTY.studies(certainty.studies()));
  }

  private static String reason(CertaintyStep step) {
    return step.domain().label() + " " + step.change() + ": " + step.reason();
  }

  static List<Block> gaps(EvidenceSummary summary) {
    List<Line> items = new ArrayList<>();
    for (Gap gap : summary.gaps()) {
      Line line = Line.of(gap.statement());
      items.add(gap.studies().isEmpty() ? line : line.text(" (").studies(gap.studies()).text(")"));
    }
    return items.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(2, "What is missing"), Block.Bullets.of(items));
  }
}
