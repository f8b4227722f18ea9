package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Verification;

/** Reads the sources that a study or a substance lists. */
final class SourceReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<String> ID = FIELDS.required("id", Ids.fresh(IdKind.SOURCE));
  private static final Field<String> WHAT = FIELDS.required("what", ValueReader.PROSE);
  private static final Field<Optional<String>> ADDRESS = FIELDS.prose("address");
  private static final Field<Verification> VERIFICATION =
      FIELDS.required("verification", Terms.of(Verification.class));
  private static final Field<Boolean> GREY =
      FIELDS.orElse("greyLiterature", ValueReader.FLAG, false);
  private static final Field<Optional<String>> NOTE = FIELDS.prose("note");

  private SourceReader() {}

  static @Nullable Source read(JsonCursor in) {
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
                    v.get(NOTE)));
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
