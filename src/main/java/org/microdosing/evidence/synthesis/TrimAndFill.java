package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.OptionalDouble;
import org.microdosing.evidence.page.Phrases;

/**
 * Trim and fill: how many studies the asymmetry of the funnel plot suggests are missing, and what
 * the pooled estimate would be with their mirror images filled in.
 *
 * <p>A sensitivity analysis, not a correction: asymmetry has other causes than missing studies, and
 * the filled-in effects are made up by symmetry (Duval and Tweedie 2000, Biometrics 56(2), 455-463;
 * metafor's {@code trimfill}).
 *
 * <p>Figures of metafor's {@code trimfill} for filled-in data agree only as far as its iterations
 * go: it fits them with its default threshold, a step of τ² of 1e-5, whatever the first fit was
 * given, where this class goes on to the end. With small variances that shows in the third digit.
 *
 * @param original the analysis of the effects found
 * @param estimator the estimator of the number of missing studies
 * @param side where studies appear to be missing
 * @param missing the estimated number of missing studies, k0
 * @param missingStandardError the standard error of that number; empty where it is not defined
 * @param missingPValue with {@link TrimAndFillEstimator#R0}, the p value of the hypothesis that no
 *     study is missing on that side; else empty
 * @param filled the effects filled in, each with a note of the effect it mirrors
 * @param adjusted the analysis of all effects, found and filled in; {@code original} if none are
 *     missing
 * @since 0.1
 */
public record TrimAndFill(
    MetaAnalysis original,
    TrimAndFillEstimator estimator,
    FunnelSide side,
    int missing,
    OptionalDouble missingStandardError,
    OptionalDouble missingPValue,
    List<EffectSize> filled,
    MetaAnalysis adjusted) {

  /** Copies the effects. */
  public TrimAndFill {
    filled = List.copyOf(filled);
  }

  /** Returns both analyses as a table, with the number of missing studies. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("Trim and fill (")
        .append(estimator)
        .append("): ")
        .append(Phrases.studies(missing))
        .append(" missing on the ")
        .append(side.label())
        .append(" side");
    missingStandardError.ifPresent(se -> text.append(", SE ").append(ResultTable.number(se)));
    missingPValue.ifPresent(p -> text.append(", ").append(Phrases.p(p)));
    text.append("\n\n");
    text.append(
        Refits.table(
            "effects",
            List.of(new Refit("found", original), new Refit("with filled in", adjusted)),
            List.of(),
            original.level()));
    return text.toString();
  }
}
