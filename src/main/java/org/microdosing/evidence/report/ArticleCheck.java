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
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Verdict;

/**
 * The page that sets each statement of an article beside what the sources say about it, the
 * contradicted ones first.
 *
 * @since 0.1
 */
public final class ArticleCheck {

  private final EvidenceContext context;
  private final Map<String, Study> studies = new HashMap<>();
  private final Map<String, Finding> findings = new HashMap<>();
  private final Map<String, Review> reviews = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private ArticleCheck(EvidenceContext context, Collection<Study> studies) {
    this.context = context;
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
    return new ArticleCheck(context, studies).page();
  }

  private String page() {
    lines.add("# What an article says, and what the sources say");
    lines.add("");
    lines.add("<!-- Generated from the data; edit data/context/claims.json instead. -->");
    lines.add("");
    for (CheckedArticle article : context.articles()) {
      lines.add(
          "The article: "
              + MarkdownText.escape(article.title())
              + ". Its statements are given in the library's own words.");
    }
    lines.add(
        "A verdict is about a statement as it stands in the article, measured by the sources");
    lines.add("that could be read. It is no advice. A source read second-hand is marked so.");
    lines.add("");
    overview();
    for (Verdict verdict : Verdict.values()) {
      section(verdict);
    }
    notCheckable();
    return String.join("\n", lines) + "\n";
  }

  private void overview() {
    lines.add("| Verdict | Statements |");
    lines.add("| --- | ---: |");
    for (Verdict verdict : Verdict.values()) {
      int count = context.claims(verdict).size();
      if (count > 0) {
        lines.add("| " + verdict.label() + " | " + count + " |");
      }
    }
    lines.add("| all | " + context.claims().size() + " |");
    lines.add("");
  }

  private void section(Verdict verdict) {
    List<Claim> claims = context.claims(verdict);
    if (claims.isEmpty()) {
      return;
    }
    String label = verdict.label();
    lines.add("## " + Character.toUpperCase(label.charAt(0)) + label.substring(1));
    lines.add("");
    claims.forEach(this::claim);
  }

  private void claim(Claim claim) {
    lines.add("### " + claim.id() + ": " + MarkdownText.escape(claim.paraphrase()));
    lines.add("");
    lines.add(MarkdownText.escape(claim.section()) + ", " + claim.kind().label() + ".");
    claim.reason().ifPresent(reason -> lines.add("**Why:** " + MarkdownText.escape(reason) + "."));
    lines.add("");
    claim.evidence().forEach(evidence -> lines.add("- " + evidence(evidence)));
    lines.add("");
    inTheLibrary(claim);
    claim.note().ifPresent(note -> lines.addAll(List.of("Note: " + MarkdownText.escape(note), "")));
  }

  private static String evidence(ClaimEvidence evidence) {
    Source source = evidence.source();
    String where =
        source
            .address()
            .map(address -> MarkdownText.link(source.what(), address))
            .orElseGet(() -> MarkdownText.escape(source.what()));
    return MarkdownText.escape(evidence.says())
        + " ("
        + where
        + "; "
        + MarkdownText.escape(evidence.locator())
        + "; read: "
        + source.verification().label()
        + (source.greyLiterature() ? ", grey literature" : "")
        + ")";
  }

  private void inTheLibrary(Claim claim) {
    List<String> items = new ArrayList<>();
    for (String id : claim.studies()) {
      items.add("- " + id + study(id));
      claim.findings().stream()
          .map(findings::get)
          .filter(finding -> finding != null && finding.studyId().equals(id))
          .forEach(finding -> items.add("  - " + finding(finding)));
    }
    for (String id : claim.reviews()) {
      items.add("- " + id + review(id));
    }
    if (!items.isEmpty()) {
      lines.add("In the library:");
      lines.add("");
      lines.addAll(items);
      lines.add("");
    }
  }

  private static String finding(Finding finding) {
    String note = finding.note().map(words -> ". " + words).orElse("");
    return MarkdownText.escape(finding + note);
  }

  private String study(String id) {
    return Optional.ofNullable(studies.get(id))
        .map(
            study ->
                ": "
                    + MarkdownText.escape(study.citation().shortName())
                    + ", "
                    + study.design().label())
        .orElse("");
  }

  private String review(String id) {
    return Optional.ofNullable(reviews.get(id))
        .map(review -> ": " + MarkdownText.escape(review.toString()))
        .orElse("");
  }

  private void notCheckable() {
    List<String> statements =
        context.articles().stream().flatMap(article -> article.notCheckable().stream()).toList();
    if (statements.isEmpty()) {
      return;
    }
    lines.add("## Not checkable");
    lines.add("");
    lines.add("No source can settle these:");
    lines.add("");
    statements.forEach(statement -> lines.add("- " + MarkdownText.escape(statement)));
  }
}
