package org.microdosing.evidence.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.microdosing.evidence.synthesis.CoefficientTest;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.RobustMethod;
import org.microdosing.evidence.synthesis.ThreeLevel;

/**
 * How often tests at 5 % find an effect that is not there, when samples of people give several
 * effects each: the table of the guide to pooling.
 *
 * <p>Each sample gives one to five effects of a true mean of 0, with a standard deviation of 0.2
 * between and 0.1 within samples, and sampling errors (variances 0.03 to 0.15) that are correlated
 * 0.7 within a sample where 0.6 is assumed. Prints percentages of an argument's count of runs,
 * 4,000 if there is none.
 */
public final class ClusterTestLevels {

  private static final double BETWEEN = 0.2;
  private static final double WITHIN = 0.1;
  private static final double TRUE_CORRELATION = 0.7;
  private static final double ASSUMED_CORRELATION = 0.6;

  private ClusterTestLevels() {}

  /**
   * Prints the table.
   *
   * @param args the count of runs, or nothing
   */
  public static void main(String[] args) {
    int runs = args.length == 0 ? 4_000 : Integer.parseInt(args[0]);
    System.out.println(
        "samples  independent, z  correlated, z  correlated, t  with CR1  with CR2  as if studies");
    for (int samples : new int[] {2, 3, 4, 5, 6, 10, 20}) {
      int[] found = new int[6];
      Random random = new Random(samples);
      for (int run = 0; run < runs; run++) {
        count(found, samples, random);
      }
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%7d", samples));
      for (int count : found) {
        line.append(String.format(Locale.ROOT, "  %5.1f", 100.0 * count / runs));
      }
      System.out.println(line);
    }
  }

  private static void count(int[] found, int samples, Random random) {
    List<EffectSize> effects = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int s = 0; s < samples; s++) {
      double shared = BETWEEN * random.nextGaussian();
      double error = random.nextGaussian();
      double variance = 0.03 + 0.12 * random.nextDouble();
      for (int i = 0; i <= s % 5; i++) {
        double own = random.nextGaussian();
        double both = Math.sqrt(TRUE_CORRELATION) * error + Math.sqrt(1 - TRUE_CORRELATION) * own;
        double estimate = shared + WITHIN * random.nextGaussian() + Math.sqrt(variance) * both;
        effects.add(EffectSize.of("effect", estimate, variance));
        labels.add(s);
      }
    }
    ThreeLevel z = ThreeLevel.of(effects, labels).test(CoefficientTest.Z).fit();
    ThreeLevel t = ThreeLevel.of(effects, labels).correlation(ASSUMED_CORRELATION).fit();
    double statistic = Math.abs(t.statistic());
    found[0] += z.pValue() < 0.05 ? 1 : 0;
    found[1] += statistic > 1.959963984540054 ? 1 : 0;
    found[2] += t.pValue() < 0.05 ? 1 : 0;
    found[3] += t.robust(RobustMethod.CR1).pValue() < 0.05 ? 1 : 0;
    found[4] += t.robust(RobustMethod.CR2).pValue() < 0.05 ? 1 : 0;
    found[5] += MetaAnalysis.of(effects).fit().pValue() < 0.05 ? 1 : 0;
  }
}
