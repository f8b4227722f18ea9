package org.microdosing.evidence.intake;

import java.util.Locale;
import java.util.Optional;
import org.microdosing.evidence.model.PublicationKind;

/** Kinds of publication in the words of databases, as far as those name one of the library's. */
final class KindWords {

  private KindWords() {}

  static Optional<PublicationKind> find(String words) {
    return Optional.ofNullable(
        switch (words.strip().toLowerCase(Locale.ROOT)) {
          case "journal article", "article", "article-journal" -> PublicationKind.ARTICLE;
          case "preprint" -> PublicationKind.PREPRINT;
          case "thesis", "dissertation", "dissertation/thesis", "doctoral dissertation" ->
              PublicationKind.THESIS;
          case "clinical trial protocol", "trial protocol", "protocol" -> PublicationKind.PROTOCOL;
          case "trial registry record", "clinical trial registration", "trial registration" ->
              PublicationKind.REGISTRATION;
          case "conference abstract", "meeting abstract", "journal: conference abstract" ->
              PublicationKind.CONFERENCE_ABSTRACT;
          case "chapter", "book chapter" -> PublicationKind.CHAPTER;
          case "report", "technical report" -> PublicationKind.REPORT;
          default -> null;
        });
  }
}
