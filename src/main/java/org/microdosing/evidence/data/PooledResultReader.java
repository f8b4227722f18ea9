package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.PooledFigure;
import org.microdosing.evidence.model.PooledResult;

/** Reads what reviews report over several studies. */
final class PooledResultReader {

  private static final Fields FIELDS =
      new Fields("pooledResult", "What a review reports for one outcome over several studies.");
  private static final Field<String> ID =
      FIELDS.required("id", Ids.fresh(IdKind.POOLED_RESULT), "Id, unique among pooled results");
  private static final Field<String> OUTCOME =
      FIELDS.required("outcome", ValueReader.TEXT, "The outcome in the words of the review");
  private static final Field<Optional<Direction>> DIRECTION =
      FIELDS.optional(
          "direction",
          Terms.of(Direction.class).except(Direction.NOT_READ),
          "Which way it points, from the participant's side");
  private static final Field<Optional<Boolean>> SIGNIFICANT =
      FIELDS.optional(
          "significant", ValueReader.FLAG, "Whether the review calls it statistically significant");
  private static final Field<Optional<PooledFigure>> FIGURE =
      FIELDS.optional(
          "figure",
          PooledFigureReader.READER,
          "The numbers; left out where only the direction was seen");
  private static final Field<Optional<String>> SAME_AS =
      FIELDS.optional(
          "sameAs",
          Ids.reference(IdKind.POOLED_RESULT),
          "Id of the pooled result that this one repeats, so that it is not counted twice");
  private static final Field<Optional<String>> CARRIED_OVER_FROM =
      FIELDS.optional(
          "carriedOverFrom", Ids.reference(IdKind.REVIEW), "Id of the review whose result it is");
  private static final Field<Optional<String>> SOURCE =
      FIELDS.optional(
          "source",
          Ids.reference(IdKind.SOURCE),
          "Id of the source in `sources`, where that is not the source of the review");
  private static final Field<Optional<String>> LOCATOR =
      FIELDS.text("locator", "The place in that source");
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<PooledResult>> READER = FIELDS.reader(PooledResultReader::read);

  private PooledResultReader() {}

  private static @Nullable Sourced<PooledResult> read(JsonCursor in) {
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
                v.get(CARRIED_OVER_FROM),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR),
                v.get(NOTE)));
  }
}
