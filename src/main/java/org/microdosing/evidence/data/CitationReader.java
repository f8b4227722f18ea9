package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Citation;

/** Reads citations of studies and reviews. */
final class CitationReader {

  private static final Pattern DOI_FORM = Pattern.compile("10\\.\\d{4,9}/\\S+");
  private static final Pattern PMID_FORM = Pattern.compile("\\d{1,9}");
  private static final Pattern PMCID_FORM = Pattern.compile("PMC\\d{1,9}");

  private static final Fields FIELDS = new Fields();
  private static final Field<List<String>> AUTHORS = FIELDS.list("authors", ValueReader.TEXT);
  private static final Field<Optional<String>> TITLE = FIELDS.prose("title");
  private static final Field<Optional<String>> JOURNAL = FIELDS.text("journal");
  private static final Field<OptionalInt> YEAR = FIELDS.whole("year", 1800, 2100);
  private static final Field<Optional<String>> VOLUME = FIELDS.prose("volume");
  private static final Field<Optional<String>> ISSUE = FIELDS.prose("issue");
  private static final Field<Optional<String>> PAGES = FIELDS.prose("pages");
  private static final Field<Optional<String>> DOI =
      FIELDS.optional("doi", in -> in.text(DOI_FORM, "a DOI such as 10.7554/eLife.62878"));
  private static final Field<Optional<String>> PMID =
      FIELDS.optional("pmid", in -> in.text(PMID_FORM, "a PubMed id of digits"));
  private static final Field<Optional<String>> PMCID =
      FIELDS.optional("pmcid", in -> in.text(PMCID_FORM, "a PubMed Central id such as PMC7925122"));

  private CitationReader() {}

  static @Nullable Citation read(JsonCursor in) {
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
                v.get(PMCID)));
  }
}
