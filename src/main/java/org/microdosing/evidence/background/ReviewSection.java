package org.microdosing.evidence.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.PooledResult;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.SubstanceContext;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** What reviews concluded, how large they are, what they pooled and how they judged the studies. */
public final class ReviewSection {

  private final CitedSources sources;

  private ReviewSection(CitedSources sources) {
    this.sources = sources;
  }

  public static List<Block> of(SubstanceContext context, CitedSources sources) {
    ReviewSection section = new ReviewSection(sources);
    List<Block.Item> own = new ArrayList<>();
    List<Block.Item> general = new ArrayList<>();
    for (Review review : context.reviews()) {
      (review.substances().isEmpty() ? general : own).add(section.item(review));
    }
    List<Block> blocks = new ArrayList<>();
    if (!own.isEmpty() || !general.isEmpty()) {
      blocks.add(new Block.Heading(2, "What reviews concluded"));
      blocks.add(
          new Block.Paragraph(
              Line.of(
                  "Their studies may be among those above, so their figures are in no count here.")));
    }
    add(blocks, "Reviews that name this substance", own);
    add(blocks, "Reviews that name no substance", general);
    return blocks;
  }

  private static void add(List<Block> blocks, String heading, List<Block.Item> items) {
    if (!items.isEmpty()) {
      blocks.add(new Block.Heading(3, heading));
      blocks.add(new Block.Bullets(items));
    }
  }

  private Block.Item item(Review review) {
    List<Line> below = new ArrayList<>();
    below.add(
        Line.of(
            Phrases.capitalised(Phrases.open(review.scope()))
                + ". Kind: "
                + review.kindText()
                + "."
                + ReviewWords.method(review)));
    review
        .conclusion()
        .ifPresent(words -> below.add(Line.of("Concludes: " + Phrases.open(words) + ".")));
    review.pooled().forEach(result -> below.add(line(result)));
    ReviewWords.judgement(review).ifPresent(words -> below.add(Line.of(words)));
    review.note().ifPresent(note -> below.add(Line.of("Note: " + Phrases.open(note) + ".")));
    below.add(read(review));
    return new Block.Item(cited(review), below);
  }

  private static Line cited(Review review) {
    Citation citation = review.citation();
    String reference = Phrases.open(citation.reference());
    Line line = Line.EMPTY.strong(review.id()).text(reference.isEmpty() ? "" : ": " + reference);
    if (citation.doi().isPresent()) {
      String address = "https://doi.org/" + citation.doi().get();
      line = line.text(". ").link(address, address);
    }
    return line.text(citation.pmid().map(number -> ". PMID " + number).orElse(""));
  }

  private Line line(PooledResult result) {
    Line line =
        Line.of("Pooled, " + result.outcome() + ReviewWords.result(result))
            .text(result.note().map(note -> " (" + Phrases.open(note) + ")").orElse(""));
    return result
        .source()
        .map(source -> line.text(". Source: ").plus(sources.cite(source, result.locator())))
        .orElse(line);
  }

  private Line read(Review review) {
    List<Source> some = new ArrayList<>(review.source().stream().toList());
    some.addAll(review.furtherSources());
    Line line = Line.of("Read: " + review.verification().label());
    for (Source source : some) {
      line = line.text("; source: ").plus(sources.cite(source, Optional.empty()));
    }
    return line.text(review.locator().map(place -> "; place: " + place).orElse(""));
  }
}
