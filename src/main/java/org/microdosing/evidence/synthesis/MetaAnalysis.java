package org.microdosing.evidence.synthesis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.page.Page;

/**
 * Effects of several studies pooled into one, with what went in, how it was computed, and what to
 * mind; tables and plots can be drawn from it alone.
 *
 * <pre>{@code
 * MetaAnalysis m = MetaAnalysis.of(effects).fit();   // REML, Knapp-Hartung
 * MetaAnalysis z = MetaAnalysis.of(effects).estimator(TauEstimator.DL).test(CoefficientTest.Z).fit();
 * MetaAnalysis e = MetaAnalysis.of(effects).equalEffects();
 * }</pre>
 *
 * <p>Estimates and intervals are on the scale on which the measure is pooled (a log odds ratio,
 * say) unless their name says otherwise. Immutable and safe to share between threads; equal if
 * data, options and numbers are.
 *
 * @since 0.1
 */
public final class MetaAnalysis implements JsonResult {

  private static final double DEFAULT_LEVEL = 0.95;

  private final MetaAnalysisSource source;
  private final PooledEstimate numbers;

  private MetaAnalysis(MetaAnalysisSource source, PooledEstimate numbers) {
    this.source = source;
    this.numbers = numbers;
  }

  /**
   * Starts an analysis of effects with the defaults: {@link TauEstimator#REML}, {@link
   * CoefficientTest#KNAPP_HARTUNG} and 95% intervals.
   *
   * @param effects the effects, one per independent sample, all of one measure
   * @return the plan, to be changed or fitted
   * @throws IllegalArgumentException if there are no effects or their measures differ
   */
  public static MetaAnalysisPlan of(List<EffectSize> effects) {
    return new MetaAnalysisPlan(
        effects, TauEstimator.REML, Optional.empty(), DEFAULT_LEVEL, List.of(), List.of());
  }

  static MetaAnalysis randomEffects(MetaAnalysisPlan plan) {
    CoefficientTest test = plan.chosenTest().orElse(CoefficientTest.KNAPP_HARTUNG);
    return new MetaAnalysis(
        MetaAnalysisSource.of(PoolingModel.RANDOM_EFFECTS, plan),
        InverseVariancePooling.randomEffects(plan.effects(), plan.estimator(), test, plan.level()));
  }

  static MetaAnalysis equalEffects(MetaAnalysisPlan plan) {
    return new MetaAnalysis(
        MetaAnalysisSource.of(PoolingModel.EQUAL_EFFECTS, plan),
        InverseVariancePooling.equalEffects(
            plan.effects(), plan.chosenTest().orElse(CoefficientTest.Z)));
  }

  /**
   * Pools counts by Mantel and Haenszel's method, with 95% intervals.
   *
   * <p>Zero cells need no correction. Q is computed around the pooled estimate from the estimates
   * of the single studies, in which one half is added to the cells of a table with an empty one; a
   * table without events, or without non-events, in both groups is no part of Q.
   *
   * @param measure {@link EffectMeasure#ODDS_RATIO}, {@link EffectMeasure#RISK_RATIO} or {@link
   *     EffectMeasure#RISK_DIFFERENCE}; the ratios are pooled as logarithms
   * @param tables one per study
   * @return the result, tested by z
   * @throws IllegalArgumentException if the measure is another one, there are no tables, or the
   *     pooled measure is not defined, as a risk ratio is not without events
   */
  public static MetaAnalysis mantelHaenszel(EffectMeasure measure, List<TwoByTwo> tables) {
    return mantelHaenszel(measure, tables, DEFAULT_LEVEL);
  }

  /**
   * Pools counts by Mantel and Haenszel's method, with intervals of a level.
   *
   * @param measure as for {@link #mantelHaenszel(EffectMeasure, List)}
   * @param tables one per study
   * @param level the coverage of intervals as a fraction, as 0.95
   * @return the result, tested by z
   * @throws IllegalArgumentException as {@link #mantelHaenszel(EffectMeasure, List)} does, or if
   *     the level is not strictly between 0 and 1
   */
  public static MetaAnalysis mantelHaenszel(
      EffectMeasure measure, List<TwoByTwo> tables, double level) {
    return ofTables(PoolingModel.MANTEL_HAENSZEL, measure, tables, level);
  }

  /**
   * Pools counts by Peto's one-step method, with 95% intervals.
   *
   * @param tables one per study
   * @return the pooled log odds ratio, tested by z, with a warning where the method misleads:
   *     groups of unequal sizes or a large effect
   * @throws IllegalArgumentException if there are no tables, or none has both events and non-events
   */
  public static MetaAnalysis peto(List<TwoByTwo> tables) {
    return peto(tables, DEFAULT_LEVEL);
  }

