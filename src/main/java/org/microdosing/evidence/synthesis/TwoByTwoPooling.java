package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.microdosing.evidence.measure.EffectMeasure;

/**
 * Pools tables of counts without weighing each study's own estimate.
 *
 * <p>Zero cells are left as they are. Only the estimates of the single studies, from which the
 * Mantel-Haenszel Q is computed, have one half added to the cells of tables that have an empty one,
 * and tables without events or without non-events in both groups have no such estimate. These are
 * the defaults of metafor's {@code rma.mh} and {@code rma.peto}.
 */
final class TwoByTwoPooling {

  private TwoByTwoPooling() {}

  /**
   * The estimates of the single studies and the pooled numbers.
   *
   * @param effects one per table that says something on the measure
   * @param numbers the pooled numbers, with a weight for every table
   */
  record Result(List<EffectSize> effects, PooledEstimate numbers) {}

  /**
   * Pools by Mantel and Haenszel's method.
   *
   * <p>Estimates: Mantel and Haenszel (1959), Journal of the National Cancer Institute
   * 22(4):719-748. Standard errors: Robins, Breslow and Greenland (1986), Biometrics 42(2):311-323,
   * for the odds ratio; Greenland and Robins (1985), Biometrics 41(1):55-68, for the risk ratio;
   * Sato, Greenland and Robins (1989), Biometrics 45(4):1323-1324, for the risk difference.
   */
  static Result mantelHaenszel(EffectMeasure measure, List<TwoByTwo> tables) {
    requireTables(tables);
    Sums sums =
        switch (measure) {
          case ODDS_RATIO -> oddsRatio(tables);
          case RISK_RATIO -> riskRatio(tables);
          case RISK_DIFFERENCE -> riskDifference(tables);
          default ->
              throw new IllegalArgumentException(
                  "Mantel-Haenszel pools odds ratios, risk ratios and risk differences, not "
                      + measure.label());
        };
    List<EffectSize> effects = effects(measure, tables);
    double q = 0;
    for (EffectSize effect : effects) {
      double distance = effect.estimate() - sums.estimate;
      q += distance * distance / effect.variance();
    }
    return result(tables, effects, sums, effects.size() > 1 ? q : 0, List.of());
  }

  /**
   * Pools by Peto's one-step method: Yusuf, Peto, Lewis, Collins and Sleight (1985), Progress in
   * Cardiovascular Diseases 27(5):335-371.
   */
  static Result peto(List<TwoByTwo> tables) {
    requireTables(tables);
    double excess = 0;
    double variance = 0;
    double q = 0;
    for (TwoByTwo table : tables) {
      double v = hypergeometricVariance(table);
      double o = table.events1() - expectedEvents(table);
      excess += o;
      variance += v;
      q += v > 0 ? o * o / v : 0;
    }
    if (variance == 0) {
      throw undefined("Peto odds ratio", "no table has both events and non-events");
    }
    Sums sums =
        new Sums(
            excess / variance,
            Math.sqrt(1 / variance),
            weights(tables, TwoByTwoPooling::hypergeometricVariance));
    List<EffectSize> effects = effects(EffectMeasure.PETO_ODDS_RATIO, tables);
    return result(
        tables,
        effects,
        sums,
        Math.max(0, q - excess * excess / variance),
        petoWarnings(sums.estimate));
  }

  private static double total(TwoByTwo table) {
    return (double) table.total1() + table.total2();
  }

  private static double expectedEvents(TwoByTwo table) {
    return ((double) table.events1() + table.events2()) * table.total1() / total(table);
  }

  private static double hypergeometricVariance(TwoByTwo table) {
    double n = total(table);
    double events = (double) table.events1() + table.events2();
    return events * (n - events) * (table.total1() / n) * (table.total2() / n) / (n - 1);
  }

  /** A pooled estimate, its standard error and the weights behind it, in percent. */
  private record Sums(double estimate, double standardError, List<Double> weights) {}

  private static Sums oddsRatio(List<TwoByTwo> tables) {
    double r = 0;
    double s = 0;
    double pr = 0;
    double psqr = 0;
    double qs = 0;
    for (TwoByTwo t : tables) {
      double n = total(t);
      double p = (t.events1() + (double) t.nonEvents2()) / n;
      double ri = t.events1() * (t.nonEvents2() / n);
      double si = t.nonEvents1() * (t.events2() / n);
      r += ri;
      s += si;
      pr += p * ri;
      psqr += p * si + (1 - p) * ri;
      qs += (1 - p) * si;
    }
    if (r == 0 || s == 0) {
      throw undefined(
          "odds ratio",
          "no table has events in group 1 with non-events in group 2, or"
              + " none the other way round");
    }
    double se = Math.sqrt((pr / (r * r) + psqr / (r * s) + qs / (s * s)) / 2);
    return new Sums(
        Math.log(r / s), se, weights(tables, t -> t.nonEvents1() * (t.events2() / total(t))));
  }

