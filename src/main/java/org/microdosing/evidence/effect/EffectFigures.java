package org.microdosing.evidence.effect;

import java.util.Optional;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.GroupMean;
import org.microdosing.evidence.synthesis.PairedMeans;
import org.microdosing.evidence.synthesis.PairedProportions;
import org.microdosing.evidence.synthesis.Proportion;
import org.microdosing.evidence.synthesis.TwoByTwo;
import org.microdosing.evidence.synthesis.TwoGroupMeans;

/** The numbers of one comparison, from which its effect is computed: arm minus control. */
sealed interface EffectFigures {

  /**
   * Computes the effect.
   *
   * @throws IllegalArgumentException if the numbers do not allow it
   */
  EffectSize effect(String label);

  /** Returns the people behind the numbers; 0 if they are not known. */
  int people();

  /** Returns these figures with the arm of others that have the same control, if that can be. */
  default Optional<EffectFigures> combinedWith(EffectFigures other) {
    return Optional.empty();
  }

  /** Returns these figures with one of some parts of the control, if it can be divided. */
  default Optional<EffectFigures> withControlPart(int part, int parts) {
    return Optional.empty();
  }

  /** Returns one of some parts of a number; what cannot be divided evenly goes to the first. */
  static int part(int number, int part, int parts) {
    return number / parts + (part < number % parts ? 1 : 0);
  }

  /** Means of two groups of different people. */
  record Means(GroupMean arm, GroupMean control) implements EffectFigures {
    @Override
    public EffectSize effect(String label) {
      return new TwoGroupMeans(label, arm, control).hedgesG();
    }

    @Override
    public int people() {
      return arm.n() + control.n();
    }

    @Override
    public Optional<EffectFigures> combinedWith(EffectFigures other) {
      return other instanceof Means means && means.control.equals(control)
          ? Optional.of(new Means(arm.combinedWith(means.arm), control))
          : Optional.empty();
    }

    @Override
    public Optional<EffectFigures> withControlPart(int part, int parts) {
      int n = part(control.n(), part, parts);
      return n < 2
          ? Optional.empty()
          : Optional.of(
              new Means(
                  arm,
                  new GroupMean(
                      control.label(),
                      control.mean(),
                      control.standardDeviation(),
                      n,
                      control.notes())));
    }
  }

  /** Events of two groups of different people. */
  record Counts(int events, int total, int controlEvents, int controlTotal)
      implements EffectFigures {
    @Override
    public EffectSize effect(String label) {
      return table(label).logOddsRatio();
    }

    TwoByTwo table(String label) {
      return new TwoByTwo(label, events, total, controlEvents, controlTotal);
    }

    @Override
    public int people() {
      return total + controlTotal;
    }

    @Override
    public Optional<EffectFigures> combinedWith(EffectFigures other) {
      return other instanceof Counts counts
              && counts.controlEvents == controlEvents
              && counts.controlTotal == controlTotal
          ? Optional.of(
              new Counts(events + counts.events, total + counts.total, controlEvents, controlTotal))
          : Optional.empty();
    }

    @Override
    public Optional<EffectFigures> withControlPart(int part, int parts) {
      int share = part(controlTotal, part, parts);
      return share < 1
          ? Optional.empty()
          : Optional.of(new Counts(events, total, part(controlEvents, part, parts), share));
    }
  }

  /** Events of the same people under two conditions. */
  record PairedCounts(int events, int controlEvents, int total, double correlation)
      implements EffectFigures {
    @Override
    public EffectSize effect(String label) {
      return new PairedProportions(label, events, controlEvents, total, correlation).logOddsRatio();
    }

    @Override
    public int people() {
      return total;
    }
  }

  /** Means of the same people before and after, or under two conditions. */
  record Pair(
      GroupMean before, GroupMean after, double correlation, EffectMeasure measure, String note)
      implements EffectFigures {
    @Override
    public EffectSize effect(String label) {
      EffectSize change =
          new PairedMeans(label, before, after, correlation).standardisedChangeRaw();
      EffectSize rise =
          new EffectSize(label, 0 - change.estimate(), change.variance(), measure, change.notes());
      return note.isEmpty() ? rise : rise.withNote(note);
    }

    @Override
    public int people() {
      return before.n();
    }
  }

  /** A share of one group, with what is to be said of its count. */
  record Share(Proportion share) implements EffectFigures {
    @Override
    public EffectSize effect(String label) {
      return new Proportion(label, share.events(), share.total(), share.notes()).logit();
    }

    @Override
    public int people() {
      return share.total();
    }
  }

  /** An effect that the source reports, or that was converted from what it reports. */
  record Reported(EffectSize effect, int people) implements EffectFigures {
    @Override
    public EffectSize effect(String label) {
      return effect.withLabel(label);
    }
  }
}
