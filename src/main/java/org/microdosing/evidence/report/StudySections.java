package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.UnreportedTrial;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.RelatedEvidence;

/** The parts of a brief that list studies, those without results, and references. */
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

  static List<Block> unreported(EvidenceSummary summary) {
    List<Line> items = new ArrayList<>();
    for (UnreportedTrial trial : summary.unreported()) {
      String planned =
          trial.planned().isPresent() ? ", " + trial.planned().getAsInt() + " planned" : "";
      String registered =
          trial.registrations().isEmpty()
              ? "number of the registration not known"
              : String.join(", ", trial.registrations());
      items.add(Line.EMPTY.study(trial.study()).text(": " + registered + planned));
    }
    return items.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(2, "Registered, no results known"), Block.Bullets.of(items));
  }

  static List<Block> related(EvidenceSummary summary) {
    List<Line> items = new ArrayList<>();
    for (RelatedEvidence related : summary.related()) {
      items.add(
          Line.EMPTY
              .study(related.study())
              .text(related.toString().substring(related.study().length())));
    }
    return items.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(2, "Related evidence, in no count"), Block.Bullets.of(items));
  }

  /** Full references, each with its identifiers and with what was read of it and how well. */
  static List<Block> references(Collection<Study> studies) {
    List<Line> items = new ArrayList<>();
    for (Study study : studies) {
      Work work = Work.of(study);
      Line line = Line.EMPTY.anchor(study.id()).strong(study.id()).text(": ");
      String reference = study.citation().toString();
      String doi = study.citation().doi().map(d -> ". doi:" + d).orElse("");
      line = line.text(Phrases.open(reference.substring(0, reference.length() - doi.length())));
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
