package org.microdosing.evidence.effect;

import com.google.common.base.Suppliers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Vocabulary;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.MetaAnalysisPlan;
import org.microdosing.evidence.synthesis.TwoByTwo;

/**
 * How the findings of a query are made into effects and pooled; each step returns a changed copy.
 *
 * <p>One effect is chosen for each independent sample of people (studies that share a {@link
 * org.microdosing.evidence.model.Study#sampleOf() sample} are one), by rules that never look at the
 * size of the effects:
 *
 * <ol>
 *   <li>Findings that must not be pooled, that give no figures, or whose sign could mean either,
 *       are left out.
 *   <li>One kind of effect is taken: a comparison between groups before a change within one, a
 *       change before a share; of two, the one that more samples give, means before events if as
 *       many do.
 *   <li>Where a sample gives several effects, the comparison, the outcome, the event and the dose
 *       band that most samples of the query have are kept; then what the source calls primary; then
 *       figures of the groups before reported statistics; then the instrument that most samples
 *       have, and scores or changes, as most do; then the analysis of most people; then the latest
 *       time; then the one listed first. Where as many samples have one as the other, the one whose
 *       instrument ranks first within the outcome is taken, then the one listed first; of dose
 *       bands the microdose. The selection says what the other choice would have given.
 *   <li>Arms that share the control of the chosen one, with the same measure, time and dose band,
 *       are combined with it.
 * </ol>
 *
 * <p>Means become Hedges' g, events log odds ratios. What the same people gave twice, in the
 * periods of a crossover or before and after, needs a correlation. What a finding measures, what
 * more of it means and when it was measured are read from its record in terms of the vocabulary,
 * never from words; findings whose record does not say are left out.
 *
 * @since 0.1
 */
public final class Pooling {

  private final PoolingSource source;
  private final PoolingOptions options;

  private Pooling(PoolingSource source, PoolingOptions options) {
    this.source = source;
    this.options = options;
  }

  /**
   * Starts a plan with the defaults.
   *
   * @param evidence the studies with the findings to pool, in the order of their ids
   * @param studies what finds any study of the library by its id, to follow shared samples
   * @param vocabulary what tells the instruments that the findings name
   * @return the plan
   */
  public static Pooling of(
      Supplier<List<StudyEvidence>> evidence,
      Function<? super String, Optional<Study>> studies,
      Vocabulary vocabulary) {
    PoolingSource source =
        new PoolingSource(Suppliers.memoize(evidence::get), studies, PoolingWords.of(vocabulary));
    return new Pooling(source, PoolingOptions.DEFAULTS);
  }

  /**
   * Allows to pool what is kept apart otherwise.
   *
   * @param mixtures what may be mixed; added to what was allowed before
   * @return a new plan
   */
  public Pooling allow(Mixture... mixtures) {
    return new Pooling(source, options.allow(List.of(mixtures)));
  }

  /**
   * Asks for one kind of effect; findings that give another kind are left out.
   *
   * @param other the kind
   * @return a new plan
   */
  public Pooling kind(EffectKind other) {
    return new Pooling(source, options.kind(other));
  }

  /**
   * Assumes a correlation between two results of the same people, before and after or in the two
   * periods of a crossover, where the record gives none. Without it such findings are left out.
   *
   * <p>A value is an assumption, to be varied (Cochrane Handbook, section 23.2.7.2); effects that
   * rest on it carry a note.
   *
   * @param r the correlation, from -1 to less than 1
   * @return a new plan
   * @throws IllegalArgumentException if the value is out of its range
   */
  public Pooling assumedCorrelation(double r) {
    if (!(r >= -1 && r < 1)) {
      throw new IllegalArgumentException("a correlation lies from -1 to below 1: " + r);
    }
    return new Pooling(source, options.correlation(r));
  }

  /**
   * Sets what becomes of arms that share one control.
   *
   * @param other combine the arms, or split the control
   * @return a new plan
   */
  public Pooling sharedControl(SharedControl other) {
    return new Pooling(source, options.sharedControl(other));
  }

  /**
   * Turns odds of better outcomes into standardised differences, by {@code ln(OR) √3/π} (Chinn
   * 2000, Statistics in Medicine 19(22)), so that trials that report only responders can be pooled
   * with those that report means. The conversion assumes logistic distributions of equal spread.
   *
   * @return a new plan
   */
  public Pooling convertOdds() {
    return new Pooling(source, options.convertOdds());
  }

  /**
   * Returns what the findings answer: which outcomes, what within them, by which kind of effect.
   * Effects of different questions are not pooled.
   *
   * <pre>{@code
   * for (EffectQuestion question : pooling.questions()) {
   *   System.out.println(question + ": " + pooling.only(question).effects());
   * }
   * }</pre>
   *
   * @return each question that a finding gives an effect for, by outcome
   * @since 0.2
   */
  public List<EffectQuestion> questions() {
    return source.questions(options).stream()
        .filter(q -> options.kind().isEmpty() || options.kind().get() == q.kind())
        .toList();
  }

  /**
   * Keeps the findings that answer one question, and those about its outcome that give no effect,
   * so that the selection says why.
   *
   * @param question the question
   * @return a new plan
   * @since 0.2
   */
  public Pooling only(EffectQuestion question) {
    return new Pooling(source.only(question, options), options.kind(question.kind()));
  }

