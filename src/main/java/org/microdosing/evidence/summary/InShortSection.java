package org.microdosing.evidence.summary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.page.PageWords;
import org.microdosing.evidence.page.PlainPage;

/** The part of a page that answers first: how much there is, and which way it points. */
final class InShortSection {

  private final PlainPage page;
  private final EvidenceSummary summary;

  private InShortSection(PlainPage page, EvidenceSummary summary) {
    this.page = page;
    this.summary = summary;
  }

  static void write(PlainPage page, EvidenceSummary summary) {
    new InShortSection(page, summary).write();
  }

  private void write() {
    page.heading("In short");
    if (summary.studyCount() == 0) {
      page.paragraph("No study of this library counts here: nothing can be concluded.");
      return;
    }
    page.paragraph(size());
    page.paragraph("On symptoms, wellbeing and cognition, counted by direction of each finding:");
    points("Microdoses against placebo", PageParts::isMicrodoseAgainstPlacebo);
    points("Microdoses against another control", PageParts::isMicrodoseAgainstOtherControl);
    points("Microdoses without a control", PageParts::isMicrodoseUncontrolled);
    points("Low and full doses, any comparison", PageParts::isHigher);
    points("Dose unknown or of several bands", row -> PageParts.isAt(row, DoseBand.UNKNOWN));
    points("Animals", PageParts::isAnimal);
    blinding();
  }

  private String size() {
    long animals =
        summary.studies().stream().filter(e -> e.study().population().species().isAnimal()).count();
    StringJoiner aside = new StringJoiner(", ", " (", ")").setEmptyValue("");
    if (animals > 0) {
      aside.add(animals + " of animals");
    }
    int silent = summary.studyCount() - summary.reportedStudyCount();
    if (silent > 0) {
      aside.add(silent + " without results");
    }
    return PageWords.studies(summary.studyCount())
        + aside
        + " with "
        + PageWords.count(summary.findingCount(), "finding", "findings")
        + "; people: "
        + summary.people()
        + ".";
  }

  private void points(String what, Predicate<ContrastEvidence> rows) {
    Set<String> ids = new HashSet<>();
    Set<String> studies = new TreeSet<>();
    for (OutcomeEvidence outcome : summary.outcomes()) {
      if (PageParts.isHealth(outcome.outcome())) {
        for (ContrastEvidence row : outcome.rows().stream().filter(rows).toList()) {
          ids.addAll(row.findings());
          studies.addAll(row.studies());
        }
      }
    }
    if (ids.isEmpty()) {
      if (what.startsWith("Microdoses against placebo")) {
        page.point(what + ": no finding.");
      }
      return;
    }
    List<Finding> findings =
        summary.studies().stream()
            .flatMap(e -> e.findings().stream())
            .filter(f -> ids.contains(f.id()))
            .toList();
    page.point(
        what
            + " ("
            + PageWords.studies(studies.size())
            + "): "
            + TermCounts.directions(DirectionCounts.of(findings))
            + ".");
  }

  /** One status for each sample, because papers on one trial need not all report on blinding. */
  private void blinding() {
    Map<String, String> samples = new HashMap<>();
    summary.studies().forEach(e -> samples.put(e.id(), e.sample()));
    Map<String, BlindingStatus> bySample = new TreeMap<>();
    for (BlindingReport report : summary.blinding()) {
      bySample.merge(
          samples.getOrDefault(report.study(), report.study()),
          report.status(),
          (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
    if (bySample.isEmpty()) {
      return;
    }
    Map<BlindingStatus, Integer> byStatus = new TreeMap<>();
    bySample.values().forEach(status -> byStatus.merge(status, 1, Integer::sum));
    page.paragraph(
        "Blinding in "
            + PageWords.count(
                bySample.size(), "placebo-controlled sample", "placebo-controlled samples")
            + ": "
            + byStatus.entrySet().stream()
                .map(e -> e.getKey().label() + " in " + e.getValue())
                .collect(Collectors.joining(", "))
            + ".");
  }
}
