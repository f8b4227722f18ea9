package org.microdosing.evidence.synthesis;

import java.util.Optional;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.page.Phrases;

/**
 * Whether a pooled effect lies between two bounds, and which effects the studies do not exclude.
 *
 * <p>"No significant difference" is not "no difference": two one-sided tests ask the second
 * (Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15(6):657-680; for
 * meta-analysis Rogers, Howard and Vessey 1993, Psychological Bulletin 113(3):553-565). All values
 * are on the pooled scale.
 *
 * @param low the lower bound
 * @param high the upper bound
 * @param alpha the error rate of each one-sided test: 1 less the level of the analysis
 * @param pAboveLow the p value of the test that the effect lies above the lower bound
 * @param pBelowHigh the p value of the test that the effect lies below the upper bound
 * @param notExcluded the effects that neither one-sided test excludes: the interval of level 1 - 2
 *     alpha around the estimate
 * @param smallestBound the smallest d for which the bounds -d and d would show equivalence: the
 *     smallest effect of either sign that is excluded
 * @param minimalDetectable the true effect, of either sign, that a two-sided test at alpha would
 *     find with a chance of 80 % given the standard error of the result
 * @param trueEffects how the true effects of studies lie to the bounds; empty if the model has no
 *     variance of true effects, it is estimated as 0, or there are fewer than three effects
 * @since 0.2
 */
public record Equivalence(
    double low,
    double high,
    double alpha,
    double pAboveLow,
    double pBelowHigh,
    Interval notExcluded,
    double smallestBound,
    double minimalDetectable,
    Optional<TrueEffects> trueEffects)
    implements JsonResult {

  /**
   * The shares of the distribution of true effects below, between and above the bounds, if it is
   * normal (Mathur and VanderWeele 2019, Statistics in Medicine 38(8):1336-1342, equation 1.1);
   * with fewer than ten studies hardly more than a guess.
   *
   * @param below the share below the lower bound, from 0 to 1
   * @param between the share between the bounds
   * @param above the share above the upper bound
   */
  public record TrueEffects(double below, double between, double above) {}

  /**
   * Returns the p value of the hypothesis that the effect lies at or beyond a bound.
   *
   * @return the larger of the two one-sided p values
   */
  public double pValue() {
    return Math.max(pAboveLow, pBelowHigh);
  }

  /**
   * Tells whether both one-sided tests reject, so that the effect lies between the bounds.
   *
   * @return false if an effect at or beyond a bound is not excluded
   */
  public boolean isEquivalent() {
    return pValue() < alpha;
  }

  /** Returns the answer in a few lines. */
  @Override
  public String toString() {
    String lower = ResultTable.number(low);
    String upper = ResultTable.number(high);
    StringBuilder text = new StringBuilder("The effect ");
    text.append(isEquivalent() ? "lies between " : "is not shown to lie between ");
    text.append(lower).append(" and ").append(upper);
    text.append(": two one-sided tests, ").append(Phrases.p(pValue()));
    text.append("\nNot excluded: effects from ").append(ResultTable.number(notExcluded.low()));
    text.append(" to ").append(ResultTable.number(notExcluded.high()));
    text.append("\nEquivalence would be shown within plus and minus ");
    text.append(ResultTable.number(smallestBound));
    text.append("\nA true effect of ").append(ResultTable.number(minimalDetectable));
    text.append(" would be found four times out of five");
    trueEffects.ifPresent(
        t ->
            text.append("\nTrue effects of studies, if normal: ")
                .append(ResultTable.percent(100 * t.below))
                .append(" below ")
                .append(lower)
                .append(", ")
                .append(ResultTable.percent(100 * t.between))
                .append(" between, ")
                .append(ResultTable.percent(100 * t.above))
                .append(" above ")
                .append(upper));
    return text.toString();
  }
}
