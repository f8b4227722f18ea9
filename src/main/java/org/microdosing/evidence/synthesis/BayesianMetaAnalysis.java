package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.page.Phrases;

/**
 * A random-effects meta-analysis with a prior distribution of the between-study standard deviation
 * tau, which is what two to five studies say too little about.
 *
 * <p>Study i has the true effect {@code θ_i ~ N(μ, τ²)} and the estimate {@code y_i ~ N(θ_i, v_i)}.
 * Given tau, μ is normal; over tau the density is integrated by quadrature, not by simulation, to
 * eight digits or more (Röver 2020, Journal of Statistical Software 93(6)). All figures are on the
 * scale of the effects. Immutable and safe to share between threads; equal if made from equal
 * plans.
 *
 * @since 0.2
 */
public final class BayesianMetaAnalysis implements JsonResult {

  private final BayesianMetaAnalysisPlan plan;
  private final TauPosterior posterior;
  private final PosteriorSummary mean;
  private final PosteriorSummary tau;
  private final Interval prediction;

  BayesianMetaAnalysis(BayesianMetaAnalysisPlan plan) {
    this.plan = plan;
    TauPrior prior = plan.prior();
    if (k() == 1 && tailIndex() <= 1) {
      throw new IllegalArgumentException(
          "one effect with a " + prior + " prior of tau and a flat mean leaves the mean undefined");
    }
    posterior =
        new TauPosterior(
            new ConditionalMean(plan.effects(), prior, plan.meanPrior()), prior.scale());
    PosteriorSummary found = posterior.mean().summary(plan.level());
    mean =
        tailIndex() > 2 || plan.meanPrior().isPresent()
            ? found
            : new PosteriorSummary(
                found.mean(), Double.POSITIVE_INFINITY, found.median(), found.interval());
    tau = tau(posterior.summary(plan.level()));
    prediction = posterior.prediction().interval(plan.level());
  }

  /** Returns the power below which moments of tau exist, given the studies. */
  private double tailIndex() {
    if (plan.prior().family() == TauPriorFamily.HALF_NORMAL) {
      return Double.POSITIVE_INFINITY;
    }
    // The density falls like tau^-2 by the prior and tau^-1 by each study but one, or by each.
    return plan.meanPrior().isPresent() ? 1 + k() : k();
  }

  private PosteriorSummary tau(PosteriorSummary found) {
    double index = tailIndex();
    return new PosteriorSummary(
        index > 1 ? found.mean() : Double.POSITIVE_INFINITY,
        index > 2 ? found.sd() : Double.POSITIVE_INFINITY,
        found.median(),
        found.interval());
  }

  /**
   * Plans an analysis, with the usual prior of the measure for tau, a flat one for the mean, and
   * intervals of 95 %.
   *
   * @param effects the effects, one per study, all of one measure
   * @return the plan, to be fitted
   * @throws IllegalArgumentException if there are no effects or their measures differ
   */
  public static BayesianMetaAnalysisPlan of(List<EffectSize> effects) {
    return new BayesianMetaAnalysisPlan(effects, Optional.empty(), Optional.empty(), 0.95);
  }

  /**
   * Returns what was analysed.
   *
   * @return the effects, priors and level
   */
  public BayesianMetaAnalysisPlan plan() {
    return plan;
  }

  /**
   * Returns the number of studies.
   *
   * @return k, at least 1
   */
  public int k() {
    return plan.effects().size();
  }

  /**
   * Returns the mean of the distribution of the mean effect.
   *
   * @return the mean
   */
  public double mean() {
    return mean.mean();
  }

  /**
   * Returns the standard deviation of the distribution of the mean effect.
   *
   * @return the standard deviation; infinite for two studies with a half-Cauchy prior of tau and a
   *     flat mean
   */
  public double sd() {
    return mean.sd();
  }

  /**
   * Returns the median of the distribution of the mean effect.
   *
   * @return the median
   */
  public double median() {
    return mean.median();
  }

  /**
   * Returns where the mean effect lies with the chance of the level.
   *
   * @return the interval with equal chances below and above
   */
  public Interval interval() {
    return mean.interval();
  }

  /**
   * Returns where the true effect of another study lies with the chance of the level.
   *
   * @return the interval with equal chances below and above
   */
  public Interval predictionInterval() {
    return prediction;
  }

  /**
   * Returns the chance that the mean effect is smaller than a value.
   *
   * @param value the value, on the scale of the effects
   * @return the chance, from 0 to 1
   */
  public double probabilityBelow(double value) {
    return posterior.mean().probabilityBelow(value);
  }

  /**
   * Returns the chance that the true effect of another study is smaller than a value.
   *
   * @param value the value, on the scale of the effects
   * @return the chance, from 0 to 1
   */
  public double predictedBelow(double value) {
    return posterior.prediction().probabilityBelow(value);
  }

  /**
   * Returns what is known of the between-study standard deviation.
   *
   * @return mean, standard deviation, median and interval of tau; moments that do not exist are
   *     infinite
   */
  public PosteriorSummary tau() {
    return tau;
  }

  /**
   * Returns the true effects of the studies, each drawn towards the mean.
   *
   * @return one for each study, in the order of the plan
   */
  public List<ShrunkenEffect> studyEffects() {
    return plan.effects().stream()
        .map(
            e ->
                new ShrunkenEffect(
                    e, posterior.study(e.estimate(), e.variance()).summary(plan.level())))
        .toList();
  }

  /** Tells whether another result was made from an equal plan. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BayesianMetaAnalysis b && plan.equals(b.plan);
  }

  @Override
  public int hashCode() {
    return plan.hashCode();
  }

  /** Returns what this holds as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(PosteriorForm.of(this));
  }

  /** Returns the result as a page of text: mean, prediction, tau and the studies. */
  @Override
  public String toString() {
    EffectMeasure measure = plan.effects().get(0).measure();
    String level = ResultTable.level(plan.level(), "interval");
    String title =
        "Bayesian random-effects meta-analysis of "
            + Phrases.studies(k())
            + ": "
            + measure.label()
            + "\nprior of tau "
            + plan.prior()
            + ", of the mean "
            + plan.meanPrior().map(MeanPrior::toString).orElse("flat")
            + "\n\n";
    ResultTable figures =
        ResultTable.of("", "median", "mean", "SD", level)
            .row(
                "mean effect",
                ResultTable.number(median()),
                ResultTable.number(mean()),
                ResultTable.number(sd()),
                ResultTable.interval(interval()))
            .row(
                "tau",
                ResultTable.number(tau.median()),
                ResultTable.number(tau.mean()),
                ResultTable.number(tau.sd()),
                ResultTable.interval(tau.interval()))
            .row("effect of another study", "", "", "", ResultTable.interval(prediction));
    ResultTable studies = ResultTable.of("study", "found", "true effect", level);
    for (ShrunkenEffect effect : studyEffects()) {
      studies.row(
          effect.study().label(),
          ResultTable.number(effect.study().estimate()),
          ResultTable.number(effect.trueEffect().median()),
          ResultTable.interval(effect.trueEffect().interval()));
    }
    return title
        + figures
        + "\n\nchance that the mean effect is below 0: "
        + ResultTable.number(probabilityBelow(0))
        + "\n\n"
        + studies;
  }
}
