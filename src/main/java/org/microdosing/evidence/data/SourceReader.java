package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Verification;

/** Reads the sources that a study or a substance lists. */
final class SourceReader {

  private static final Fields FIELDS =
      new Fields(
          "source", "What was read for figures, and how well. Ids are unique within the file.");
  private static final Field<String> ID =
      FIELDS.required(
          "id", Ids.fresh(IdKind.SOURCE), "Id within the file, which figures name as their source");
  private static final Field<String> WHAT =
      FIELDS.required("what", ValueReader.PROSE, "What it is, in words");
  private static final Field<Optional<String>> ADDRESS =
      FIELDS.prose("address", "Where it can be found");
  private static final Field<Verification> VERIFICATION = FIELDS.verification();
  private static final Field<Boolean> GREY =
      FIELDS.orElse(
          "greyLiterature",
          ValueReader.FLAG,
          false,
          "True for forums, vendors, magazines and wikis, which are not scholarly");
  private static final Field<Optional<String>> NOTE = FIELDS.prose("note", "What else to know");

  static final ValueReader<Source> READER = FIELDS.reader(SourceReader::read);

  private static final Field<Optional<String>> STUDY =
      FIELDS.optional("study", Ids.reference(IdKind.STUDY), "Id of the study that it reports");

  private SourceReader() {}

  private static @Nullable Source read(JsonCursor in) {
    Source source =
        in.object(
            FIELDS,
            v ->
                new Source(
                    v.get(ID),
                    v.get(WHAT),
                    v.get(ADDRESS),
                    v.get(VERIFICATION),
                    v.get(GREY),
                    v.get(NOTE),
                    v.get(STUDY)));
    if (source != null && source.verification() == Verification.RECALL) {
      in.log()
          .bar(
              IdKind.SOURCE,
              source.id(),
              "expected a source that was read, found \"" + source.id() + "\" (recall)");
    }
    return source;
  }
}
