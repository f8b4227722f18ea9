package org.microdosing.evidence.synthesis;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The likelihood of a table given its margins, by Fisher's noncentral hypergeometric distribution
 * (van Houwelingen, Zwinderman and Stijnen 1993, Statistics in Medicine 12(24):2273-2284).
 */
final class HypergeometricTable implements TableLikelihood {

  /** So many tables with the same margins are summed over; an evaluation takes milliseconds. */
  private static final int MOST_TABLES = 20_000;

  private final int events;
  private final int least;
  private final double[] logCounts;
  private final double[] terms;
  private double slope;
  private double curvature;

  HypergeometricTable(TwoByTwo table) {
    long all = (long) table.events1() + table.events2();
    events = table.events1();
    least = (int) Math.max(0, all - table.total2());
    int most = (int) Math.min(table.total1(), all);
    EffectChecks.that(
        most - least < MOST_TABLES,
        table.label(),
        "the exact conditional likelihood of so many events (%s of %s, %s of %s) takes too long;"
            + " use EventsLikelihood.UNCONDITIONAL, which hardly differs from it here",
        table.events1(),
        table.total1(),
        table.events2(),
        table.total2());
    logCounts = new double[most - least + 1];
    terms = new double[logCounts.length];
    for (int i = 0; i < logCounts.length; i++) {
      int k = least + i;
      logCounts[i] = logChoose(table.total1(), k) + logChoose(table.total2(), (int) (all - k));
    }
  }

  static double logChoose(int n, int k) {
    return LogGamma.value(n + 1.0) - LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0);
  }

  /** Tells whether the likelihood rises without end towards minus or plus infinity. */
  boolean isExtreme() {
    return events == least || events == least + logCounts.length - 1;
  }

  @Override
  public double at(double logOddsRatio) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < terms.length; i++) {
      terms[i] = logCounts[i] + i * logOddsRatio;
      largest = Math.max(largest, terms[i]);
    }
    double total = 0;
    double first = 0;
    for (int i = 0; i < terms.length; i++) {
      double p = Math.exp(terms[i] - largest);
      terms[i] = p;
      total += p;
      first += i * p;
    }
    double mean = first / total;
    double spread = 0;
    for (int i = 0; i < terms.length; i++) {
      spread += (i - mean) * (i - mean) * terms[i];
    }
    int found = events - least;
    slope = found - mean;
    curvature = -spread / total;
    return logCounts[found] + found * logOddsRatio - largest - Math.log(total);
  }

  @Override
  public double slope() {
    return slope;
  }

  @Override
  public double curvature() {
    return curvature;
  }
}
