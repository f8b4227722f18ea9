package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How much a review covers, in the counts that it reports.
 *
 * <p>Reviews count differently, so each count has its own name and none is computed from another.
 *
 * @param studies primary studies included
 * @param participants participants in them
 * @param k studies behind the pooled figures, where they are counted apart
 * @param n participants behind the pooled figures, where they are counted apart
 * @param uniqueSamples samples that share no participants
 * @param effectSizes effect sizes
 * @param metaAnalyses meta-analyses included, by an umbrella review
 * @param narrativeReviews narrative reviews included, by an umbrella review
 * @param observational observational studies among those included
 * @param qualitative qualitative studies among those included
 * @param randomisedPlaceboControlled randomised placebo-controlled studies among those included
 * @param breakdown further parts of those included, each with its number of studies
 * @param overlap corrected covered area, 0 to 1: how far the reviews of an umbrella review share
 *     studies
 * @since 0.1
 */
public record ReviewSize(
    OptionalInt studies,
    OptionalInt participants,
    OptionalInt k,
    OptionalInt n,
    OptionalInt uniqueSamples,
    OptionalInt effectSizes,
    OptionalInt metaAnalyses,
    OptionalInt narrativeReviews,
    OptionalInt observational,
    OptionalInt qualitative,
    OptionalInt randomisedPlaceboControlled,
    List<ReviewPart> breakdown,
    OptionalDouble overlap)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ReviewSize {
    Objects.requireNonNull(studies, "studies");
    Checks.notNegative(studies, "studies");
    Objects.requireNonNull(participants, "participants");
    Checks.notNegative(participants, "participants");
    Objects.requireNonNull(k, "k");
    Checks.notNegative(k, "k");
    Objects.requireNonNull(n, "n");
    Checks.notNegative(n, "n");
    Objects.requireNonNull(uniqueSamples, "uniqueSamples");
    Checks.notNegative(uniqueSamples, "uniqueSamples");
    Objects.requireNonNull(effectSizes, "effectSizes");
    Checks.notNegative(effectSizes, "effectSizes");
    Objects.requireNonNull(metaAnalyses, "metaAnalyses");
    Checks.notNegative(metaAnalyses, "metaAnalyses");
    Objects.requireNonNull(narrativeReviews, "narrativeReviews");
    Checks.notNegative(narrativeReviews, "narrativeReviews");
    Objects.requireNonNull(observational, "observational");
    Checks.notNegative(observational, "observational");
    Objects.requireNonNull(qualitative, "qualitative");
    Checks.notNegative(qualitative, "qualitative");
    Objects.requireNonNull(randomisedPlaceboControlled, "randomisedPlaceboControlled");
    Checks.notNegative(randomisedPlaceboControlled, "randomisedPlaceboControlled");
    breakdown = List.copyOf(breakdown);
    Objects.requireNonNull(overlap, "overlap");
    if (overlap.isPresent() && !(overlap.getAsDouble() >= 0 && overlap.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("overlap lies between 0 and 1: " + overlap.getAsDouble());
    }
  }

  /**
   * Returns a size of which nothing is known.
   *
   * @return the size with every count empty
   */
  public static ReviewSize unknown() {
    OptionalInt none = OptionalInt.empty();
    return new ReviewSize(
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        List.of(),
        OptionalDouble.empty());
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
