package org.microdosing.evidence.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.synthesis.BayesianMetaAnalysis;
import org.microdosing.evidence.synthesis.CoefficientTest;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.TauPrior;

/**
 * How often 95 % intervals of few studies hold the true mean, and how wide half of them are at
 * least: the table of the guide to pooling.
 *
 * <p>Sampling variances are 0.03 to 0.15; studies differ by a standard deviation tau. Prints
 * percentages and median widths of an argument's count of runs, 4,000 if there is none.
 */
public final class FewStudiesCoverage {

  private static final double MEAN = 0.3;

  private FewStudiesCoverage() {}

  /**
   * Prints the table.
   *
   * @param args the count of runs, or nothing
   */
  public static void main(String[] args) {
    int runs = args.length == 0 ? 4_000 : Integer.parseInt(args[0]);
    System.out.println("tau  studies  z  Knapp-Hartung  half-normal(0.5)  half-Cauchy(0.5)");
    for (double tau : new double[] {0, 0.2, 0.5}) {
      for (int studies : new int[] {2, 3, 5, 10}) {
        int[] held = new int[4];
        double[][] widths = new double[4][runs];
        Random random = new Random(studies);
        for (int run = 0; run < runs; run++) {
          List<Interval> intervals = intervals(drawn(studies, tau, random));
          for (int i = 0; i < held.length; i++) {
            held[i] += intervals.get(i).contains(MEAN) ? 1 : 0;
            widths[i][run] = intervals.get(i).high() - intervals.get(i).low();
          }
        }
        StringBuilder line =
            new StringBuilder(String.format(Locale.ROOT, "%.1f  %2d", tau, studies));
        for (int i = 0; i < held.length; i++) {
          Arrays.sort(widths[i]);
          line.append(
              String.format(
                  Locale.ROOT, "  %5.1f (%.2f)", 100.0 * held[i] / runs, widths[i][runs / 2]));
        }
        System.out.println(line);
      }
    }
  }

  private static List<EffectSize> drawn(int studies, double tau, Random random) {
    List<EffectSize> effects = new ArrayList<>();
    for (int i = 0; i < studies; i++) {
      double variance = 0.03 + 0.12 * random.nextDouble();
      double spread = Math.sqrt(variance + tau * tau);
      effects.add(EffectSize.of("drawn", MEAN + spread * random.nextGaussian(), variance));
    }
    return effects;
  }

  private static List<Interval> intervals(List<EffectSize> effects) {
    return List.of(
        MetaAnalysis.of(effects).test(CoefficientTest.Z).fit().confidenceInterval(),
        MetaAnalysis.of(effects).test(CoefficientTest.KNAPP_HARTUNG).fit().confidenceInterval(),
        BayesianMetaAnalysis.of(effects).prior(TauPrior.halfNormal(0.5)).fit().interval(),
        BayesianMetaAnalysis.of(effects).prior(TauPrior.halfCauchy(0.5)).fit().interval());
  }
}
