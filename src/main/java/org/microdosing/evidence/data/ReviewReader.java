package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.PooledResult;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.ReviewDataset;
import org.microdosing.evidence.model.ReviewKind;
import org.microdosing.evidence.model.ReviewSize;
import org.microdosing.evidence.model.RiskOfBiasCount;
import org.microdosing.evidence.model.ValueRange;
import org.microdosing.evidence.model.Verification;

/** Reads reviews and meta-analyses. */
final class ReviewReader {

  private static final Fields RISK_FIELDS =
      new Fields("riskOfBias", "How many studies of a review were judged at which risk of bias.");
  private static final Field<Integer> RISK_LOW =
      RISK_FIELDS.required("low", ValueReader.WHOLE, "Studies at low risk");
  private static final Field<Integer> RISK_SOME_CONCERNS =
      RISK_FIELDS.required("someConcerns", ValueReader.WHOLE, "Studies with some concerns");
  private static final Field<Integer> RISK_HIGH =
      RISK_FIELDS.required("high", ValueReader.WHOLE, "Studies at high risk");

  private static final Fields DATASET_FIELDS =
      new Fields("dataset", "The open data behind a review.");
  private static final Field<Optional<String>> DATASET_DOI =
      DATASET_FIELDS.text("doi", "Digital object identifier without resolver");
  private static final Field<Optional<String>> DATASET_VERSION =
      DATASET_FIELDS.text("version", "Version that the review used");
  private static final Field<Optional<String>> DATASET_NEWER_VERSION =
      DATASET_FIELDS.text("newerVersion", "A later version that exists");
  private static final Field<Optional<String>> DATASET_REPOSITORY =
      DATASET_FIELDS.text("repository", "Address of the repository");

  private static final Fields FIELDS =
      new Fields(
          "review",
          "A review or meta-analysis that bears on microdosing. Its figures are second-hand and"
              + " never pooled with findings.");
  private static final Field<String> ID =
      FIELDS.required("id", Ids.fresh(IdKind.REVIEW), "Id, unique among reviews");
  private static final Field<ReviewKind> KIND =
      FIELDS.required("kind", Terms.of(ReviewKind.class), "What kind of review it is");
  private static final Field<String> KIND_TEXT =
      FIELDS.required("kindText", ValueReader.TEXT, "The kind in the words of the source");
  private static final Field<String> SCOPE =
      FIELDS.required("scope", ValueReader.TEXT, "What it covers");
  private static final Field<List<String>> SUBSTANCES =
      FIELDS.list(
          "substances",
          Ids.reference(IdKind.SUBSTANCE),
          "Ids of the substances it covers, where the source lists them");
  private static final Field<Citation> CITATION =
      FIELDS.required("citation", CitationReader.READER, "Where it was published");
  private static final Field<Optional<String>> REGISTRATION =
      FIELDS.text("registration", "Registration of its protocol");
  private static final Field<Optional<String>> SEARCHED =
      FIELDS.text("searched", "What was searched, and up to when");
  private static final Field<Optional<String>> DOSE_RANGE =
      FIELDS.text("doseRange", "Doses it admits, in the words of the source");
  private static final Field<Optional<ValueRange>> DURATION_DAYS =
      FIELDS.optional(
          "durationDays",
          ValueRangeReader.READER,
          "Shortest and longest dosing period of its studies, in days");
  private static final Field<ReviewSize> SIZE =
      FIELDS.orElse("size", ReviewSizeReader.READER, ReviewSize.unknown(), "How much it covers");
  private static final Field<Optional<String>> CONCLUSION =
      FIELDS.text("conclusion", "What it concludes, paraphrased");
  private static final Field<List<Sourced<PooledResult>>> POOLED =
      FIELDS.list("pooled", PooledResultReader.READER, "What it reports over several studies");
  private static final Field<Optional<RiskOfBiasCount>> RISK_OF_BIAS =
      FIELDS.optional(
          "riskOfBias",
          RISK_FIELDS.reader(ReviewReader::riskOfBias),
          "Its judgement of the studies");
  private static final Field<Optional<ReviewDataset>> DATASET =
      FIELDS.optional(
          "dataset", DATASET_FIELDS.reader(ReviewReader::dataset), "The open data behind it");
  private static final Field<Verification> VERIFICATION = FIELDS.verification();
  private static final Field<Optional<String>> SOURCE =
      FIELDS.optional(
          "source",
          Ids.reference(IdKind.SOURCE),
          "Id of the source in `sources` where it was read; left out where each pooled result names"
              + " its own");
  private static final Field<Optional<String>> LOCATOR =
      FIELDS.text("locator", "The place in that source");
  private static final Field<List<String>> FURTHER_SOURCES =
      FIELDS.list(
          "furtherSources", Ids.reference(IdKind.SOURCE), "Ids of what else was read for it");
  private static final Field<List<String>> ALSO_KNOWN_AS =
      FIELDS.list("alsoKnownAs", ValueReader.TEXT, "Other ids that the review has had");
  private static final Field<Optional<String>> SAME_AS =
      FIELDS.optional(
          "sameAs",
          Ids.reference(IdKind.REVIEW),
          "Id of the review that is the same paper under another id");
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<Review>> READER = FIELDS.reader(ReviewReader::read);

  private ReviewReader() {}

  private static @Nullable RiskOfBiasCount riskOfBias(JsonCursor in) {
    return in.object(
        RISK_FIELDS,
        v -> new RiskOfBiasCount(v.get(RISK_LOW), v.get(RISK_SOME_CONCERNS), v.get(RISK_HIGH)));
  }

  private static @Nullable ReviewDataset dataset(JsonCursor in) {
    return in.object(
        DATASET_FIELDS,
        v ->
            new ReviewDataset(
                v.get(DATASET_DOI),
                v.get(DATASET_VERSION),
                v.get(DATASET_NEWER_VERSION),
                v.get(DATASET_REPOSITORY)));
  }

  private static @Nullable Sourced<Review> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new Review(
                v.get(ID),
                v.get(KIND),
                v.get(KIND_TEXT),
                v.get(SCOPE),
                v.get(SUBSTANCES),
                v.get(CITATION),
                v.get(REGISTRATION),
                v.get(SEARCHED),
                v.get(DOSE_RANGE),
                v.get(DURATION_DAYS),
                v.get(SIZE),
                v.get(CONCLUSION),
                s.all(v.get(POOLED)),
                v.get(RISK_OF_BIAS),
                v.get(DATASET),
                v.get(VERIFICATION),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR),
                v.get(FURTHER_SOURCES).stream().map(s::get).toList(),
                v.get(ALSO_KNOWN_AS),
                v.get(SAME_AS),
                v.get(NOTE)));
  }
}
