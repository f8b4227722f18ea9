package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.microdosing.evidence.background.CitedSources;
import org.microdosing.evidence.background.KnownHarmsSection;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** The part of a page about harms: microdoses in full, higher doses by kind of event. */
final class SafetySection {

  private final Safety safety;
  private final List<Block> blocks = new ArrayList<>();

  private SafetySection(Safety safety) {
    this.safety = safety;
  }

  static List<Block> of(EvidenceSummary summary) {
    Map<String, String> studies = new HashMap<>();
    summary.studies().stream()
        .flatMap(e -> e.findings().stream())
        .forEach(f -> studies.put(f.id(), f.studyId()));
    return of(summary.safety(), id -> studies.getOrDefault(id, id));
  }

  /** Composes the section where no page around it lists sources. */
  static List<Block> alone(Safety safety) {
    List<Block> blocks = new ArrayList<>(of(safety, id -> id));
    CitedSources sources = new CitedSources(List.of());
    safety.known().forEach(known -> sources.cite(known.source(), known.locator()));
    blocks.addAll(sources.list());
    return blocks;
  }

  /** Composes the section, given the study of each finding. */
  private static List<Block> of(Safety safety, UnaryOperator<String> studyOf) {
    SafetySection section = new SafetySection(safety);
    section.blocks.add(new Block.Heading(2, "Safety in people"));
    section.events();
    section.kinds();
    section.untold("Read in full, and nothing on harms reported: ", safety.silent());
    section.untold("Not read in full, and nothing on harms in what was read: ", safety.notRead());
    section.longTerm(studyOf);
    section.blocks.addAll(KnownHarmsSection.of(safety.known(), studyOf));
    return section.blocks;
  }

  private void events() {
    List<List<Line>> rows = new ArrayList<>();
    for (DoseBand band : DoseBand.microdoses()) {
      for (AdverseEvent event : safety.adverseEvents(band)) {
        event.findings().forEach(f -> rows.add(row(event.kind(), f, f.reported())));
      }
    }
    if (rows.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Line.of("No finding of this library reports adverse events at microdoses.")));
    }
    safety.serious().forEach(f -> rows.add(row("serious or severe", f, f.reportedWithNote())));
    safety.discontinuation().forEach(f -> rows.add(row("stopped", f, f.reportedWithNote())));
    safety.cardiovascular().forEach(f -> rows.add(row("heart and circulation", f, f.reported())));
    if (!rows.isEmpty()) {
      blocks.add(
          Block.Table.of(List.of("Event", "Measure", "Band", "Reported", "Study", "Read"), rows));
    }
  }

  private static List<Line> row(String event, SafetyFinding finding, String reported) {
    return List.of(
        Line.of(event),
        Line.of(measured(finding.finding())),
        Line.of(finding.band().label()),
        Line.of(reported),
        Line.EMPTY.study(finding.finding().studyId()),
        Line.of(finding.finding().source().reading()));
  }

  private static Line score(AdverseEvent event, SafetyFinding finding) {
    return Line.of(Phrases.capitalised(finding.band().label()) + ", " + event.kind() + ": ")
        .text(finding.reported() + ", " + finding.contrast().label() + " (")
        .study(finding.finding().studyId())
        .text(")");
  }

  /** The time tells apart what was counted in a session and after it. */
  private static String measured(Finding finding) {
    return finding.measure() + finding.timepoint().map(when -> "; when: " + when).orElse("");
  }

  private void kinds() {
    List<Block.Entry> entries = new ArrayList<>();
    List<Line> scores = new ArrayList<>();
    for (DoseBand band : List.of(DoseBand.LOW, DoseBand.FULL, DoseBand.UNKNOWN)) {
      List<Line> kinds = new ArrayList<>();
      for (AdverseEvent event : safety.adverseEvents(band)) {
        if (event.isScore()) {
          scores.addAll(event.findings().stream().map(f -> score(event, f)).toList());
          continue;
        }
        kinds.add(Line.of(event.kind() + " (").studies(event.studies()).text(")"));
      }
      if (!kinds.isEmpty()) {
        entries.add(Block.Entry.of(band.label(), Line.EMPTY.list("; ", kinds)));
      }
    }
    if (!entries.isEmpty()) {
      blocks.add(new Block.Heading(3, "Adverse events reported at other doses"));
      blocks.add(new Block.Entries(entries));
    }
    if (!scores.isEmpty()) {
      blocks.add(new Block.Heading(3, "Scores of harm at other doses, which are no events"));
      blocks.add(Block.Bullets.of(scores));
    }
  }

  private void untold(String words, List<String> studies) {
    if (!studies.isEmpty()) {
      blocks.add(new Block.Paragraph(Line.of(words).studies(studies).text(".")));
    }
  }

  private void longTerm(UnaryOperator<String> studyOf) {
    List<Line> questions = new ArrayList<>();
    safety
        .longTerm()
        .forEach(
            (question, findings) -> {
              List<Line> bearing = new ArrayList<>();
              for (String id : findings) {
                bearing.add(Line.EMPTY.link(id, "#" + studyOf.apply(id)));
              }
              Line line = Line.of(question.label() + ": ");
              questions.add(
                  findings.isEmpty()
                      ? line.text("no finding in this library")
                      : line.list(", ", bearing));
            });
    blocks.add(new Block.Heading(3, "Questions that long use raises"));
    blocks.add(Block.Bullets.of(questions));
  }
}
