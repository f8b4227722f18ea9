package org.microdosing.evidence.summary;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.measure.Shares;
import org.microdosing.evidence.page.Phrases;

/**
 * The sign test: how surprising a count of samples for and against would be if each were as likely
 * to point one way as the other (Cochrane Handbook, section 12.2.1.3).
 *
 * <p>It tells nothing about the size of an effect, has little power with few samples, and weighs a
 * small sample as much as a large one. Half votes serve analyses of sensitivity; the p value then
 * rounds the smaller side up, which never makes it smaller.
 *
 * @param favouring samples that improved, from 0, whole or half
 * @param against samples that worsened, from 0, whole or half
 * @since 0.1
 */
public record SignTest(double favouring, double against) {

  /** With fewer votes no result of the test lies below 0.05, so it says nothing. */
  public static final int LEAST_VOTES = 6;

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if both are 0, one is negative, or their sum is not whole
   */
  public SignTest {
    double votes = favouring + against;
    if (!(favouring >= 0) || !(against >= 0) || !(votes > 0) || votes != Math.rint(votes)) {
      throw new IllegalArgumentException("no votes to test: " + favouring + " and " + against);
    }
  }

  /**
   * Returns the exact two-sided p value of the binomial test of one half.
   *
   * @return from above 0 to 1
   */
  public PValue pValue() {
    int votes = (int) (favouring + against);
    int fewer = (int) Math.ceil(Math.min(favouring, against));
    double tail = BinomialDistribution.of(votes, 0.5).cumulativeProbability(fewer);
    return PValue.of(Math.min(1, 2 * tail));
  }

  /**
   * Returns the share of samples that improved.
   *
   * @return from 0 to 1
   */
  public double share() {
    return favouring / (favouring + against);
  }

  /**
   * Returns Wilson's interval of the share at 95 percent.
   *
   * @return the interval, within 0 and 1
   */
  public Interval interval() {
    return Shares.wilson(favouring, favouring + against);
  }

  /** Returns votes, share, interval and p, for example {@code 10 of 12 (83% [55% to 95%])}. */
  @Override
  public String toString() {
    return Numbers.plain(favouring)
        + " of "
        + Numbers.plain(favouring + against)
        + " ("
        + Numbers.percent(share(), 0)
        + " ["
        + Numbers.percent(interval().low(), 0)
        + " to "
        + Numbers.percent(interval().high(), 0)
        + "]), "
        + Phrases.p(pValue().value());
  }
}
