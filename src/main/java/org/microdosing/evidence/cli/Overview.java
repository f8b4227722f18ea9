package org.microdosing.evidence.cli;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummarySections;

/** A few lines about each substance: how much was studied, and what microdoses show. */
final class Overview {

  private Overview() {}

  static String of(EvidenceLibrary library) {
    List<Block> blocks = new ArrayList<>();
    for (Substance substance : library.substances()) {
      EvidenceSummary summary = library.summarise(substance.id());
      blocks.add(new Block.Heading(2, substance.name()));
      blocks.add(SummarySections.answerInTwoLines(summary));
    }
    blocks.addAll(SummarySections.closing(library.inclusionRule()));
    return Page.text(blocks);
  }
}