  /**
   * Pools counts by Peto's one-step method, with intervals of a level.
   *
   * @param tables one per study
   * @param level the coverage of intervals as a fraction, as 0.95
   * @return the pooled log odds ratio, tested by z
   * @throws IllegalArgumentException as {@link #peto(List)} does, or if the level is not strictly
   *     between 0 and 1
   */
  public static MetaAnalysis peto(List<TwoByTwo> tables, double level) {
    return ofTables(PoolingModel.PETO, EffectMeasure.PETO_ODDS_RATIO, tables, level);
  }

  private static MetaAnalysis ofTables(
      PoolingModel model, EffectMeasure measure, List<TwoByTwo> tables, double level) {
    TwoByTwoPooling.Result result =
        model == PoolingModel.PETO
            ? TwoByTwoPooling.peto(tables)
            : TwoByTwoPooling.mantelHaenszel(measure, tables);
    return new MetaAnalysis(
        MetaAnalysisSource.ofTables(model, measure, result.effects(), tables, level),
        result.numbers());
  }

  /** Returns the same analysis, model and options alike, of some of its effects or tables. */
  MetaAnalysis subset(List<Integer> places) {
    return source.tables().isEmpty()
        ? source.subset(places).fit(source.model())
        : ofTables(source.model(), source.measure(), source.tables(places), source.level());
  }

  /**
   * Returns the same analysis, model and options alike, of other effects, whose labels tell which
   * are of one study.
   *
   * @throws IllegalStateException if the model pools counts, which effects do not hold
   */
  MetaAnalysis refit(List<EffectSize> effects) {
    return source.plan(effects).fit(source.model());
  }

  /**
   * Returns the count of effects, or of tables, that were pooled.
   *
   * @return at least 1
   */
  public int k() {
    return numbers.weights().size();
  }

  /**
   * Returns how many studies and effects were pooled, in words. Effects with one label are of one
   * study.
   *
   * @return for example {@code 15 studies}, or {@code 24 effects of 15 studies}
   */
  public String counted() {
    return studies().counted();
  }

  /** Returns which of the effects, or of the tables, are of one study. */
  StudyGroups studies() {
    return source.studies();
  }

  /**
   * Returns the estimates of the single studies.
   *
   * @return the effects in the order given; of tables, those that say something on the measure
   */
  public List<EffectSize> effects() {
    return source.effects();
  }

  /**
   * Returns the counts that were pooled.
   *
   * @return the tables in the order given; empty if effects were pooled
   */
  public List<TwoByTwo> tables() {
    return source.tables();
  }

  /**
   * Returns the model.
   *
   * @return how the studies were made into one
   */
  public PoolingModel model() {
    return source.model();
  }

  /**
   * Returns what was pooled.
   *
   * @return the measure, with its scale
   */
  public EffectMeasure measure() {
    return source.measure();
  }

  /**
   * Returns the estimator of the between-study variance.
   *
   * @return empty if the model has no such variance
   */
  public Optional<TauEstimator> estimator() {
    return source.estimator();
  }

  /**
   * Returns the test that was made.
   *
   * @return the test asked for or the default; {@link CoefficientTest#Z} if there is one study
   */
  public CoefficientTest test() {
    return numbers.test();
  }

  /**
   * Returns the coverage of the intervals.
   *
   * @return a fraction, as 0.95
   */
  public double level() {
    return source.level();
  }

  /**
   * Returns the pooled estimate.
   *
   * @return the mean of the true effects, or the common one
   */
  public double estimate() {
    return numbers.estimate();
  }

  /**
   * Returns the standard error of the estimate, scaled if the test scales it.
   *
   * @return from 0; exactly 0 only with {@link CoefficientTest#KNAPP_HARTUNG} and studies that
   *     agree exactly, of which there is a warning
   */
  public double standardError() {
    return numbers.standardError();
  }

  /**
   * Returns the confidence interval of the estimate.
   *
   * @return the estimate plus and minus a quantile of the test's distribution times the standard
   *     error
   */
  public Interval confidenceInterval() {
    return numbers.reference().interval(estimate(), standardError(), level());
  }

  /**
   * Returns the estimate over its standard error.
   *
   * @return infinite if the standard error is 0, but 0 if the estimate is, too
   */
  public double statistic() {
    return estimate() == 0 ? 0 : estimate() / standardError();
  }

  /**
   * Returns the degrees of freedom of the test.
   *
   * @return {@code k - 1}; empty for z
   */
  public OptionalInt degreesOfFreedom() {
    return test().usesT() ? OptionalInt.of(numbers.testDegreesOfFreedom()) : OptionalInt.empty();
  }

