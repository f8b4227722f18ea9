package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.PooledFigure;
import org.microdosing.evidence.model.PooledResult;

/** Reads what reviews report over several studies. */
final class PooledResultReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<String> ID = FIELDS.required("id", Ids.fresh(IdKind.POOLED_RESULT));
  private static final Field<String> OUTCOME = FIELDS.required("outcome", ValueReader.TEXT);
  private static final Field<Optional<Direction>> DIRECTION =
      FIELDS.optional("direction", Terms.of(Direction.class));
  private static final Field<Optional<Boolean>> SIGNIFICANT =
      FIELDS.optional("significant", ValueReader.FLAG);
  private static final Field<Optional<PooledFigure>> FIGURE =
      FIELDS.optional("figure", PooledFigureReader::read);
  private static final Field<Optional<String>> SAME_AS =
      FIELDS.optional("sameAs", Ids.reference(IdKind.POOLED_RESULT));
  private static final Field<Optional<String>> SOURCE =
      FIELDS.optional("source", Ids.reference(IdKind.SOURCE));
  private static final Field<Optional<String>> LOCATOR = FIELDS.text("locator");
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

  private PooledResultReader() {}

  static @Nullable Sourced<PooledResult> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new PooledResult(
                v.get(ID),
                v.get(OUTCOME),
                v.get(DIRECTION),
                v.get(SIGNIFICANT),
                v.get(FIGURE),
                v.get(SAME_AS),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR),
                v.get(NOTE)));
  }
}
