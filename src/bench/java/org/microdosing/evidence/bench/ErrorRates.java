package org.microdosing.evidence.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.synthesis.CoefficientTest;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.SubgroupVariance;
import org.microdosing.evidence.synthesis.Subgroups;

/**
 * How often intervals hold the true mean, and how often groups that do not differ are found
 * different, by simulation: the tables of {@code docs/synthesis.md}.
 *
 * <p>Effects are drawn around a true mean of 0 with sampling variances {@code 4/n} for studies of
 * 20 to 200 people, evenly in the logarithm, which are those of a standardised mean difference of
 * two equal groups, and a between-study variance of 0, 0.02 or 0.1. The seed is fixed.
 */
public final class ErrorRates {

  private static final double[] VARIANCES = {0, 0.02, 0.1};
  private static final int[] STUDIES = {2, 3, 5, 10};
  private static final int[] GROUPS = {2, 3, 4, 6, 10};

  private ErrorRates() {}

  /**
   * Prints the tables.
   *
   * @param args how many sets of studies are drawn for each row; 10,000 if there are no arguments
   */
  public static void main(String[] args) {
    int draws = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
    System.out.println("| studies | tau² | z | t | Knapp-Hartung | ad hoc | prediction (KH) |");
    System.out.println("|---:|---:|---:|---:|---:|---:|---:|");
    for (int k : STUDIES) {
      for (double variance : VARIANCES) {
        System.out.println(coverage(k, variance, draws));
      }
    }
    System.out.println();
    System.out.println(
        "| studies in each of two groups | tau² | common, F | common, z | separate |");
    System.out.println("|---:|---:|---:|---:|---:|");
    for (int k : GROUPS) {
      for (double variance : VARIANCES) {
        System.out.println(level(k, variance, draws));
      }
    }
  }

  /** Returns a row: how often, in percent, the interval of each test holds the true mean. */
  private static String coverage(int k, double variance, int draws) {
    Random random = new Random(1);
    CoefficientTest[] tests = CoefficientTest.values();
    int[] held = new int[tests.length];
    int predicted = 0;
    for (int draw = 0; draw < draws; draw++) {
      List<EffectSize> effects = effects(k, variance, random);
      double next = Math.sqrt(variance) * random.nextGaussian();
      for (CoefficientTest test : tests) {
        MetaAnalysis m = MetaAnalysis.of(effects).test(test).fit();
        held[test.ordinal()] += m.confidenceInterval().contains(0) ? 1 : 0;
        if (test == CoefficientTest.KNAPP_HARTUNG) {
          predicted += m.predictionInterval().orElseThrow().contains(next) ? 1 : 0;
        }
      }
    }
    StringBuilder row = row(k, variance);
    for (int count : held) {
      row.append(percent(count, draws));
    }
    return row.append(percent(predicted, draws)).toString();
  }

  /** Returns a row: how often, in percent, groups that do not differ have p below 0.05. */
  private static String level(int k, double variance, int draws) {
    Random random = new Random(2);
    List<Integer> labels = IntStream.range(0, 2 * k).mapToObj(i -> i / k).toList();
    int[] found = new int[3];
    for (int draw = 0; draw < draws; draw++) {
      List<EffectSize> effects = effects(2 * k, variance, random);
      MetaAnalysis m = MetaAnalysis.of(effects).fit();
      MetaAnalysis z = MetaAnalysis.of(effects).test(CoefficientTest.Z).fit();
      count(m.subgroups(labels, SubgroupVariance.COMMON), found, 0);
      count(z.subgroups(labels, SubgroupVariance.COMMON), found, 1);
      count(m.subgroups(labels, SubgroupVariance.SEPARATE), found, 2);
    }
    StringBuilder row = row(k, variance);
    for (int count : found) {
      row.append(percent(count, draws));
    }
    return row.toString();
  }

  private static void count(Subgroups groups, int[] found, int column) {
    found[column] += groups.qBetweenPValue() < 0.05 ? 1 : 0;
  }

  private static List<EffectSize> effects(int k, double variance, Random random) {
    List<EffectSize> effects = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      double people = 20 * Math.pow(10, random.nextDouble());
      double sampling = 4 / people;
      double effect = Math.sqrt(variance + sampling) * random.nextGaussian();
      effects.add(EffectSize.of("study " + i, effect, sampling, EffectMeasure.HEDGES_G));
    }
    return effects;
  }

  private static StringBuilder row(int k, double variance) {
    return new StringBuilder("| ").append(k).append(" | ").append(variance).append(" |");
  }

  private static String percent(int count, int draws) {
    return String.format(Locale.ROOT, " %.1f |", 100.0 * count / draws);
  }
}
