package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Maximises the likelihood of a dose-response curve, in units in which the largest dose is 1 and
 * the smallest error of a mean is 1.
 */
final class DoseResponseFit {

  private static final int QUADRATURE_POINTS = 15;
  private static final double[] TAUS = {0.1, 0.3, 1, 3};

  /** A gain in the log-likelihood that is rounding. */
  private static final double FLAT = 1e-9;

  /** Log odds that change by more over the doses stand for a curve without a bound. */
  private static final double STEEPEST = 25;

  private final DoseResponsePlan plan;
  private final Map<String, DoseTrial> trials = new LinkedHashMap<>();
  private final List<String> uninformative = new ArrayList<>();
  private final List<DoseArm> arms;
  private final double doseUnit;
  private double unit = 1;

  private DoseResponseFit(DoseResponsePlan plan) {
    this.plan = plan;
    this.doseUnit = plan.arms().stream().mapToDouble(DoseArm::dose).max().orElseThrow();
    addMeans(plan.arms().stream().flatMap(a -> only(DoseArmMean.class, a)).toList());
    addEvents(plan.arms().stream().flatMap(a -> only(DoseArmEvents.class, a)).toList());
    this.arms = plan.arms().stream().filter(a -> trials.containsKey(a.trial())).toList();
    if (trials.isEmpty()) {
      throw new IllegalArgumentException(
          "no trial has both people with and without the event, so that nothing is known of a"
              + " curve");
    }
    long doses = arms.stream().mapToDouble(DoseArm::dose).distinct().count();
    if (doses <= plan.shape().terms() || degreesOfFreedom() < 0) {
      throw new IllegalArgumentException(
          "a " + plan.shape() + " curve needs more doses than the " + doses + " that were given");
    }
  }

  private static <T> Stream<T> only(Class<T> kind, Object arm) {
    return Stream.of(arm).filter(kind::isInstance).map(kind::cast);
  }

  private void addMeans(List<DoseArmMean> means) {
    unit = Math.sqrt(means.stream().mapToDouble(DoseArmMean::variance).min().orElse(1));
    DoseResponsePlan.trials(means)
        .forEach((name, own) -> trials.put(name, new DoseTrialMeans(own, doseUnit, unit)));
  }

  private void addEvents(List<DoseArmEvents> events) {
    RandomEffectIntegral integral = new RandomEffectIntegral(GaussHermite.of(QUADRATURE_POINTS));
    DoseResponsePlan.trials(events)
        .forEach(
            (name, own) -> {
              if (DoseTrialEvents.isUninformative(own)) {
                uninformative.add(name);
              } else {
                trials.put(name, new DoseTrialEvents(own, doseUnit, integral));
              }
            });
  }

  static DoseResponse fit(DoseResponsePlan plan) {
    return new DoseResponseFit(plan).curve();
  }

  private int degreesOfFreedom() {
    return arms.size() - trials.size() - plan.shape().terms();
  }

  /** Returns the log-likelihood of a linear term, a quadratic one if there is one, and tau. */
  private double at(double[] x, double tau) {
    double quadratic = plan.shape() == DoseShape.QUADRATIC ? x[1] : 0;
    double sum = 0;
    for (DoseTrial trial : trials.values()) {
      sum += trial.logLikelihood(x[0], quadratic, tau);
    }
    return sum;
  }

  private DoseResponse curve() {
    int p = plan.shape().terms();
    DifferenceMaximum common = new DifferenceMaximum(x -> at(x, 0), new double[p]);
    DifferenceMaximum best = common;
    double tau = 0;
    if (!plan.commonCurve() && trials.size() > 1) {
      for (double start : TAUS) {
        double[] from = new double[p + 1];
        for (int i = 0; i < p; i++) {
          from[i] = common.at(i);
        }
        from[p] = start;
        DifferenceMaximum found = new DifferenceMaximum(x -> at(x, x[p]), from);
        if (found.value() > best.value() + FLAT) {
          best = found;
          tau = Math.abs(found.at(p));
        }
      }
    }
    requireBound(common, p);
    return result(common, best, tau);
  }

  private void requireBound(DifferenceMaximum common, int p) {
    boolean counts = arms.get(0) instanceof DoseArmEvents;
    for (int i = 0; i < p; i++) {
      if (counts && Math.abs(common.at(i)) > STEEPEST) {
        throw new IllegalArgumentException(
            "the events are parted by dose, so that the curve has no bound");
      }
    }
  }

  private DoseResponse result(DifferenceMaximum common, DifferenceMaximum best, double tau) {
    int p = plan.shape().terms();
    double[][] inverse = Cholesky.of(best.information()).inverse();
    double[] units = {unit / doseUnit, unit / (doseUnit * doseUnit)};
    String[] names = {"per " + plan.unit(), "per " + plan.unit() + " squared"};
    List<Coefficient> coefficients = new ArrayList<>();
    List<List<Double>> covariance = new ArrayList<>();
    double[] found = new double[2];
    for (int i = 0; i < p; i++) {
      found[i] = best.at(i);
      coefficients.add(
          Coefficient.of(
              names[i],
              units[i] * best.at(i),
              units[i] * Math.sqrt(inverse[i][i]),
              OptionalInt.empty(),
              plan.level()));
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < p; j++) {
        row.add(units[i] * units[j] * inverse[i][j]);
      }
      covariance.add(row);
    }
    double saturated = trials.values().stream().mapToDouble(DoseTrial::saturated).sum();
    double misfit = degreesOfFreedom() == 0 ? 0 : Math.max(0, 2 * (saturated - common.value()));
    // Leaves each trial at the intercept that belongs to the best curve.
    double value = at(found, tau);
    return new DoseResponse(
        plan,
        coefficients.get(0),
        p == 2 ? Optional.of(coefficients.get(1)) : Optional.empty(),
        covariance,
        tau * tau * units[0] * units[0],
        value - logUnit(),
        misfit,
        degreesOfFreedom(),
        ReferenceDistribution.chiSquaredTail(misfit, degreesOfFreedom()),
        arms.stream()
            .map(
                a ->
                    new DosePoint(
                        a.trial(),
                        a.label(),
                        a.dose(),
                        a.observed(),
                        trial(a).outcome(a.dose() / doseUnit, found[0], found[1]),
                        a.people()))
            .toList(),
        warnings());
  }

  private DoseTrial trial(DoseArm arm) {
    DoseTrial trial = trials.get(arm.trial());
    if (trial == null) {
      throw new IllegalStateException(arm.trial());
    }
    return trial;
  }

  /** Densities of means are per unit, so that another unit adds its logarithm for each arm. */
  private double logUnit() {
    return arms.get(0) instanceof DoseArmMean ? arms.size() * Math.log(unit) : 0;
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (!uninformative.isEmpty()) {
      warnings.add(
          "nobody or everybody had the event, so that nothing is told of a curve: "
              + String.join(", ", uninformative));
    }
    if (degreesOfFreedom() == 0) {
      warnings.add(
          "the curve has a coefficient for each difference of arms: its fit is not tested");
    }
    if (trials.size() > 1 && trials.size() < 5 && !plan.commonCurve()) {
      warnings.add(
          "few trials ("
              + trials.size()
              + "): maximum likelihood takes them to differ too little, so that intervals are"
              + " rather too narrow than too wide");
    }
    return warnings;
  }
}
