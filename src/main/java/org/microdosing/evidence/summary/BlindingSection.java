package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** The part of a page about blinding and expectancy. */
final class BlindingSection {

  private BlindingSection() {}

  static List<Block> of(EvidenceSummary summary) {
    Map<String, Study> studies = new HashMap<>();
    summary.studies().forEach(evidence -> studies.put(evidence.id(), evidence.study()));
    List<List<Line>> rows = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    List<String> notRead = new ArrayList<>();
    for (BlindingReport report : summary.blinding()) {
      BlindingStatus status = report.status();
      if (report.expectancy().isEmpty() && status == BlindingStatus.NOT_MEASURED) {
        silent.add(report.study());
      } else if (report.expectancy().isEmpty() && status == BlindingStatus.NOT_READ) {
        notRead.add(report.study());
      } else {
        rows.add(
            List.of(
                Line.EMPTY.study(report.study()),
                Line.of(report.status().label()),
                Line.of(said(about(summary, studies, report))),
                Line.of(said(report.expectancy()))));
      }
    }
    if (rows.isEmpty() && silent.isEmpty() && notRead.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Blinding and expectancy"));
    blocks.add(
        new Block.Paragraph(
            Line.of(
                "Placebo-controlled studies of people with results, one by one; several may report"
                    + " on one sample, and the answer in short counts samples.")));
    if (!rows.isEmpty()) {
      blocks.add(
          Block.Table.of(List.of("Study", "Blinding", "What people guessed", "Expectancy"), rows));
    }
    if (!silent.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Line.of("Read in full, and nothing on guesses: ").studies(silent).text(".")));
    }
    if (!notRead.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Line.of("Not read in full, and nothing on guesses or expectancy in what was read: ")
                  .studies(notRead)
                  .text(".")));
    }
    return blocks;
  }

  /** Guesses of people who were given another substance only say nothing of this one. */
  private static List<Finding> about(
      EvidenceSummary summary, Map<String, Study> studies, BlindingReport report) {
    Study study = studies.get(report.study());
    return report.decisive().stream()
        .filter(
            finding ->
                study == null
                    || summary.scope().substance().stream()
                        .allMatch(s -> Attribution.mayConcern(study, finding, s.id())))
        .toList();
  }

  private static String said(List<Finding> findings) {
    return findings.stream().map(BlindingSection::said).collect(Collectors.joining("; "));
  }

  /** Says what was guessed when, the figures, and what the record adds. */
  private static String said(Finding finding) {
    return finding.measure()
        + finding.timepoint().map(time -> ", " + time).orElse("")
        + finding.figures().map(figures -> ": " + figures).orElse("")
        + finding.note().map(note -> " (" + Phrases.open(note) + ")").orElse("");
  }
}
