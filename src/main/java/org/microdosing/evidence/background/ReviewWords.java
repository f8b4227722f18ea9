package org.microdosing.evidence.background;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.PooledResult;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.ReviewDataset;
import org.microdosing.evidence.model.ReviewPart;
import org.microdosing.evidence.model.ReviewSize;
import org.microdosing.evidence.model.RiskOfBiasCount;
import org.microdosing.evidence.page.Phrases;

/** What a review covers, pools and judges, in words. */
final class ReviewWords {

  private ReviewWords() {}

  /** Says how large a review is and how it searched, as sentences that follow another one. */
  static String method(Review review) {
    StringBuilder words = new StringBuilder();
    String size = size(review.size());
    words.append(size.isEmpty() ? " Size not read." : " Size: " + size + ".");
    review.doseRange().ifPresent(doses -> words.append(" Doses: ").append(doses).append('.'));
    review
        .durationDays()
        .ifPresent(
            days ->
                words
                    .append(" Dosing over ")
                    .append(Numbers.plain(days.low()))
                    .append(" to ")
                    .append(Numbers.plain(days.high()))
                    .append(" days."));
    review.searched().ifPresent(where -> words.append(" Searched: ").append(where).append('.'));
    review
        .registration()
        .ifPresent(number -> words.append(" Registered: ").append(number).append('.'));
    review.dataset().ifPresent(data -> words.append(" Data: ").append(data(data)).append('.'));
    if (!review.alsoKnownAs().isEmpty()) {
      words.append(" Also: ").append(String.join(", ", review.alsoKnownAs())).append('.');
    }
    review.sameAs().ifPresent(id -> words.append(" The same paper as ").append(id).append('.'));
    return words.toString();
  }

  private static String size(ReviewSize size) {
    StringJoiner words = new StringJoiner(", ");
    add(words, size.studies(), "study", "studies");
    add(words, size.participants(), "participant", "participants");
    add(words, size.uniqueSamples(), "separate sample", "separate samples");
    add(words, size.k(), "study pooled", "studies pooled");
    add(words, size.n(), "person pooled", "people pooled");
    add(words, size.effectSizes(), "effect size", "effect sizes");
    add(words, size.metaAnalyses(), "meta-analysis", "meta-analyses");
    add(words, size.narrativeReviews(), "narrative review", "narrative reviews");
    add(
        words,
        size.randomisedPlaceboControlled(),
        "randomised placebo-controlled study",
        "randomised placebo-controlled studies");
    add(words, size.observational(), "observational study", "observational studies");
    add(words, size.qualitative(), "qualitative study", "qualitative studies");
    for (ReviewPart part : size.breakdown()) {
      words.add(part.part() + ": " + part.studies());
    }
    size.overlap()
        .ifPresent(share -> words.add(Numbers.percent(share, 0) + " overlap of primary studies"));
    return words.toString();
  }

  private static void add(StringJoiner words, OptionalInt number, String one, String many) {
    if (number.isPresent()) {
      words.add(Phrases.count(number.getAsInt(), one, many));
    }
  }

  private static String data(ReviewDataset data) {
    StringJoiner words = new StringJoiner(", ");
    data.doi().ifPresent(doi -> words.add("doi:" + doi));
    data.version().ifPresent(version -> words.add("version " + version));
    data.newerVersion().ifPresent(version -> words.add("a newer version is " + version));
    data.repository().ifPresent(words::add);
    return words.toString();
  }

  /** Says what was pooled, as it follows the name of the outcome. */
  static String result(PooledResult result) {
    StringJoiner words = new StringJoiner("; ");
    result.direction().ifPresent(direction -> words.add(direction.label()));
    result
        .significant()
        .ifPresent(yes -> words.add(yes ? "called significant" : "called not significant"));
    result.figure().map(Object::toString).filter(text -> !text.isEmpty()).ifPresent(words::add);
    result.carriedOverFrom().ifPresent(id -> words.add("the result of " + id));
    result.sameAs().ifPresent(id -> words.add("the same as " + id));
    return ": " + (words.length() == 0 ? "no figure read" : words);
  }

  /** Says how the studies were judged. */
  static Optional<String> judgement(Review review) {
    return review.riskOfBias().map(ReviewWords::counts);
  }

  private static String counts(RiskOfBiasCount count) {
    return "Risk of bias of its studies: low in "
        + count.low()
        + ", some concerns in "
        + count.someConcerns()
        + ", high in "
        + count.high()
        + ".";
  }
}
