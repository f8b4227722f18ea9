package org.microdosing.evidence.data;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ReviewPart;
import org.microdosing.evidence.model.ReviewSize;

/** Reads how much reviews cover. */
final class ReviewSizeReader {

  private static final Fields FIELDS =
      new Fields(
          "reviewSize",
          "How much a review covers, in the counts that it reports. Reviews count differently, so"
              + " each count has its own name.");
  private static final Field<OptionalInt> STUDIES =
      FIELDS.count("studies", "Primary studies included");
  private static final Field<OptionalInt> PARTICIPANTS =
      FIELDS.count("participants", "Participants in them");
  private static final Field<OptionalInt> K =
      FIELDS.count("k", "Studies behind the pooled figures, where they are counted apart");
  private static final Field<OptionalInt> N =
      FIELDS.count("n", "Participants behind the pooled figures, where they are counted apart");
  private static final Field<OptionalInt> UNIQUE_SAMPLES =
      FIELDS.count("uniqueSamples", "Samples that share no participants");
  private static final Field<OptionalInt> EFFECT_SIZES =
      FIELDS.count("effectSizes", "Effect sizes");
  private static final Field<OptionalInt> META_ANALYSES =
      FIELDS.count("metaAnalyses", "Meta-analyses included, by an umbrella review");
  private static final Field<OptionalInt> NARRATIVE_REVIEWS =
      FIELDS.count("narrativeReviews", "Narrative reviews included, by an umbrella review");
  private static final Field<OptionalInt> OBSERVATIONAL =
      FIELDS.count("observational", "Observational studies among those included");
  private static final Field<OptionalInt> QUALITATIVE =
      FIELDS.count("qualitative", "Qualitative studies among those included");
  private static final Field<OptionalInt> RANDOMISED_PLACEBO_CONTROLLED =
      FIELDS.count(
          "randomisedPlaceboControlled",
          "Randomised placebo-controlled studies among those included");
  private static final Fields PART_FIELDS =
      new Fields("reviewPart", "One part of what a review covers.");
  private static final Field<String> PART =
      PART_FIELDS.required("part", ValueReader.TEXT, "What is counted");
  private static final Field<Integer> PART_STUDIES =
      PART_FIELDS.required("studies", ValueReader.WHOLE, "Number of studies");
  private static final Field<List<ReviewPart>> BREAKDOWN =
      FIELDS.list(
          "breakdown",
          PART_FIELDS.reader(ReviewSizeReader::part),
          "Further parts of the studies included");
  private static final Field<OptionalDouble> OVERLAP =
      FIELDS.number(
          "overlap",
          0,
          1,
          "Corrected covered area, 0 to 1: how far the reviews of an umbrella review share"
              + " studies");

  static final ValueReader<ReviewSize> READER = FIELDS.reader(ReviewSizeReader::read);

  private ReviewSizeReader() {}

  private static @Nullable ReviewPart part(JsonCursor in) {
    return in.object(PART_FIELDS, v -> new ReviewPart(v.get(PART), v.get(PART_STUDIES)));
  }

  private static @Nullable ReviewSize read(JsonCursor in) {
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
                v.get(BREAKDOWN),
                v.get(OVERLAP)));
  }
}