  /**
   * Returns the two-sided p value of the hypothesis that the pooled estimate is 0, on the pooled
   * scale.
   *
   * @return from 0 to 1
   */
  public double pValue() {
    return numbers.reference().pValue(statistic());
  }

  /**
   * Returns the variance of the true effects.
   *
   * @return from 0; 0 if the model has none
   */
  public double tauSquared() {
    return numbers.tauSquared().value();
  }

  /**
   * Returns the standard error of the variance of the true effects.
   *
   * @return empty if that variance is not estimated
   */
  public OptionalDouble tauSquaredStandardError() {
    return numbers.tauSquared().standardError();
  }

  /**
   * Returns the Q-profile interval of the variance of the true effects (Viechtbauer 2007,
   * Statistics in Medicine 26(1):37-52).
   *
   * @return the interval; empty if the model has no such variance, there is one study, or the
   *     studies agree so well that no variance is likely, of which there is a warning
   */
  public Optional<Interval> tauSquaredInterval() {
    return numbers.tauSquaredInterval();
  }

  /**
   * Returns how the estimate of the variance of the true effects was reached.
   *
   * @return the ending of the search and its length
   */
  public Convergence convergence() {
    return numbers.tauSquared().convergence();
  }

  /**
   * Returns I², the share of the variance of the estimates that is not sampling error.
   *
   * <p>Higgins and Thompson (2002), Statistics in Medicine 21(11):1539-1558: from tau² and the
   * typical sampling variance with random effects, from Q with the other models.
   *
   * @return in percent, from 0 to 100; 0 with one study
   */
  public double iSquared() {
    return numbers.iSquared();
  }

  /**
   * Returns H², the variance of the estimates over that by sampling error alone; computed as I² is.
   *
   * @return from 0, from 1 with random effects; 1 with one study
   */
  public double hSquared() {
    return numbers.hSquared();
  }

  /**
   * Returns Cochran's Q: squared distances of the estimates from their mean, weighted by their
   * inverse sampling variances (Cochran 1954, Biometrics 10(1):101-129).
   *
   * @return from 0; 0 with one study
   */
  public double q() {
    return numbers.q();
  }

  /**
   * Returns the degrees of freedom of Q.
   *
   * @return the count of {@link #effects()} less 1
   */
  public int qDegreesOfFreedom() {
    return numbers.qDegreesOfFreedom();
  }

  /**
   * Returns the chance of a Q as large or larger if the true effects do not differ.
   *
   * @return from 0 to 1; 1 with one study
   */
  public double qPValue() {
    return ReferenceDistribution.chiSquaredTail(q(), qDegreesOfFreedom());
  }

  /**
   * Returns the interval in which the true effect of a new study is expected: the estimate plus and
   * minus the quantile of the test's distribution times {@code sqrt(se² + tau²)}, with normal
   * quantiles for z and those of t with {@code k - 1} degrees of freedom for the other tests.
   *
   * @return empty if the model has no variance of true effects or there is one study
   */
  public Optional<Interval> predictionInterval() {
    return PredictionIntervals.ofTest(this, numbers.reference());
  }

  /**
   * Returns the prediction interval of Riley, Higgins and Deeks (2011), BMJ 342:d549, and of
   * Higgins, Thompson and Spiegelhalter (2009), Journal of the Royal Statistical Society A
   * 172(1):137-159: as {@link #predictionInterval()}, but with t quantiles of {@code k - 2} degrees
   * of freedom whatever the test.
   *
   * @return empty if the model has no variance of true effects or there are fewer than three
   *     studies
   */
  public Optional<Interval> rileyPredictionInterval() {
    return PredictionIntervals.riley(this);
  }

  /**
   * Tells whether there is enough to describe how true effects differ: random effects and three or
   * more of them. Two cannot tell differences of the truth from those of chance, so that pages and
   * plots leave out the prediction interval that the formula would give.
   *
   * @return whether a prediction interval is worth showing
   */
  public boolean describesSpread() {
    return PredictionIntervals.isWorthShowing(this);
  }

  /**
   * Returns the weights of the studies in the estimate.
   *
   * @return in percent, adding up to 100, one per effect, or per table if counts were pooled
   */
  public List<Double> weights() {
    return numbers.weights();
  }

  /**
   * Returns the pooled estimate on the scale that people read; a double arcsine by Miller's inverse
   * (1978, The American Statistician 32(4):138) with the harmonic mean of the sizes of the groups.
   *
   * @return for example an odds ratio, where log odds ratios were pooled
   */
  public double backTransformedEstimate() {
    return backTransformed(estimate());
  }