  /**
   * Chooses the effects.
   *
   * @return the effects, and every other finding with the reason why it was left out
   */
  public EffectSelection selection() {
    PoolingChoice choice = choose();
    return choice.selection().remarks(PoolingAdvice.of(source, options, choice));
  }

  private PoolingChoice choose() {
    return EffectChooser.oneForEachSample(source, options);
  }

  /**
   * Chooses the effects.
   *
   * @return one effect for each independent sample; empty if no finding gives one
   */
  public List<EffectSize> effects() {
    return choose().selection().effects();
  }

  /**
   * Takes every effect of every sample that answers one question: all instruments and times, and
   * each arm by itself. Effects of one sample are of the same people, which {@link AllEffects#plan}
   * takes account of.
   *
   * <p>What is asked, and so kept alike, is as in {@link #selection()}: the kind of effect, the
   * comparison, the outcome, the event or thing measured and the dose band that most samples have,
   * unless a mixture is allowed.
   *
   * @return the effects with their samples
   * @throws NotPoolableException if there are no effects, or if they mix what was not allowed
   * @since 0.2
   */
  public AllEffects allEffects() {
    PoolingChoice choice = EffectChooser.all(source, options);
    MixtureCheck.check(choice, options.allowed());
    return new AllEffects(choice.selection());
  }

  /**
   * Reads the effect that each finding gives by itself. Nothing is chosen, combined or kept apart:
   * the effects answer different questions, and those of one sample are of the same people.
   *
   * @return the effects, and every finding that gives none with the reason
   * @since 0.2
   */
  public EffectSelection byFinding() {
    return EffectChooser.byFinding(source, options);
  }

  /**
   * Takes the events and people of both groups, one table for each independent sample, for methods
   * that work with counts where events are rare: {@link MetaAnalysis#mantelHaenszel}, {@link
   * MetaAnalysis#peto} and {@link org.microdosing.evidence.synthesis.LogisticMixedModel}. Tables
   * without events, or without people who had none, are among them: those methods say what such a
   * table tells.
   *
   * @return the tables, arm first
   * @throws NotPoolableException if there are none, or if they mix what was not allowed
   * @since 0.2
   */
  public List<TwoByTwo> tables() {
    PoolingChoice choice = EffectChooser.oneForEachSample(source, options.forCounts());
    MixtureCheck.check(choice, options.allowed());
    return choice.chosen().stream()
        .map(c -> ((EffectFigures.Counts) c.candidate().figures()).table(c.label()))
        .toList();
  }

  /**
   * Returns the effects ready to be pooled, with a choice of model left open.
   *
   * @return the plan; its result warns of what was left out
   * @throws NotPoolableException if there are no effects, or if they mix what was not allowed
   */
  public MetaAnalysisPlan plan() {
    PoolingChoice choice = choose();
    MixtureCheck.check(choice, options.allowed());
    EffectSelection selection =
        choice.selection().remarks(PoolingAdvice.of(source, options, choice));
    MetaAnalysisPlan plan = MetaAnalysis.of(selection.effects()).remarks(selection.warnings());
    return selection.hasRepeatedSamples() ? plan.clusters(selection.clusters()) : plan;
  }

  /**
   * Returns the smallest difference that matters to patients, as published for the instrument that
   * all effects share, else for their outcome: the bounds of {@link MetaAnalysis#equivalence}.
   *
   * <pre>{@code
   * double d = pooling.importantDifference().size();
   * pooling.fit().equivalence(-d, d);
   * }</pre>
   *
   * @return the difference on the scale of the effects, with its source
   * @throws NotPoolableException if there are no effects, if they mix what was not allowed, or if
   *     no published difference is known to this library, so that bounds must be chosen
   * @since 0.2
   */
  public ImportantDifference importantDifference() {
    PoolingChoice choice = choose();
    MixtureCheck.check(choice, options.allowed());
    return ImportantDifference.of(choice.candidates())
        .orElseThrow(
            () ->
                new NotPoolableException(
                    "this library knows no published smallest difference that matters",
                    List.of(
                        "of "
                            + choice.candidates().stream()
                                .map(
                                    c ->
                                        c.finding().outcome().label() + ", " + c.measured().label())
                                .distinct()
                                .collect(Collectors.joining("; "))
                            + ": choose bounds yourself, as in equivalence(-0.3, 0.3)")));
  }

  /**
   * Returns which effects the figures leave open, question by question. Where no difference that
   * matters is published, three tenths of a standard deviation, or that as an odds ratio, stand in.
   *
   * @return what is left of each question that compares groups, by outcome
   * @throws NotPoolableException if effects of one question mix what was not allowed
   * @since 0.2
   */
  public List<RemainingEffects> remainingEffects() {
    return questions().stream()
        .filter(q -> q.kind().comparesGroups())
        .map(q -> only(q).remaining(q))
        .toList();
  }

  private RemainingEffects remaining(EffectQuestion question) {
    PoolingChoice choice = choose();
    MixtureCheck.check(choice, options.allowed());
    return RemainingEffects.of(question, choice);
  }

  /**
   * Pools the effects by a random-effects model with the defaults, REML and Knapp-Hartung.
   *
   * @return the result; of a single effect that effect, with a warning that says so
   * @throws NotPoolableException if there are no effects, or if they mix what was not allowed
   */
  public MetaAnalysis fit() {
    return plan().fit();
  }
}
