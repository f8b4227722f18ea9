package org.microdosing.evidence.synthesis;

import java.util.List;

/** A trial of counts: binomial, with log odds on the curve. */
final class DoseTrialEvents implements DoseTrial {

  private final RandomEffectIntegral integral;
  private final Counts counts;
  private double intercept;

  DoseTrialEvents(List<DoseArmEvents> arms, double doseUnit, RandomEffectIntegral integral) {
    this.integral = integral;
    this.counts = new Counts(arms, doseUnit);
  }

  /** Tells whether nobody or everybody had the event, so that no curve can be told. */
  static boolean isUninformative(List<DoseArmEvents> arms) {
    return arms.stream().allMatch(a -> a.events() == 0)
        || arms.stream().allMatch(a -> a.events() == a.people());
  }

  @Override
  public double logLikelihood(double linear, double quadratic, double tau) {
    counts.quadratic = quadratic;
    DifferenceMaximum best =
        new DifferenceMaximum(
            x -> {
              counts.intercept = x[0];
              return integral.log(counts, linear, Math.abs(tau));
            },
            intercept);
    intercept = best.at(0);
    return best.value();
  }

  @Override
  public double saturated() {
    return counts.saturated();
  }

  @Override
  public double outcome(double dose, double linear, double quadratic) {
    return 1 / (1 + Math.exp(-(intercept + linear * dose + quadratic * dose * dose)));
  }

  /** The likelihood of the counts as a function of the linear term. */
  private static final class Counts implements TableLikelihood {
    private final double[] doses;
    private final int[] events;
    private final int[] people;
    private double intercept;
    private double quadratic;
    private double slope;
    private double curvature;

    Counts(List<DoseArmEvents> arms, double doseUnit) {
      doses = arms.stream().mapToDouble(a -> a.dose() / doseUnit).toArray();
      events = arms.stream().mapToInt(DoseArmEvents::events).toArray();
      people = arms.stream().mapToInt(DoseArmEvents::people).toArray();
    }

    @Override
    public double at(double linear) {
      double sum = 0;
      slope = 0;
      curvature = 0;
      for (int i = 0; i < doses.length; i++) {
        double x = doses[i];
        double logOdds = intercept + linear * x + quadratic * x * x;
        double p = 1 / (1 + Math.exp(-logOdds));
        slope += x * (events[i] - people[i] * p);
        curvature -= x * x * people[i] * p * (1 - p);
        sum +=
            events[i] * logOdds
                - people[i] * (Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds))));
      }
      return sum;
    }

    @Override
    public double slope() {
      return slope;
    }

    @Override
    public double curvature() {
      return curvature;
    }

    double saturated() {
      double sum = 0;
      for (int i = 0; i < events.length; i++) {
        double p = events[i] / (double) people[i];
        sum += events[i] == 0 ? 0 : events[i] * Math.log(p);
        sum += events[i] == people[i] ? 0 : (people[i] - events[i]) * Math.log1p(-p);
      }
      return sum;
    }
  }
}
