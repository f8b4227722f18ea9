package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.microdosing.evidence.background.SourceLine;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.DoseFactKind;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;

/** The part of a page about doses: what is published about them, then what studies gave. */
final class DoseSection {

  private DoseSection() {}

  static List<Block> of(EvidenceSummary summary) {
    List<Block> blocks = new ArrayList<>();
    summary.scope().substance().ifPresent(substance -> inPrint(blocks, substance));
    studied(blocks, summary.doses());
    return blocks;
  }

  private static void inPrint(List<Block> blocks, Substance substance) {
    if (substance.doseFacts().isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(3, "Doses in print"));
    blocks.add(
        Block.Table.of(
            List.of("What", "Amount", "Of", "Remarks", "Source"),
            substance.doseFacts().stream().map(DoseSection::row).toList()));
    List<DoseFact> full = substance.doseFacts(DoseFactKind.FULL_DOSE);
    if (!full.isEmpty() && full.stream().allMatch(f -> f.source().greyLiterature())) {
      blocks.add(
          new Block.Paragraph(
              Line.of("All full doses in print rest on sources that are not scholarly.")));
    }
  }

  private static List<Line> row(DoseFact fact) {
    String routes =
        fact.routeText()
            .orElseGet(
                () -> fact.routes().stream().map(Route::label).collect(Collectors.joining(", ")));
    return List.of(
        Line.of(fact.kind().label()),
        Line.of(fact.range()),
        Line.of(fact.basis() + (routes.isEmpty() ? "" : ", " + routes)),
        Line.of(remarks(fact)),
        SourceLine.of(fact.source(), fact.locator()));
  }

  private static String remarks(DoseFact fact) {
    StringJoiner words = new StringJoiner("; ");
    fact.note().ifPresent(words::add);
    if (!fact.comparable()) {
      words.add("no dose is set against it here");
    }
    return words.toString();
  }

  private static void studied(List<Block> blocks, List<DoseSpan> doses) {
    if (!doses.isEmpty()) {
      blocks.add(new Block.Heading(3, "Doses studied"));
      blocks.add(
          Block.Table.of(
              List.of("Band", "Doses", "Design", "Studies"),
              doses.stream().map(DoseSection::row).toList()));
    }
  }

  private static List<Line> row(DoseSpan span) {
    return List.of(
        Line.of(span.band().label()),
        Line.of(span.range() + (span.control() ? ", as control" : "")),
        Line.of(span.design().label()),
        Line.EMPTY.studies(span.studies()));
  }
}