  /**
   * Returns a value of this result on the scale that people read.
   *
   * @param value a value on the pooled scale
   * @return the value transformed back
   */
  public double backTransformed(double value) {
    double[] variances = effects().stream().mapToDouble(EffectSize::variance).toArray();
    return FreemanTukey.backTransformed(measure(), value, variances);
  }

  /**
   * Returns an interval of this result on the scale that people read.
   *
   * @param interval an interval on the pooled scale, such as {@link #confidenceInterval()}
   * @return the interval with both bounds transformed back
   */
  public Interval backTransformed(Interval interval) {
    return new Interval(
        backTransformed(interval.low()), backTransformed(interval.high()), interval.level());
  }

  /**
   * Returns what to mind when reading the result: of its numbers, of effects of the same study or
   * with the same figures, of the notes of its effects, and of where they come from.
   *
   * @return sentences; empty if there is nothing
   */
  public List<String> warnings() {
    return PoolingWarnings.of(numbers, source);
  }

  /**
   * Asks whether the pooled effect lies between two bounds, or which effects are not excluded.
   *
   * <pre>{@code
   * m.equivalence(-0.3, 0.3).isEquivalent();
   * m.equivalence(Math.log(0.8), Math.log(1.25));   // of ratios: on the pooled scale
   * }</pre>
   *
   * @param low the lower bound, on the pooled scale
   * @param high the upper bound, on the pooled scale, above the lower
   * @return two one-sided tests, what they do not exclude, and how true effects lie to the bounds
   * @throws IllegalArgumentException if the bounds are not finite numbers in ascending order, or
   *     the measure is a proportion, which compares nothing
   * @throws IllegalStateException if the standard error is 0, or the level of the analysis 0.5 or
   *     less
   */
  public Equivalence equivalence(double low, double high) {
    return EquivalenceTests.of(this, numbers.reference(), low, high);
  }

  /**
   * Returns the pooled estimate with an error that holds whatever the correlation of the effects
   * within a study is; two effects are of one study if they have the same label, or the cluster
   * that the plan gave them.
   *
   * @param method how the error is corrected for few studies
   * @return the pooled estimate
   * @throws IllegalArgumentException if there are fewer than 2 studies
   * @throws IllegalStateException if counts were pooled, which have no such error
   * @since 0.2
   */
  public RobustEstimate robust(RobustMethod method) {
    return robust(source.studyOfEach(), method);
  }

  /**
   * Returns the pooled estimate with an error that holds whatever the correlation of the effects
   * within a cluster is.
   *
   * @param clusters the cluster of each effect, in the order of the effects: anything with a text
   *     form
   * @param method how the error is corrected for few clusters
   * @return the pooled estimate
   * @throws IllegalArgumentException if there are not as many clusters as effects, or fewer than 2
   *     clusters
   * @throws IllegalStateException if counts were pooled, which have no such error
   * @since 0.2
   */
  public RobustEstimate robust(List<?> clusters, RobustMethod method) {
    Requirements.effects(this, "a cluster-robust error");
    return RobustEstimate.ofPool(effects(), tauSquared(), clusters, method, level());
  }

  /**
   * Repeats the analysis without each of its studies in turn.
   *
   * @return one row for each study left out, with all its effects
   * @throws IllegalStateException if there are fewer than 2 studies
   */
  public LeaveOneOut leaveOneOut() {
    return LeaveOneOut.of(this);
  }

  /**
   * Repeats the analysis as its studies come in, in the order in which they were given.
   *
   * @return one row for each study added
   */
  public CumulativeAnalysis cumulative() {
    return CumulativeAnalysis.of(this);
  }

  /**
   * Repeats the analysis as its studies come in, in ascending order of a number such as the year;
   * studies with equal numbers keep their order.
   *
   * @param order a number for each study, in the order in which studies were given
   * @return one row for each study added
   * @throws IllegalArgumentException if there are not as many numbers as studies, or one is NaN
   */
  public CumulativeAnalysis cumulative(double... order) {
    return CumulativeAnalysis.of(this, order);
  }

  /**
   * Repeats the analysis as its studies come in, in the order of a comparator of their effects;
   * equal effects keep their order.
   *
   * @param order compares effects
   * @return one row for each study added
   * @throws IllegalStateException if counts were pooled and a table has no effect of its own
   */
  public CumulativeAnalysis cumulative(Comparator<? super EffectSize> order) {
    return CumulativeAnalysis.of(this, order);
  }