  private static Sums riskRatio(List<TwoByTwo> tables) {
    double r = 0;
    double s = 0;
    double spread = 0;
    for (TwoByTwo t : tables) {
      double n = total(t);
      r += t.events1() * (t.total2() / n);
      s += t.events2() * (t.total1() / n);
      spread +=
          (t.total1() / n) * (t.total2() / n) * (t.events1() + (double) t.events2())
              - t.events1() / n * t.events2();
    }
    if (r == 0 || s == 0) {
      throw undefined("risk ratio", "no table has events in group " + (r == 0 ? 1 : 2));
    }
    if (spread == 0) {
      throw undefined("risk ratio", "every table has events in everybody");
    }
    return new Sums(
        Math.log(r / s),
        Math.sqrt(spread / (r * s)),
        weights(tables, t -> t.events2() * (t.total1() / total(t))));
  }

  private static Sums riskDifference(List<TwoByTwo> tables) {
    double difference = 0;
    double weight = 0;
    double p = 0;
    double q = 0;
    for (TwoByTwo t : tables) {
      double n = total(t);
      double share1 = t.total1() / n;
      double share2 = t.total2() / n;
      difference += t.events1() * share2 - t.events2() * share1;
      weight += t.total1() * share2;
      p +=
          t.events2() * share1 * share1
              - t.events1() * share2 * share2
              + share1 * share2 * ((double) t.total2() - t.total1()) / 2;
      q += (t.events1() / n * t.nonEvents2() + t.events2() / n * t.nonEvents1()) / 2;
    }
    double estimate = difference / weight;
    double variance = (estimate * p + q) / (weight * weight);
    if (!(variance > 0)) {
      throw undefined("risk difference", "the counts leave it no sampling variance");
    }
    return new Sums(
        estimate, Math.sqrt(variance), weights(tables, t -> t.total1() * (t.total2() / total(t))));
  }

  private static List<Double> weights(List<TwoByTwo> tables, ToDoubleFunction<TwoByTwo> weight) {
    double sum = tables.stream().mapToDouble(weight).sum();
    return tables.stream().map(table -> 100 * weight.applyAsDouble(table) / sum).toList();
  }

  private static List<EffectSize> effects(EffectMeasure measure, List<TwoByTwo> tables) {
    return tables.stream()
        .filter(table -> !table.isUninformative())
        .map(table -> table.effect(measure, ZeroCellCorrection.ANY_ZERO_CELL))
        .toList();
  }

  private static List<String> petoWarnings(double logOddsRatio) {
    return PetoCaution.isLarge(logOddsRatio)
        ? List.of(
            "Peto's method is biased for effects as large as this (an odds ratio beyond 3, or below"
                + " 1/3); compare with Mantel-Haenszel.")
        : List.of();
  }

  private static Result result(
      List<TwoByTwo> tables, List<EffectSize> effects, Sums sums, double q, List<String> cautions) {
    int df = Math.max(0, effects.size() - 1);
    List<String> warnings = new ArrayList<>(cautions);
    List<String> silent =
        tables.stream().filter(TwoByTwo::isUninformative).map(TwoByTwo::label).toList();
    if (!silent.isEmpty()) {
      warnings.add(
          "Without events, or with nothing but events, in both groups, and so not part of Q: "
              + String.join(", ", silent)
              + ".");
    }
    PooledEstimate numbers =
        new PooledEstimate(
            sums.estimate,
            sums.standardError,
            CoefficientTest.Z,
            0,
            TauSquared.NONE,
            Optional.empty(),
            q > df ? 100 * (q - df) / q : 0,
            df > 0 ? q / df : 1,
            q,
            df,
            sums.weights,
            warnings);
    return new Result(effects, numbers);
  }

  private static void requireTables(List<TwoByTwo> tables) {
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("there are no tables to pool");
    }
  }

  private static IllegalArgumentException undefined(String measure, String why) {
    return new IllegalArgumentException("the pooled " + measure + " is not defined: " + why);
  }
}
