package org.microdosing.evidence.effect;

import com.google.common.base.Suppliers;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.MetaAnalysisPlan;

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
 *       have; then the analysis of most people; then the latest time; then the one listed first.
 *       Where as many samples have one as the other, the one measured in more people is taken, then
 *       the first by name; of dose bands the microdose.
 *   <li>Arms that share the control of the chosen one, with the same measure, time and dose band,
 *       are combined with it.
 * </ol>
 *
 * <p>Means become Hedges' g, events log odds ratios. Groups are those of the record, which in a
 * crossover hold the first period only; what else the same people gave twice needs a correlation.
 *
 * @since 0.1
 */
public final class Pooling {

  private final PoolingSource source;
  private final Set<Mixture> allowed;
  private final Optional<EffectKind> kind;
  private final OptionalDouble correlation;
  private final SharedControl sharedControl;
  private final boolean convertsOdds;

  private Pooling(
      PoolingSource source,
      Set<Mixture> allowed,
      Optional<EffectKind> kind,
      OptionalDouble correlation,
      SharedControl sharedControl,
      boolean convertsOdds) {
    this.source = source;
    this.allowed = Set.copyOf(allowed);
    this.kind = kind;
    this.correlation = correlation;
    this.sharedControl = sharedControl;
    this.convertsOdds = convertsOdds;
  }

  /**
   * Starts a plan with the defaults.
   *
   * @param evidence the studies with the findings to pool, in the order of their ids
   * @param studies what finds any study of the library by its id, to follow shared samples
   * @return the plan
   */
  public static Pooling of(
      Supplier<List<StudyEvidence>> evidence, Function<? super String, Optional<Study>> studies) {
    PoolingSource source = new PoolingSource(Suppliers.memoize(evidence::get), studies);
    return new Pooling(
        source, Set.of(), Optional.empty(), OptionalDouble.empty(), SharedControl.COMBINE, false);
  }

  /**
   * Allows to pool what is kept apart otherwise.
   *
   * @param mixtures what may be mixed; added to what was allowed before
   * @return a new plan
   */
  public Pooling allow(Mixture... mixtures) {
    Set<Mixture> all = EnumSet.noneOf(Mixture.class);
    all.addAll(allowed);
    all.addAll(List.of(mixtures));
    return new Pooling(source, all, kind, correlation, sharedControl, convertsOdds);
  }

  /**
   * Asks for one kind of effect; findings that give another kind are left out.
   *
   * @param other the kind
   * @return a new plan
   */
  public Pooling kind(EffectKind other) {
    return new Pooling(
        source, allowed, Optional.of(other), correlation, sharedControl, convertsOdds);
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
    return new Pooling(source, allowed, kind, OptionalDouble.of(r), sharedControl, convertsOdds);
  }

  /**
   * Sets what becomes of arms that share one control.
   *
   * @param other combine the arms, or split the control
   * @return a new plan
   */
  public Pooling sharedControl(SharedControl other) {
    return new Pooling(source, allowed, kind, correlation, other, convertsOdds);
  }

  /**
   * Turns odds of better outcomes into standardised differences, by {@code ln(OR) √3/π} (Chinn
   * 2000, Statistics in Medicine 19(22)), so that trials that report only responders can be pooled
   * with those that report means. The conversion assumes logistic distributions of equal spread.
   *
   * @return a new plan
   */
  public Pooling convertOdds() {
    return new Pooling(source, allowed, kind, correlation, sharedControl, true);
  }

  /**
   * Chooses the effects.
   *
   * @return the effects, and every other finding with the reason why it was left out
   */
  public EffectSelection selection() {
    return new EffectChooser(
            source, new EffectReader(convertsOdds), kind, correlation, sharedControl, allowed)
        .choose();
  }

  /**
   * Chooses the effects.
   *
   * @return one effect for each independent sample; empty if no finding gives one
   */
  public List<EffectSize> effects() {
    return selection().effects();
  }

  /**
   * Returns the effects ready to be pooled, with a choice of model left open.
   *
   * @return the plan; its result warns of what was left out
   * @throws NotPoolableException if there are no effects, or if they mix what was not allowed
   */
  public MetaAnalysisPlan plan() {
    EffectSelection selection = selection();
    MixtureCheck.check(selection, allowed);
    return MetaAnalysis.of(selection.effects()).remarks(selection.warnings());
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
