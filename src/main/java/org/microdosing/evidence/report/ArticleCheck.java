package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.CheckedArticle;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.ClaimEvidence;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Verdict;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.page.TableColumn;

/**
 * The page that sets each statement of an article beside what the sources say about it, the
 * contradicted ones first.
 *
 * @since 0.1
 */
public final class ArticleCheck {

  private final EvidenceContext context;
  private final ShortNames names;
  private final Map<String, Study> studies = new HashMap<>();
  private final Map<String, Finding> findings = new HashMap<>();
  private final Map<String, Review> reviews = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();

  private ArticleCheck(EvidenceContext context, Collection<Study> studies) {
    this.context = context;
    this.names = ShortNames.of(studies);
    for (Study study : studies) {
      this.studies.put(study.id(), study);
      study.findings().forEach(finding -> findings.put(finding.id(), finding));
    }
    context.reviews().forEach(review -> reviews.put(review.id(), review));
  }

  /**
   * Writes the page.
   *
   * @param library the library whose claims are shown
   * @return the page as Markdown, the same for the same data, ending with a line feed
   */
  public static String markdown(EvidenceLibrary library) {
    return markdown(library.context(), library.studies().toList());
  }

  /**
   * Writes the page for claims and studies that stand alone.
   *
   * @param context the claims, and the reviews that they refer to
   * @param studies the studies that they refer to; a study that is missing is shown by its id
   * @return the page as Markdown, the same for the same data, ending with a line feed
   */
  static String markdown(EvidenceContext context, Collection<Study> studies) {
    return Page.markdown(new ArticleCheck(context, studies).page());
  }

  private List<Block> page() {
    blocks.add(new Block.Heading(1, "What an article says, and what the sources say"));
    blocks.add(
        new Block.Comment("Generated from the data; edit data/context/claims.json instead."));
    for (CheckedArticle article : context.articles()) {
      paragraph(
          "The article: "
              + article.title()
              + ". Its statements are given in the library's own words.");
    }
    paragraph(
        "A verdict is about a statement as it stands in the article, measured by the sources that"
            + " could be read. It is no advice. A source read second-hand is marked so.");
    overview();
    for (Verdict verdict : Verdict.values()) {
      section(verdict);
    }
    notCheckable();
    return blocks;
  }

  private void paragraph(String words) {
    blocks.add(new Block.Paragraph(Line.of(words)));
  }

  private void overview() {
    List<List<Line>> rows = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      int count = context.claims(verdict).size();
      if (count > 0) {
        rows.add(List.of(Line.of(verdict.label()), Line.of(count)));
      }
    }
    rows.add(List.of(Line.of("all"), Line.of(context.claims().size())));
    blocks.add(
        new Block.Table(
            List.of(TableColumn.left("Verdict"), TableColumn.right("Statements")), rows));
  }

  private void section(Verdict verdict) {
    List<Claim> claims = context.claims(verdict);
    if (!claims.isEmpty()) {
      blocks.add(new Block.Heading(2, Phrases.capitalised(verdict.label())));
      claims.forEach(this::claim);
    }
  }

  private void claim(Claim claim) {
    blocks.add(new Block.Heading(3, claim.id() + ": " + claim.paraphrase()));
    Line about = Line.of(claim.section() + ", " + claim.kind().label() + ".");
    blocks.add(
        new Block.Paragraph(
            claim
                .reason()
                .map(r -> about.text(" ").strong("Why:").text(" " + Phrases.open(r) + "."))
                .orElse(about)));
    blocks.add(Block.Bullets.of(claim.evidence().stream().map(ArticleCheck::evidence).toList()));
    List<Block.Item> items = inTheLibrary(claim);
    if (!items.isEmpty()) {
      paragraph("In the library:");
      blocks.add(new Block.Bullets(items));
    }
    claim.note().ifPresent(note -> paragraph("Note: " + note));
  }

  private static Line evidence(ClaimEvidence evidence) {
    Source source = evidence.source();
    return Line.of(evidence.says() + " (")
        .links(source.what(), source.address().orElse(""))
        .text("; " + evidence.locator() + "; read: " + source.reading() + ")");
  }

  private List<Block.Item> inTheLibrary(Claim claim) {
    List<Block.Item> items = new ArrayList<>();
    for (String id : claim.studies()) {
      items.add(
          new Block.Item(
              Line.of(id + study(id)),
              claim.findings().stream()
                  .map(findings::get)
                  .filter(finding -> finding != null && finding.studyId().equals(id))
                  .map(finding -> Line.of(finding + finding.note().map(n -> ". " + n).orElse("")))
                  .toList()));
    }
    for (String id : claim.reviews()) {
      items.add(new Block.Item(Line.of(id + review(id)), List.of()));
    }
    return items;
  }

  private String study(String id) {
    return Optional.ofNullable(studies.get(id))
        .map(study -> ": " + names.of(study) + ", " + study.design().label())
        .orElse("");
  }

  private String review(String id) {
    return Optional.ofNullable(reviews.get(id)).map(review -> ": " + review).orElse("");
  }

  private void notCheckable() {
    List<Line> statements =
        context.articles().stream()
            .flatMap(article -> article.notCheckable().stream())
            .map(Line::of)
            .toList();
    if (!statements.isEmpty()) {
      blocks.add(new Block.Heading(2, "Not checkable"));
      paragraph("No source can settle these:");
      blocks.add(Block.Bullets.of(statements));
    }
  }
}
