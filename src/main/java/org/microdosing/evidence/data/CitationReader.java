package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.AuthorName;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.name.QuotedText;

/** Reads citations of studies and reviews. */
final class CitationReader {

  private static final Pattern DOI_FORM = Pattern.compile("10\\.[0-9]{4,9}/\\S+");
  private static final Pattern PMID_FORM = Pattern.compile("[0-9]{1,9}");
  private static final Pattern PMCID_FORM = Pattern.compile("PMC[0-9]{1,9}");

  private static final List<String> EXAMPLES =
      List.of("Bershad AK", "de Wit H", "Bershad, Anya K.", "{Compass Pathways}");

  private static final Fields FIELDS =
      new Fields(
          "citation",
          "Where a study or review was published. At least a title, a journal or an identifier.",
          Fields.atLeastOneOf("title", "journal", "doi", "pmid", "pmcid"));
  private static final Field<List<String>> AUTHORS =
      FIELDS.list(
          "authors",
          author(),
          "Family name and initials, in the order of the paper; left out for registry records");
  private static final Field<Optional<String>> TITLE =
      FIELDS.prose(
          "title", "Title, exactly as printed; left out where only an identifier was seen");
  private static final Field<Optional<String>> JOURNAL =
      FIELDS.text(
          "journal", "Journal, or what stands in for it, such as a registry or preprint server");
  private static final Field<OptionalInt> YEAR =
      FIELDS.whole("year", 1800, 2100, "Year of publication");
  private static final Field<Optional<String>> VOLUME = FIELDS.prose("volume", "Volume");
  private static final Field<Optional<String>> ISSUE = FIELDS.prose("issue", "Issue");
  private static final Field<Optional<String>> PAGES =
      FIELDS.prose("pages", "Pages or article number");
  private static final Field<Optional<String>> DOI =
      FIELDS.optional(
          "doi",
          ValueReader.text(DOI_FORM, "a DOI such as 10.7554/eLife.62878", "10.7554/eLife.62878"),
          "Digital object identifier without resolver");
  private static final Field<Optional<String>> PMID =
      FIELDS.optional(
          "pmid", ValueReader.text(PMID_FORM, "a PubMed id of digits", "33648632"), "PubMed id");
  private static final Field<Optional<String>> PMCID =
      FIELDS.optional(
          "pmcid",
          ValueReader.text(PMCID_FORM, "a PubMed Central id such as PMC7925122", "PMC7925122"),
          "PubMed Central id, with PMC");
  private static final Field<Optional<PublicationKind>> KIND =
      FIELDS.optional("kind", Terms.of(PublicationKind.class), "Kind of publication");

  static final ValueReader<Citation> READER = FIELDS.reader(CitationReader::read);

  private CitationReader() {}

  private static ValueReader<String> author() {
    return new DescribedReader<>(
        CitationReader::author, ValueSchema.TEXT.with("examples", EXAMPLES));
  }

  private static @Nullable String author(JsonCursor in) {
    String author = in.text();
    if (author == null || author.isBlank() || AuthorName.isEtAl(author)) {
      return author;
    }
    try {
      AuthorName.parse(author);
      return author;
    } catch (IllegalArgumentException e) {
      return in.bad(e.getMessage() + ", found " + QuotedText.of(author));
    }
  }

  private static @Nullable Citation read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Citation(
                v.get(AUTHORS),
                v.get(TITLE),
                v.get(JOURNAL),
                v.get(YEAR),
                v.get(VOLUME),
                v.get(ISSUE),
                v.get(PAGES),
                v.get(DOI),
                v.get(PMID),
                v.get(PMCID),
                v.get(KIND)));
  }
}
