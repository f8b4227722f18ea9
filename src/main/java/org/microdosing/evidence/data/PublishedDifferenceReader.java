package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.PublishedDifference;
import org.microdosing.evidence.model.Verification;

/** Reads published smallest differences that matter to patients. */
final class PublishedDifferenceReader {

  private static final Fields FIELDS =
      new Fields(
          "publishedDifference",
          "A smallest difference that matters to patients, as somebody published it.");
  private static final Field<Double> SIZE =
      FIELDS.required(
          "size",
          ValueReader.number(Double.MIN_VALUE, Double.MAX_VALUE),
          "The difference: in points of an instrument, in standard deviations of an outcome");
  private static final Field<String> MEANING =
      FIELDS.required(
          "meaning",
          ValueReader.PROSE,
          "How it was found and for whom, in words that follow the size");
  private static final Field<String> SOURCE =
      FIELDS.required(
          "source", ValueReader.PROSE, "The publication: authors, year, journal, pages");
  private static final Field<String> LOCATOR = FIELDS.exactPlace();
  private static final Field<Verification> VERIFICATION = FIELDS.verification();
  private static final Field<Optional<String>> ADDRESS =
      FIELDS.prose("address", "Where it can be found");

  static final ValueReader<PublishedDifference> READER =
      FIELDS.reader(PublishedDifferenceReader::read);

  private PublishedDifferenceReader() {}

  private static @Nullable PublishedDifference read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new PublishedDifference(
                v.get(SIZE),
                v.get(MEANING),
                v.get(SOURCE),
                v.get(LOCATOR),
                v.get(VERIFICATION),
                v.get(ADDRESS)));
  }
}
