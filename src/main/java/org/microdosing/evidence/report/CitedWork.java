package org.microdosing.evidence.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.microdosing.evidence.model.AuthorName;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.Study;

/**
 * A work to be cited: its citation with a key, its kind, and the registrations of its trial.
 *
 * @param key the id of the study or review
 * @param kind what it is
 * @param citation where it was published
 * @param registrations numbers in trial registries
 */
record CitedWork(String key, Kind kind, Citation citation, List<String> registrations) {

  /** What a work is, with the name that each format has for that. */
  enum Kind {
    ARTICLE("article", "JOUR", "article-journal", "ScholarlyArticle"),
    REGISTRATION("misc", "GEN", "document", "CreativeWork"),
    PREPRINT("misc", "UNPB", "article", "ScholarlyArticle"),
    REPORT("misc", "RPRT", "report", "Report"),
    THESIS("misc", "THES", "thesis", "Thesis"),
    CHAPTER("incollection", "CHAP", "chapter", "Chapter"),
    CONFERENCE_ABSTRACT("misc", "ABST", "paper-conference", "ScholarlyArticle"),
    WEB_PAGE("misc", "ELEC", "webpage", "WebPage"),
    OTHER("misc", "GEN", "document", "CreativeWork");

    final String bibtex;
    final String ris;
    final String csl;
    final String schemaOrg;

    Kind(String bibtex, String ris, String csl, String schemaOrg) {
      this.bibtex = bibtex;
      this.ris = ris;
      this.csl = csl;
      this.schemaOrg = schemaOrg;
    }

    /** The record says what kind it is; what it does not say so of is what stands in a journal. */
    static Kind of(Citation citation) {
      return citation
          .kind()
          .map(kind -> of(kind, citation))
          .orElse(citation.journal().isPresent() ? ARTICLE : OTHER);
    }

    private static Kind of(PublicationKind kind, Citation citation) {
      return switch (kind) {
        case ARTICLE -> ARTICLE;
        case PREPRINT -> PREPRINT;
        case THESIS -> THESIS;
        case PROTOCOL -> citation.journal().isPresent() ? ARTICLE : OTHER;
        case REGISTRATION -> REGISTRATION;
        case CONFERENCE_ABSTRACT -> CONFERENCE_ABSTRACT;
        case PRESS_RELEASE -> WEB_PAGE;
        case REPORT -> REPORT;
        case CHAPTER -> CHAPTER;
      };
    }

    /** Tells whether the work is a part of the journal or book that the citation names. */
    boolean isPart() {
      return this == ARTICLE || this == CHAPTER || this == CONFERENCE_ABSTRACT;
    }
  }

  static CitedWork of(Study study) {
    return new CitedWork(
        study.id(), Kind.of(study.citation()), study.citation(), study.registrations());
  }

  static CitedWork of(Review review) {
    return new CitedWork(
        review.id(),
        Kind.of(review.citation()),
        review.citation(),
        review.registration().stream().toList());
  }

  /** The authors that the data names. */
  List<AuthorName> authors() {
    return citation.authors().stream()
        .filter(author -> !AuthorName.isEtAl(author))
        .map(AuthorName::of)
        .toList();
  }

  /** Tells whether there are more authors than the data names. */
  boolean hasMoreAuthors() {
    return citation.authors().stream().anyMatch(AuthorName::isEtAl);
  }

  /** Where the work can be opened, as far as an identifier says so. */
  Optional<String> address() {
    return citation
        .doiAddress()
        .or(() -> citation.pmcid().map(id -> "https://pmc.ncbi.nlm.nih.gov/articles/" + id))
        .or(() -> citation.pmid().map(id -> "https://pubmed.ncbi.nlm.nih.gov/" + id));
  }

  /** What else a reference should say. */
  Optional<String> note() {
    List<String> notes =
        Stream.of(
                registrations.isEmpty() ? "" : "Registered: " + String.join(", ", registrations),
                hasMoreAuthors() ? "Further authors not listed" : "")
            .filter(note -> !note.isEmpty())
            .toList();
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(". ", notes));
  }
}
