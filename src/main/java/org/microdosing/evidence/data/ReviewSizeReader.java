package org.microdosing.evidence.data;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ReviewSize;

/** Reads how much reviews cover. */
final class ReviewSizeReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<OptionalInt> STUDIES = FIELDS.count("studies");
  private static final Field<OptionalInt> PARTICIPANTS = FIELDS.count("participants");
  private static final Field<OptionalInt> K = FIELDS.count("k");
  private static final Field<OptionalInt> N = FIELDS.count("n");
  private static final Field<OptionalInt> UNIQUE_SAMPLES = FIELDS.count("uniqueSamples");
  private static final Field<OptionalInt> EFFECT_SIZES = FIELDS.count("effectSizes");
  private static final Field<OptionalInt> META_ANALYSES = FIELDS.count("metaAnalyses");
  private static final Field<OptionalInt> NARRATIVE_REVIEWS = FIELDS.count("narrativeReviews");
  private static final Field<OptionalInt> OBSERVATIONAL = FIELDS.count("observational");
  private static final Field<OptionalInt> QUALITATIVE = FIELDS.count("qualitative");
  private static final Field<OptionalInt> RANDOMISED_PLACEBO_CONTROLLED =
      FIELDS.count("randomisedPlaceboControlled");
  private static final Field<OptionalDouble> OVERLAP = FIELDS.number("overlap", 0, 1);

  private ReviewSizeReader() {}

  static @Nullable ReviewSize read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new ReviewSize(
                v.get(STUDIES),
                v.get(PARTICIPANTS),
                v.get(K),
                v.get(N),
                v.get(UNIQUE_SAMPLES),
                v.get(EFFECT_SIZES),
                v.get(META_ANALYSES),
                v.get(NARRATIVE_REVIEWS),
                v.get(OBSERVATIONAL),
                v.get(QUALITATIVE),
                v.get(RANDOMISED_PLACEBO_CONTROLLED),
                v.get(OVERLAP)));
  }
}
