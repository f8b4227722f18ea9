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

  private static final Fields RISK_FIELDS = new Fields();
  private static final Field<Integer> RISK_LOW = RISK_FIELDS.required("low", ValueReader.WHOLE);
  private static final Field<Integer> RISK_SOME_CONCERNS =
      RISK_FIELDS.required("someConcerns", ValueReader.WHOLE);
  private static final Field<Integer> RISK_HIGH = RISK_FIELDS.required("high", ValueReader.WHOLE);

  private static final Fields DATASET_FIELDS = new Fields();
  private static final Field<Optional<String>> DATASET_DOI = DATASET_FIELDS.text("doi");
  private static final Field<Optional<String>> DATASET_VERSION = DATASET_FIELDS.text("version");
  private static final Field<Optional<String>> DATASET_NEWER_VERSION =
      DATASET_FIELDS.text("newerVersion");
  private static final Field<Optional<String>> DATASET_REPOSITORY =
      DATASET_FIELDS.text("repository");

  private static final Fields FIELDS = new Fields();
  private static final Field<String> ID = FIELDS.required("id", Ids.fresh(IdKind.REVIEW));
  private static final Field<ReviewKind> KIND = FIELDS.required("kind", Terms.of(ReviewKind.class));
  private static final Field<String> KIND_TEXT = FIELDS.required("kindText", ValueReader.TEXT);
  private static final Field<String> SCOPE = FIELDS.required("scope", ValueReader.TEXT);
  private static final Field<List<String>> SUBSTANCES =
      FIELDS.list("substances", Ids.reference(IdKind.SUBSTANCE));
  private static final Field<Citation> CITATION = FIELDS.required("citation", CitationReader::read);
  private static final Field<Optional<String>> REGISTRATION = FIELDS.text("registration");
  private static final Field<Optional<String>> SEARCHED = FIELDS.text("searched");
  private static final Field<Optional<String>> DOSE_RANGE = FIELDS.text("doseRange");
  private static final Field<Optional<ValueRange>> DURATION_DAYS =
      FIELDS.optional("durationDays", ValueRangeReader::read);
  private static final Field<ReviewSize> SIZE =
      FIELDS.orElse("size", ReviewSizeReader::read, ReviewSize.unknown());
  private static final Field<Optional<String>> CONCLUSION = FIELDS.text("conclusion");
  private static final Field<List<Sourced<PooledResult>>> POOLED =
      FIELDS.list("pooled", PooledResultReader::read);
  private static final Field<Optional<RiskOfBiasCount>> RISK_OF_BIAS =
      FIELDS.optional("riskOfBias", ReviewReader::riskOfBias);
  private static final Field<Optional<ReviewDataset>> DATASET =
      FIELDS.optional("dataset", ReviewReader::dataset);
  private static final Field<Verification> VERIFICATION =
      FIELDS.required("verification", Terms.of(Verification.class));
  private static final Field<Optional<String>> SOURCE =
      FIELDS.optional("source", Ids.reference(IdKind.SOURCE));
  private static final Field<Optional<String>> LOCATOR = FIELDS.text("locator");
  private static final Field<List<String>> FURTHER_SOURCES =
      FIELDS.list("furtherSources", Ids.reference(IdKind.SOURCE));
  private static final Field<Optional<String>> SAME_AS =
      FIELDS.optional("sameAs", Ids.reference(IdKind.REVIEW));
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

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

  static @Nullable Sourced<Review> read(JsonCursor in) {
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
                v.get(SAME_AS),
                v.get(NOTE)));
  }
}
