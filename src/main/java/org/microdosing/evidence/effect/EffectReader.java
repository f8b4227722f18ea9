package org.microdosing.evidence.effect;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.effect.EffectReading.FiguresRead;
import org.microdosing.evidence.model.ComparisonKind;
import org.microdosing.evidence.model.HigherIs;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.synthesis.Conversions;
import org.microdosing.evidence.synthesis.EffectSize;

/**
 * Reads one finding for an effect: its figures, their sign, and what a reader must know.
 *
 * @param convertsOdds whether odds of better outcomes are turned into standardised differences
 * @param keepsEmptyTables whether counts of nobody or everybody are kept: they have no odds ratio,
 *     but models of counts take them
 * @param words the instruments and outcomes that findings name
 */
record EffectReader(boolean convertsOdds, boolean keepsEmptyTables, PoolingWords words) {

  EffectReading read(ComparedGroups compared) {
    Optional<EffectReading> barred = barred(compared);
    if (barred.isPresent()) {
      return barred.get();
    }
    Optional<MeasuredThing> measured = MeasuredThing.of(compared.finding(), words);
    if (measured.isEmpty()) {
      return new EffectReading.None(compared.leftOut(LeftOutReason.MEASURE_UNKNOWN));
    }
    try {
      FiguresRead read = figures(compared, measured.get());
      if (read instanceof FiguresRead.Missing missing) {
        return new EffectReading.None(compared.leftOut(missing.reason(), missing.detail()));
      }
      return oriented(compared, measured.get(), (FiguresRead.Found) read);
    } catch (IllegalArgumentException e) {
      return new EffectReading.None(
          compared.leftOut(LeftOutReason.UNUSABLE_FIGURES, String.valueOf(e.getMessage())));
    }
  }

  private static Optional<EffectReading> barred(ComparedGroups compared) {
    if (!compared.finding().poolable()) {
      return Optional.of(
          new EffectReading.None(
              compared.leftOut(LeftOutReason.NOT_POOLABLE, compared.finding().note().orElse(""))));
    }
    if (compared.finding().mixesArms()) {
      return none(compared, LeftOutReason.MIXES_ARMS);
    }
    return compared.isComparatorAlone()
        ? none(compared, LeftOutReason.COMPARATOR_ALONE)
        : Optional.empty();
  }

  private static Optional<EffectReading> none(ComparedGroups compared, LeftOutReason reason) {
    return Optional.of(new EffectReading.None(compared.leftOut(reason)));
  }

  private FiguresRead figures(ComparedGroups compared, MeasuredThing measured) {
    RelationKind relation = compared.finding().relation();
    if (relation == RelationKind.ASSOCIATION || relation == RelationKind.MODERATION) {
      return FiguresRead.missing(LeftOutReason.ASSOCIATION);
    }
    if (!compared.finding().countsPeople()) {
      return new FiguresRead.Missing(
          LeftOutReason.NOT_PEOPLE, compared.finding().countUnit().orElseThrow().label());
    }
    ComparisonKind kind =
        relation == RelationKind.DESCRIPTION
            ? ComparisonKind.NONE
            : compared.finding().versus().kind();
    return switch (kind) {
      case ARM, OTHER_PEOPLE -> {
        Optional<FiguresRead> between = GroupFigures.between(compared, keepsEmptyTables);
        yield between.isPresent() ? between.get() : ReportedFigures.read(compared, measured);
      }
      case BASELINE, OTHER_DAYS -> {
        Optional<FiguresRead> change = GroupFigures.change(compared);
        Optional<FiguresRead> own = change.isPresent() ? change : share(compared, measured);
        yield own.isPresent() ? own.get() : ReportedFigures.read(compared, measured);
      }
      case NONE -> {
        Optional<FiguresRead> share = share(compared, measured);
        yield share.isPresent() ? share.get() : FiguresRead.missing(LeftOutReason.DESCRIPTION);
      }
      case ASSOCIATION, REFERENCE -> FiguresRead.missing(LeftOutReason.ASSOCIATION);
    };
  }

  private static Optional<FiguresRead> share(ComparedGroups compared, MeasuredThing measured) {
    Optional<FiguresRead> counted = GroupFigures.share(compared);
    return counted.isPresent() ? counted : ReportedShare.read(compared, measured);
  }

  private EffectReading oriented(
      ComparedGroups compared, MeasuredThing measured, FiguresRead.Found found) {
    if (found.kind() == EffectKind.SHARE) {
      return effect(compared, measured, found, Orientation.SHARE, 1, "");
    }
    if (found.kind() == EffectKind.ODDS) {
      return convertsOdds
          ? converted(compared, measured, found)
          : effect(compared, measured, found, Orientation.MORE_EVENTS, 1, "");
    }
    double estimate = found.figures().effect(compared.label()).estimate();
    Orientation orientation = Orientation.of(compared.finding().outcome());
    Optional<EffectSign.Turn> turn =
        EffectSign.turn(compared, measured.higherIs(), orientation, found, estimate);
    return turn.isPresent()
        ? effect(compared, measured, found, orientation, turn.get().multiplier(), turn.get().note())
        : new EffectReading.None(compared.leftOut(LeftOutReason.AMBIGUOUS_SIGN));
  }

  /** Odds of what is better when there is more of it become differences, and of what is worse. */
  private static EffectReading converted(
      ComparedGroups compared, MeasuredThing measured, FiguresRead.Found found) {
    Orientation orientation = Orientation.of(compared.finding().outcome());
    if (orientation != Orientation.FAVOURS_ARM || measured.higherIs() == HigherIs.NEITHER) {
      return effect(compared, measured, found, Orientation.MORE_EVENTS, 1, "");
    }
    EffectSize odds = found.figures().effect(compared.label());
    EffectFigures.Reported figures =
        new EffectFigures.Reported(
            Conversions.toStandardisedDifference(odds), found.figures().people());
    FiguresRead.Found difference =
        new FiguresRead.Found(EffectKind.DIFFERENCE, EffectBasis.CONVERTED_ODDS, figures, true);
    int multiplier = measured.higherIs() == HigherIs.BETTER ? 1 : -1;
    return effect(compared, measured, difference, orientation, multiplier, "");
  }

  private static EffectReading effect(
      ComparedGroups compared,
      MeasuredThing measured,
      FiguresRead.Found found,
      Orientation orientation,
      int multiplier,
      String note) {
    return new EffectReading.Effect(
        new Candidate(
            compared.evidence(),
            List.of(compared.finding()),
            measured,
            found.kind(),
            found.basis(),
            orientation,
            multiplier,
            found.figures(),
            note.isEmpty() ? List.of() : List.of(note)));
  }
}
