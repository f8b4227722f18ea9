package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.microdosing.evidence.page.Phrases;

/**
 * Maximises the likelihood of counts over the pooled log odds ratio and tau, and over an intercept
 * for each study where the model has them.
 *
 * <p>The maximum is looked for from a grid of tau, so that the best of several is found, and then
 * by Newton's steps. Derivatives are differences of the likelihood itself, so that the maximum is
 * that of the integral as it is computed, with however few points.
 */
final class LogisticMixedFit {

  /** A gain in the log-likelihood that is rounding. */
  private static final double FLAT = 1e-10;

  private static final double[] TAUS = {0, 0.1, 0.25, 0.5, 1, 2, 4};

  private final LogisticMixedModelPlan plan;
  private final RandomEffectIntegral integral;
  private final List<BinomialTable> binomial = new ArrayList<>();
  private final List<HypergeometricTable> hypergeometric = new ArrayList<>();

  private LogisticMixedFit(LogisticMixedModelPlan plan, List<TwoByTwo> informative) {
    this.plan = plan;
    this.integral = new RandomEffectIntegral(GaussHermite.of(plan.quadraturePoints()));
    for (TwoByTwo table : informative) {
      if (plan.likelihood() == EventsLikelihood.UNCONDITIONAL) {
        binomial.add(new BinomialTable(table));
      } else {
        hypergeometric.add(new HypergeometricTable(table));
      }
    }
  }

  static LogisticMixedModel fit(LogisticMixedModelPlan plan) {
    List<TwoByTwo> informative = plan.tables().stream().filter(t -> !t.isUninformative()).toList();
    requireBound(informative);
    return new LogisticMixedFit(plan, informative).model(informative.size());
  }

  /** Throws unless some table has more and some has fewer events in group 1 than is possible. */
  private static void requireBound(List<TwoByTwo> tables) {
    boolean low = tables.stream().allMatch(t -> t.events1() == 0 || t.nonEvents2() == 0);
    boolean high = tables.stream().allMatch(t -> t.events2() == 0 || t.nonEvents1() == 0);
    if (low || high) {
      throw new IllegalArgumentException(
          tables.isEmpty()
              ? "no table has both people with and without the event, so that nothing is known of"
                  + " the odds ratio"
              : "all tables have as "
                  + (low ? "few" : "many")
                  + " events in the first group as they can, so that the odds ratio has no bound");
    }
  }

  private LogisticMixedModel model(int informative) {
    Maximum common = overMean(0, 0);
    Maximum best = informative == 1 ? common : maximum(common);
    double error = standardError(best);
    OptionalInt df =
        plan.test().usesT() && informative > 1
            ? OptionalInt.of(informative - 1)
            : OptionalInt.empty();
    double ratio = Math.max(0, 2 * (saturated() - common.value()));
    return new LogisticMixedModel(
        plan,
        Coefficient.of("log odds ratio", best.mean(), error, df, plan.level()),
        best.tau() * best.tau(),
        best.value(),
        ratio,
        ReferenceDistribution.chiSquaredTail(ratio, informative - 1),
        informative,
        warnings(informative));
  }

  private List<String> warnings(int informative) {
    List<String> warnings = new ArrayList<>();
    int empty = plan.tables().size() - informative;
    if (empty > 0) {
      warnings.add(
          Phrases.count(empty, "table tells", "tables tell")
              + " nothing of an odds ratio, because nobody or everybody had the event");
    }
    if (informative == 1) {
      warnings.add("one study: differences between studies cannot be estimated");
    } else if (informative < 5) {
      warnings.add(
          "few studies ("
              + informative
              + "): maximum likelihood takes them to differ too little, so that the interval is"
              + " rather too narrow than too wide");
    }
    return warnings;
  }

  /** A point of the likelihood. */
  private record Maximum(double mean, double tau, double value) {}

  /** Returns the log-likelihood, maximised over intercepts. */
  private double at(double mean, double tau) {
    double sum = 0;
    for (HypergeometricTable table : hypergeometric) {
      sum += integral.log(table, mean, Math.abs(tau));
    }
    for (BinomialTable table : binomial) {
      sum += overIntercept(table, mean, Math.abs(tau));
    }
    return sum;
  }

  private double overIntercept(BinomialTable table, double mean, double tau) {
    DifferenceMaximum best =
        new DifferenceMaximum(
            x -> {
              table.intercept(x[0]);
              return integral.log(table, mean, tau);
            },
            table.intercept());
    table.intercept(best.at(0));
    return best.value();
  }

  private double saturated() {
    double sum = 0;
    for (BinomialTable table : binomial) {
      sum += table.saturated();
    }
    for (HypergeometricTable table : hypergeometric) {
      if (!table.isExtreme()) {
        sum += new DifferenceMaximum(x -> table.at(x[0]), 0).value();
      }
    }
    return sum;
  }

  private Maximum overMean(double start, double tau) {
    DifferenceMaximum found = new DifferenceMaximum(x -> at(x[0], tau), start);
    return new Maximum(found.at(0), tau, found.value());
  }

  private Maximum maximum(Maximum common) {
    Maximum best = common;
    Maximum last = common;
    for (double tau : TAUS) {
      last = overMean(last.mean(), tau);
      if (last.value() > best.value()) {
        best = last;
      }
    }
    // From 0 itself no step leads away, because the likelihood is even in tau.
    Maximum start = best.tau() == 0 ? overMean(best.mean(), TAUS[1] / 2) : best;
    DifferenceMaximum found = new DifferenceMaximum(x -> at(x[0], x[1]), start.mean(), start.tau());
    return found.value() > common.value() + FLAT
        ? new Maximum(found.at(0), Math.abs(found.at(1)), found.value())
        : common;
  }

  /** Returns the error by the observed information, tau being estimated too where it is not 0. */
  private double standardError(Maximum best) {
    DifferenceMaximum around =
        best.tau() == 0
            ? new DifferenceMaximum(x -> at(x[0], 0), best.mean())
            : new DifferenceMaximum(x -> at(x[0], x[1]), best.mean(), best.tau());
    return Math.sqrt(Cholesky.of(around.information()).inverse()[0][0]);
  }
}
