package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.summary.AdverseEvent;
import org.microdosing.evidence.summary.DoseSpan;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.Safety;
import org.microdosing.evidence.summary.SafetyFinding;

/** The parts of a brief about what was given, what went wrong, and who guessed it. */
final class ConductSections {

  private ConductSections() {}

  static List<Block> dosesInPrint(Substance substance) {
    List<List<Line>> rows = new ArrayList<>();
    for (DoseFact fact : substance.doseFacts()) {
      String routes = fact.routes().stream().map(Route::label).collect(Collectors.joining(", "));
      rows.add(
          List.of(
              Line.of(fact.kind().label()),
              Line.of(fact.range()),
              Line.of(fact.basis() + (routes.isEmpty() ? "" : ", " + routes)),
              Line.EMPTY
                  .links(fact.source().what(), fact.source().address().orElse(""))
                  .text(", " + fact.locator()),
              Line.of(fact.source().reading())));
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(3, "Doses in print"),
            Block.Table.of(List.of("What", "Amount", "Of", "Source", "Read"), rows));
  }

  static List<Block> dosesStudied(EvidenceSummary summary) {
    List<List<Line>> rows = new ArrayList<>();
    for (DoseSpan span : summary.doses()) {
      rows.add(
          List.of(
              Line.of(span.band().label()),
              Line.of(span.range() + (span.control() ? ", as control" : "")),
              Line.of(span.design().label()),
              Line.EMPTY.studies(span.studies())));
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(3, "Doses studied"),
            Block.Table.of(List.of("Band", "Doses", "Design", "Studies"), rows));
  }

  static List<Block> safety(EvidenceSummary summary) {
    Safety safety = summary.safety();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Safety in people"));
    List<List<Line>> rows = new ArrayList<>();
    for (DoseBand band : List.of(DoseBand.BELOW_MICRODOSE, DoseBand.MICRODOSE)) {
      for (AdverseEvent event : safety.adverseEvents(band)) {
        event.findings().forEach(f -> rows.add(row(event.kind(), f)));
      }
    }
    safety.serious().forEach(f -> rows.add(row("serious or severe", f)));
    safety.discontinuation().forEach(f -> rows.add(row("stopped", f)));
    safety.cardiovascular().forEach(f -> rows.add(row("heart and circulation", f)));
    if (rows.isEmpty()) {
      blocks.add(new Block.Paragraph(Line.of("No finding reports adverse events at microdoses.")));
    } else {
      blocks.add(
          Block.Table.of(List.of("Event", "Measure", "Band", "Reported", "Study", "Read"), rows));
    }
    if (!safety.silent().isEmpty()) {
      blocks.add(
          new Block.Paragraph(Line.of("Nothing on adverse events in: ").studies(safety.silent())));
    }
    Map<String, String> studies = new HashMap<>();
    summary.studies().stream()
        .flatMap(e -> e.findings().stream())
        .forEach(f -> studies.put(f.id(), f.studyId()));
    List<Line> questions = new ArrayList<>();
    safety
        .longTerm()
        .forEach(
            (question, findings) -> {
              Line line = Line.of(question.label() + ": ");
              questions.add(
                  findings.isEmpty() ? line.text("no finding") : findings(line, findings, studies));
            });
    if (safety.longTerm().isEmpty()) {
      safety.open().stream()
          .map(LongTermQuestion::label)
          .forEach(q -> questions.add(Line.of(q + ": no finding")));
    }
    blocks.add(new Block.Heading(3, "Long-term questions"));
    blocks.add(Block.Bullets.of(questions));
    return blocks;
  }

  /** Adds ids of findings, each of which leads to the reference of its study. */
  private static Line findings(Line start, List<String> ids, Map<String, String> studies) {
    Line line = start;
    String separator = "";
    for (String id : ids) {
      line = line.text(separator).link(id, "#" + studies.getOrDefault(id, id));
      separator = ", ";
    }
    return line;
  }

  private static List<Line> row(String event, SafetyFinding finding) {
    String id = " [" + finding.finding().id() + "]";
    return List.of(
        Line.of(event),
        Line.of(finding.finding().measure()),
        Line.of(finding.band().label()),
        Line.of(finding.toString().replace(id, "")),
        Line.EMPTY.study(finding.finding().studyId()),
        Line.of(finding.finding().source().reading()));
  }

  static List<Block> blinding(EvidenceSummary summary) {
    List<List<Line>> rows = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (BlindingReport report : summary.blinding()) {
      if (report.status() == BlindingStatus.NOT_MEASURED && report.expectancy().isEmpty()) {
        silent.add(report.study());
      } else {
        rows.add(
            List.of(
                Line.EMPTY.study(report.study()),
                Line.of(report.status().label()),
                Line.of(said(report.decisive())),
                Line.of(said(report.expectancy()))));
      }
    }
    if (rows.isEmpty() && silent.isEmpty()) {
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
      blocks.add(new Block.Paragraph(Line.of("Nothing on either in: ").studies(silent)));
    }
    return blocks;
  }

  private static String said(List<Finding> findings) {
    return findings.stream().map(ConductSections::said).collect(Collectors.joining("; "));
  }

  private static String said(Finding finding) {
    return finding.measure() + finding.note().map(note -> ": " + note).orElse("");
  }
}
