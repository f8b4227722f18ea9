package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.StudyNumberScheme;

/** Reads CSL-JSON, as Zotero and Crossref write it, and records of ClinicalTrials.gov. */
final class CslFields {

  private static final Map<String, PublicationKind> KINDS =
      Map.of(
          "article-journal", PublicationKind.ARTICLE,
          "journal-article", PublicationKind.ARTICLE,
          "thesis", PublicationKind.THESIS,
          "dissertation", PublicationKind.THESIS,
          "chapter", PublicationKind.CHAPTER,
          "book-chapter", PublicationKind.CHAPTER,
          "report", PublicationKind.REPORT);

  private CslFields() {}

  static List<ReferenceFields> read(String text, ProblemLog log) {
    List<ReferenceFields> fields = new ArrayList<>();
    for (JsonItem top : JsonItems.read(text, log)) {
      List<JsonItem> inner = new ArrayList<>(top.items("items"));
      inner.addAll(top.items("studies"));
      for (JsonItem item : inner.isEmpty() ? List.of(top) : inner) {
        if (!item.has(TrialRecord.PROTOCOL)) {
          fields.add(fields(item));
        } else if (TrialRecord.isRecord(item, log)) {
          fields.add(trial(item));
        }
      }
    }
    return fields;
  }

  private static ReferenceFields trial(JsonItem item) {
    ReferenceFields out = new ReferenceFields(item.line());
    TrialRecord record = TrialRecord.of(item);
    record.title().ifPresent(t -> out.text("title", t));
    record.numbers().forEach(out::registrations);
    out.kind(Optional.of(PublicationKind.REGISTRATION));
    return out;
  }

  private static ReferenceFields fields(JsonItem in) {
    ReferenceFields out = new ReferenceFields(in.line());
    in.text("title").ifPresent(t -> out.text("title", t));
    in.items("author").forEach(a -> out.author(name(a)));
    in.text("container-title").ifPresent(out::journal);
    in.text("container-title-short").ifPresent(out::journal);
    in.text("short-container-title").ifPresent(out::journal);
    in.text("journalAbbreviation").ifPresent(out::journal);
    for (String date : List.of("issued", "published-print", "published", "published-online")) {
      date(in, date).ifPresent(out::date);
    }
    in.text("volume").ifPresent(v -> out.text("volume", v));
    in.text("issue").ifPresent(v -> out.text("issue", v));
    in.text("page").or(() -> in.text("article-number")).ifPresent(p -> out.text("pages", p));
    in.text("genre").ifPresent(g -> out.kind(KindWords.find(g)));
    in.text("type").ifPresent(t -> out.kind(Optional.ofNullable(KINDS.get(t))));
    in.text("DOI").ifPresent(n -> out.number(StudyNumberScheme.DOI, n));
    in.text("PMID").ifPresent(n -> out.number(StudyNumberScheme.PMID, n));
    in.text("PMCID").ifPresent(n -> out.number(StudyNumberScheme.PMCID, n));
    for (String name : List.of("note", "URL", "number", "title")) {
      in.text(name).ifPresent(out::note);
    }
    return out;
  }

  private static Optional<String> date(JsonItem in, String name) {
    JsonItem date = in.item(name);
    Optional<String> year =
        date.list("date-parts").stream()
            .findFirst()
            .filter(List.class::isInstance)
            .flatMap(parts -> ((List<?>) parts).stream().findFirst().map(String::valueOf));
    return year.or(() -> date.text("raw")).or(() -> date.text("literal")).or(() -> in.text(name));
  }

  private static String name(JsonItem author) {
    Optional<String> literal = author.text("literal").or(() -> author.text("name"));
    if (literal.isPresent()) {
      return AuthorForms.ofGroup(literal.get());
    }
    Optional<String> family = author.text("family");
    if (family.isEmpty()) {
      return author.text("given").orElse("");
    }
    String particle =
        author
            .text("non-dropping-particle")
            .or(() -> author.text("dropping-particle"))
            .map(p -> p + (p.endsWith("'") || p.endsWith("’") ? "" : " "))
            .orElse("");
    return particle
        + family.get()
        + author.text("given").map(g -> ", " + g).orElse("")
        + author.text("suffix").map(s -> ", " + s).orElse("");
  }
}
