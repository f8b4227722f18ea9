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

  EffectReading read(ComparedGroups groups) {
    if (!groups.finding().poolable()) {
      return new EffectReading.None(
          groups.leftOut(LeftOutReason.NOT_POOLABLE, groups.finding().note().orElse("")));
    }
    if (groups.isComparatorAlone()) {
      return new EffectReading.None(groups.leftOut(LeftOutReason.COMPARATOR_ALONE));
    }
    try {
      Numbers numbers = numbers(groups);
      if (numbers instanceof Numbers.Missing missing) {
        return new EffectReading.None(groups.leftOut(missing.reason(), missing.detail()));
      }
      return oriented(groups, (Numbers.Found) numbers);
    } catch (IllegalArgumentException e) {
      return new EffectReading.None(
          groups.leftOut(LeftOutReason.UNUSABLE_FIGURES, String.valueOf(e.getMessage())));
    }
  }

  private static Numbers numbers(ComparedGroups groups) {
    ComparisonKind kind = groups.finding().versus().kind();
    return switch (kind) {
      case ARM, OTHER_PEOPLE -> {
        Optional<Numbers> figures = GroupFigures.between(groups);
        yield figures.isPresent() ? figures.get() : ReportedFigures.read(groups);
      }
      case BASELINE, OTHER_DAYS -> {
        Optional<Numbers> figures =
            GroupFigures.change(groups).or(() -> GroupFigures.share(groups));
        yield figures.isPresent() ? figures.get() : ReportedFigures.read(groups);
      }
      case NONE ->
          GroupFigures.share(groups).orElseGet(() -> Numbers.missing(LeftOutReason.DESCRIPTION));
      case ASSOCIATION, REFERENCE -> Numbers.missing(LeftOutReason.ASSOCIATION);
    };
  }

  private EffectReading oriented(ComparedGroups groups, Numbers.Found found) {
    double estimate = found.figures().effect(groups.label()).estimate();
    if (found.kind() == EffectKind.SHARE) {
      return effect(groups, found, Orientation.SHARE, 1, "");
    }
    if (found.kind() == EffectKind.ODDS) {
      return convertOdds
          ? converted(groups, found)
          : effect(groups, found, Orientation.MORE_EVENTS, 1, "");
    }
    Orientation orientation = ScaleDirection.orientation(groups.finding().outcome());
    return EffectSign.turn(groups, orientation, estimate, found.signed())
        .map(turn -> effect(groups, found, orientation, turn.multiplier(), turn.note()))
        .orElseGet(() -> new EffectReading.None(groups.leftOut(LeftOutReason.AMBIGUOUS_SIGN)));
  }

  /** Odds of response or remission are better when higher; of other events the finding decides. */
  private static EffectReading converted(ComparedGroups groups, Numbers.Found found) {
    Orientation orientation = ScaleDirection.orientation(groups.finding().outcome());
    String event = Measures.event(groups.finding().measure());
    EffectSize odds = found.figures().effect(groups.label());
    int wanted = groups.wanted(orientation) * (odds.estimate() < 0 ? -1 : 1);
    int multiplier = event.endsWith("response") || event.endsWith("remission") ? 1 : wanted;
    if (orientation != Orientation.FAVOURS_ARM || multiplier == 0) {
      return effect(groups, found, Orientation.MORE_EVENTS, 1, "");
    }
    EffectFigures.Reported figures =
        new EffectFigures.Reported(
            Conversions.toStandardisedDifference(odds), found.figures().people());
    Numbers.Found difference =
        new Numbers.Found(EffectKind.DIFFERENCE, EffectBasis.CONVERTED_ODDS, figures, true);
    return effect(groups, difference, orientation, multiplier, "");
  }

  private static EffectReading effect(
      ComparedGroups groups,
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
            groups.evidence(),
            List.of(groups.finding()),
            found.kind(),
            found.basis(),
            orientation,
            multiplier,
            found.figures(),
            notes));
  }
}
