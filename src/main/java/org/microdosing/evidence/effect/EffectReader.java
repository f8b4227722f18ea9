package org.microdosing.evidence.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.effect.EffectReading.Numbers;
import org.microdosing.evidence.model.ComparisonKind;
import org.microdosing.evidence.synthesis.Conversions;
import org.microdosing.evidence.synthesis.EffectSize;

/** Reads one finding for an effect: its figures, their sign, and what a reader must know. */
final class EffectReader {

  private final boolean convertOdds;

  /**
   * Makes a reader.
   *
   * @param convertOdds whether odds of better outcomes are turned into standardised differences
   */
  EffectReader(boolean convertOdds) {
    this.convertOdds = convertOdds;
  }

  EffectReading read(ComparedGroups of) {
    if (!of.finding().poolable()) {
      return new EffectReading.None(
          of.leftOut(LeftOutReason.NOT_POOLABLE, of.finding().note().orElse("")));
    }
    if (of.isComparatorAlone()) {
      return new EffectReading.None(of.leftOut(LeftOutReason.COMPARATOR_ALONE));
    }
    try {
      Numbers numbers = numbers(of);
      if (numbers instanceof Numbers.Missing missing) {
        return new EffectReading.None(of.leftOut(missing.reason(), missing.detail()));
      }
      return oriented(of, (Numbers.Found) numbers);
    } catch (IllegalArgumentException e) {
      return new EffectReading.None(
          of.leftOut(LeftOutReason.UNUSABLE_FIGURES, String.valueOf(e.getMessage())));
    }
  }

  private static Numbers numbers(ComparedGroups of) {
    ComparisonKind kind = of.finding().versus().kind();
    return switch (kind) {
      case ARM, OTHER_PEOPLE -> {
        Optional<Numbers> groups = GroupFigures.between(of);
        yield groups.isPresent() ? groups.get() : ReportedFigures.read(of);
      }
      case BASELINE, OTHER_DAYS -> {
        Optional<Numbers> groups = GroupFigures.change(of).or(() -> GroupFigures.share(of));
        yield groups.isPresent() ? groups.get() : ReportedFigures.read(of);
      }
      case NONE ->
          GroupFigures.share(of).orElseGet(() -> Numbers.missing(LeftOutReason.DESCRIPTION));
      case ASSOCIATION, REFERENCE -> Numbers.missing(LeftOutReason.ASSOCIATION);
    };
  }

  private EffectReading oriented(ComparedGroups of, Numbers.Found found) {
    double estimate = found.figures().effect(of.label()).estimate();
    if (found.kind() == EffectKind.SHARE) {
      return effect(of, found, Orientation.SHARE, 1, "");
    }
    if (found.kind() == EffectKind.ODDS) {
      return convertOdds ? converted(of, found) : effect(of, found, Orientation.MORE_EVENTS, 1, "");
    }
    Orientation orientation = ScaleDirection.orientation(of.finding().outcome());
    return EffectSign.turn(of, orientation, estimate, found.signed())
        .map(turn -> effect(of, found, orientation, turn.multiplier(), turn.note()))
        .orElseGet(() -> new EffectReading.None(of.leftOut(LeftOutReason.AMBIGUOUS_SIGN)));
  }

  /** Odds of response or remission are better when higher; of other events the finding decides. */
  private static EffectReading converted(ComparedGroups of, Numbers.Found found) {
    Orientation orientation = ScaleDirection.orientation(of.finding().outcome());
    String event = Measures.event(of.finding().measure());
    EffectSize odds = found.figures().effect(of.label());
    int wanted = of.wanted(orientation) * (odds.estimate() < 0 ? -1 : 1);
    int multiplier = event.endsWith("response") || event.endsWith("remission") ? 1 : wanted;
    if (orientation != Orientation.FAVOURS_ARM || multiplier == 0) {
      return effect(of, found, Orientation.MORE_EVENTS, 1, "");
    }
    EffectFigures.Reported figures =
        new EffectFigures.Reported(
            Conversions.toStandardisedDifference(odds), found.figures().people());
    Numbers.Found difference =
        new Numbers.Found(EffectKind.DIFFERENCE, EffectBasis.CONVERTED_ODDS, figures, true);
    return effect(of, difference, orientation, multiplier, "");
  }

  private static EffectReading effect(
      ComparedGroups of,
      Numbers.Found found,
      Orientation orientation,
      int multiplier,
      String note) {
    List<String> notes = new ArrayList<>();
    if (!note.isEmpty()) {
      notes.add(note);
    }
    return new EffectReading.Effect(
        new Candidate(
            of.evidence(),
            List.of(of.finding()),
            found.kind(),
            found.basis(),
            orientation,
            multiplier,
            found.figures(),
            notes));
  }
}