  /**
   * Measures how far each effect lies from the others and what it does to the result.
   *
   * @return one row for each effect
   * @throws IllegalStateException if there are fewer than 2 effects, or counts were pooled
   */
  public Influence influence() {
    return Influence.of(this);
  }

  /**
   * Returns the coordinates of a Baujat plot: heterogeneity against influence.
   *
   * @return one row for each effect
   * @throws IllegalStateException if there are fewer than 2 studies
   */
  public Baujat baujat() {
    return Baujat.of(this);
  }

  /**
   * Tests the asymmetry of the funnel plot by Egger's regression in its classical form.
   *
   * @return the test, with {@code k - 2} degrees of freedom
   * @throws IllegalStateException if there are fewer than 3 effects or their standard errors are
   *     all equal
   */
  public EggerTest egger() {
    return egger(EggerForm.CLASSICAL);
  }

  /**
   * Tests the asymmetry of the funnel plot by Egger's regression.
   *
   * @param form the classical form, or a meta-regression with the options of this analysis
   * @return the test
   * @throws IllegalStateException if there are fewer than 3 effects or their standard errors are
   *     all equal
   */
  public EggerTest egger(EggerForm form) {
    return EggerTest.of(effects(), form, estimator(), test(), level());
  }

  /**
   * Tests the asymmetry of the funnel plot by Begg and Mazumdar's rank correlation.
   *
   * @return the test
   * @throws IllegalStateException if there are fewer than 2 effects, or they have no rank order
   */
  public RankTest rankTest() {
    return RankTest.of(effects());
  }

  /**
   * Fills in the studies that the asymmetry of the funnel plot suggests are missing, by estimator
   * L0 on the side that the slope on standard errors tells.
   *
   * @return the analysis with and without the effects filled in
   * @throws IllegalStateException if there are fewer than 3 effects, counts were pooled, all
   *     standard errors are equal, or the method does not settle on a number
   */
  public TrimAndFill trimAndFill() {
    return trimAndFill(TrimAndFillEstimator.L0);
  }

  /**
   * Fills in the studies that the asymmetry of the funnel plot suggests are missing, on the side
   * that the slope on standard errors tells.
   *
   * @param estimator how their number is estimated
   * @return the analysis with and without the effects filled in
   * @throws IllegalStateException as {@link #trimAndFill()} does
   */
  public TrimAndFill trimAndFill(TrimAndFillEstimator estimator) {
    return TrimAndFillAlgorithm.run(this, estimator, Optional.empty());
  }

  /**
   * Fills in the studies that the asymmetry of the funnel plot suggests are missing on one side.
   *
   * @param estimator how their number is estimated
   * @param side where to look for a gap
   * @return the analysis with and without the effects filled in
   * @throws IllegalStateException if there are fewer than 3 effects, counts were pooled, or the
   *     method does not settle on a number
   */
  public TrimAndFill trimAndFill(TrimAndFillEstimator estimator, FunnelSide side) {
    return TrimAndFillAlgorithm.run(this, estimator, Optional.of(side));
  }

  /**
   * Compares groups of studies, with one between-study variance for all; groups of counts, which
   * have none, are pooled apart.
   *
   * @param labels the group of each effect, in the order of the effects: anything with a text form
   * @return the groups and their comparison
   * @throws IllegalArgumentException if there are not as many labels as effects, or fewer than two
   *     groups
   * @throws IllegalStateException if effects were pooled and there are not more of them than groups
   */
  public Subgroups subgroups(List<?> labels) {
    return subgroups(labels, SubgroupVariance.defaultFor(!tables().isEmpty()));
  }

  /**
   * Compares groups of studies.
   *
   * @param labels the group of each study, in the order of the studies: anything with a text form
   * @param variance whether groups have between-study variances of their own
   * @return the groups and their comparison
   * @throws IllegalArgumentException if there are not as many labels as studies, or fewer than two
   *     groups
   * @throws IllegalStateException with a common variance, if there are not more studies than
   *     groups, or counts were pooled
   */
  public Subgroups subgroups(List<?> labels, SubgroupVariance variance) {
    return SubgroupComparison.of(this, labels, variance);
  }

  /**
   * Describes how the result was computed, with the publications of the methods.
   *
   * @return sentences for a methods section
   */
  public String methods() {
    return MetaAnalysisText.methods(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MetaAnalysis that
        && source.equals(that.source)
        && numbers.equals(that.numbers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, numbers);
  }

  /** Returns what this holds as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(MetaAnalysisForm.of(this));
  }

  /** Returns the result as a page of at most 100 columns. */
  @Override
  public String toString() {
    return Page.text(MetaAnalysisText.page(this)).stripTrailing();
  }
}
