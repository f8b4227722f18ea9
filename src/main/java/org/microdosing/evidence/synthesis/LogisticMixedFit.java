package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

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
          empty
              + (empty == 1 ? " table tells" : " tables tell")
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
    DoubleUnaryOperator value =
        intercept -> {
          table.intercept(intercept);
          return integral.log(table, mean, tau);
        };
    double best = climb(value, table.intercept(), 1e-4, 1e-8);
    table.intercept(best);
    return value.applyAsDouble(best);
  }

  private double saturated() {
    double sum = 0;
    for (BinomialTable table : binomial) {
      sum += table.saturated();
    }
    for (HypergeometricTable table : hypergeometric) {
      if (!table.isExtreme()) {
        sum += table.at(climb(table::at, 0, 1e-4, 1e-9));
      }
    }
    return sum;
  }

  private Maximum overMean(double start, double tau) {
    double mean = climb(m -> at(m, tau), start, 1e-4, 1e-8);
    return new Maximum(mean, tau, at(mean, tau));
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
    Maximum found = newton(start);
    return found.value() > common.value() + FLAT ? found : common;
  }

  private Maximum newton(Maximum start) {
    Maximum at = start;
    for (int step = 0; step < 100; step++) {
      Differences d = new Differences(this::at, at.mean(), at.tau(), 1e-4, 1e-3);
      double determinant = d.meanMean * d.tauTau - d.meanTau * d.meanTau;
      double m = d.mean / Math.abs(d.meanMean);
      double t = d.tau / Math.max(1, Math.abs(d.tauTau));
      if (d.meanMean < 0 && determinant > 0) {
        m = -(d.tauTau * d.mean - d.meanTau * d.tau) / determinant;
        t = -(d.meanMean * d.tau - d.meanTau * d.mean) / determinant;
      }
      double size = Math.max(Math.abs(m), Math.abs(t));
      if (size < 1e-9) {
        return at;
      }
      double part = Math.min(1, 1 / size);
      Maximum next = point(at, m, t, part);
      while (next.value() < at.value() && part * size > 1e-10) {
        part /= 2;
        next = point(at, m, t, part);
      }
      if (next.value() < at.value()) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private Maximum point(Maximum from, double m, double t, double part) {
    double mean = from.mean() + part * m;
    double tau = Math.abs(from.tau() + part * t);
    return new Maximum(mean, tau, at(mean, tau));
  }

  /** Returns the error by the observed information, tau being estimated too where it is not 0. */
  private double standardError(Maximum best) {
    Differences fine = new Differences(this::at, best.mean(), best.tau(), 1e-3, 2e-3);
    Differences coarse = new Differences(this::at, best.mean(), best.tau(), 1e-3, 4e-3);
    double mm = (4 * fine.meanMean - coarse.meanMean) / 3;
    double mt = (4 * fine.meanTau - coarse.meanTau) / 3;
    double tt = (4 * fine.tauTau - coarse.tauTau) / 3;
    double lost = best.tau() == 0 ? 0 : mt * mt / tt;
    return 1 / Math.sqrt(-(mm - lost));
  }

  /** Maximises a function by Newton's steps with differences for derivatives. */
  private static double climb(
      DoubleUnaryOperator function, double start, double h, double tolerance) {
    double x = start;
    double value = function.applyAsDouble(x);
    for (int step = 0; step < 200; step++) {
      double up = function.applyAsDouble(x + h);
      double down = function.applyAsDouble(x - h);
      double slope = (up - down) / (2 * h);
      double curvature = (up - 2 * value + down) / (h * h);
      double move = curvature < 0 ? -slope / curvature : Math.signum(slope);
      move = Math.max(-1, Math.min(1, move));
      if (Math.abs(move) < tolerance) {
        return x + move;
      }
      double next = function.applyAsDouble(x + move);
      while (next < value && Math.abs(move) > tolerance) {
        move /= 2;
        next = function.applyAsDouble(x + move);
      }
      if (next < value) {
        return x;
      }
      x += move;
      value = next;
    }
    return x;
  }

  /** Derivatives of the likelihood by central differences. */
  private static final class Differences {
    private final double mean;
    private final double tau;
    private final double meanMean;
    private final double meanTau;
    private final double tauTau;

    Differences(DoubleBinaryOperator f, double m, double t, double first, double second) {
      mean = (f.applyAsDouble(m + first, t) - f.applyAsDouble(m - first, t)) / (2 * first);
      tau = (f.applyAsDouble(m, t + first) - f.applyAsDouble(m, t - first)) / (2 * first);
      double square = second * second;
      double middle = 2 * f.applyAsDouble(m, t);
      meanMean =
          (f.applyAsDouble(m + second, t) - middle + f.applyAsDouble(m - second, t)) / square;
      tauTau = (f.applyAsDouble(m, t + second) - middle + f.applyAsDouble(m, t - second)) / square;
      meanTau =
          (f.applyAsDouble(m + second, t + second)
                  - f.applyAsDouble(m + second, t - second)
                  - f.applyAsDouble(m - second, t + second)
                  + f.applyAsDouble(m - second, t - second))
              / (4 * square);
    }
  }
}
