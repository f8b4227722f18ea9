package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.summary.EvidenceSummary;

/** The parts of a brief that list studies and full references. */
final class StudySections {

  private StudySections() {}

  static List<Block> studies(EvidenceSummary summary) {
    List<List<Line>> rows = new ArrayList<>();
    for (StudyEvidence evidence : summary.studies()) {
      Study study = evidence.study();
      rows.add(
          List.of(
              Line.EMPTY.study(study.id()),
              Line.of(study.design().label()),
              Line.of(study.blinding().label()),
              Line.of(study.population().condition()),
              Line.of(study.participants().toString()),
              Line.of(evidence.findings().size())));
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(2, "Studies"),
            Block.Table.of(
                List.of("Study", "Design", "Blinding", "People", "Number", "Findings"), rows));
  }

  /** Full references, each with its identifiers and with what was read of it and how well. */
  static List<Block> references(Collection<Study> studies) {
    List<Line> items = new ArrayList<>();
    for (Study study : studies) {
      CitedWork work = CitedWork.of(study);
      Line line = Line.EMPTY.anchor(study.id()).strong(study.id()).text(": ");
      line = line.text(Phrases.open(study.citation().reference()));
      String address = work.address().orElse("");
      line = address.isEmpty() ? line : line.text(". ").link(address, address);
      line = line.text(work.note().map(note -> ". " + Phrases.open(note)).orElse(""));
      line = line.text(". Read: ");
      String separator = "";
      for (Source source : study.sources()) {
        line =
            line.text(separator)
                .plus(Line.EMPTY.links(source.what(), source.address().orElse("")))
                .text(" [" + source.reading() + "]");
        separator = "; ";
      }
      items.add(line);
    }
    return items.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(2, "References"), Block.Bullets.of(items));
  }
}
