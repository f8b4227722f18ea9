package org.microdosing.evidence.plausibility;

/**
 * What so many whole scores with a printed mean can be.
 *
 * <p>Their sum is whole, so only some means can occur (GRIM: Brown and Heathers 2017). So is the
 * sum of their squares, which is odd or even as the sum is; hence only some standard deviations
 * (GRIMMER: Anaya 2016, in the analytic form of Allard 2018).
 *
 * @param people how many scores
 * @param mean their printed mean
 */
record WholeScores(int people, RoundedNumber mean) {

  private static final double SLACK = 1e-9;

  /** Tells whether a whole sum gives the mean; of many people every rounded mean can be given. */
  boolean canHaveMean() {
    return firstSum() <= lastSum();
  }

  private long firstSum() {
    return (long) Math.ceil(mean.low() * people - SLACK * people);
  }

  private long lastSum() {
    return (long) Math.floor(mean.high() * people + SLACK * people);
  }

  /** Tells whether whole squares give the standard deviation, by any sum that gives the mean. */
  boolean canHaveSd(RoundedNumber sd) {
    double least = Math.max(sd.low(), 0);
    for (long sum = firstSum(); sum <= lastSum(); sum++) {
      double square = (double) sum * sum / people;
      long first = (long) Math.ceil((people - 1) * least * least + square - SLACK * people);
      long last = (long) Math.floor((people - 1) * sd.high() * sd.high() + square + SLACK * people);
      if (last > first || (last == first && Math.floorMod(first, 2L) == Math.floorMod(sum, 2L))) {
        return true;
      }
    }
    return false;
  }
}
