package org.microdosing.evidence.effect;

import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.HigherIs;

/**
 * Settles the sign of an effect, so that positive means the same in every effect of a selection.
 *
 * <p>Papers print standardised differences, and some also differences, as positive for "improved"
 * whichever way their scale runs; databases print them as arm minus control. The printed sign
 * therefore counts for nothing where something better is recorded: the figures of the groups decide
 * with what more of the figure means, else the side that the record says the estimate favours, else
 * the direction of the finding.
 */
final class EffectSign {

  /**
   * What turns arm minus control into the orientation.
   *
   * @param multiplier 1 or -1
   * @param note what to tell the reader; empty text if nothing
   */
  record Turn(int multiplier, String note) {}

  private final ComparedGroups compared;
  private final Orientation orientation;
  private final HigherIs higherIs;
  private final int scale;

  private EffectSign(ComparedGroups compared, HigherIs higherIs, Orientation orientation) {
    this.compared = compared;
    this.orientation = orientation;
    this.higherIs = higherIs;
    this.scale = orientation == Orientation.HIGHER ? 1 : sign(higherIs);
  }

  /**
   * Returns the turn; empty if the sign could mean either.
   *
   * @param compared the groups
   * @param higherIs what more of the figure means
   * @param orientation what positive is to mean
   * @param found the figures
   * @param estimate the effect that they give
   */
  static Optional<Turn> turn(
      ComparedGroups compared,
      HigherIs higherIs,
      Orientation orientation,
      EffectReading.FiguresRead.Found found,
      double estimate) {
    EffectSign settled = new EffectSign(compared, higherIs, orientation);
    int sign = (int) Math.signum(estimate);
    if (sign == 0
        || compared.finding().estimateFavours().equals(Optional.of(FavouredSide.NEITHER))) {
      return Optional.of(new Turn(settled.scale == 0 ? 1 : settled.scale, ""));
    }
    if (found.basis().isFromGroups() && settled.scale != 0) {
      return Optional.of(new Turn(settled.scale, settled.contradiction(sign)));
    }
    return settled.reported(sign, found.signed());
  }

  private static int sign(HigherIs higherIs) {
    return switch (higherIs) {
      case BETTER -> 1;
      case WORSE -> -1;
      case NEITHER -> 0;
    };
  }

  private String contradiction(int sign) {
    return favoured() != 0 && favoured() != scale * sign
        ? "the record says that the estimate favours "
            + compared.finding().estimateFavours().orElseThrow().label()
            + ", which the figures of the groups contradict"
        : "";
  }

  private Optional<Turn> reported(int sign, boolean signed) {
    int byMeans = scale * meansSign();
    if (byMeans != 0) {
      return Optional.of(turn(byMeans * sign, signed, "means of the groups"));
    }
    if (favoured() != 0) {
      return Optional.of(turn(favoured() * sign, signed, "side that the estimate favours"));
    }
    if (wanted() != 0) {
      String direction = compared.finding().direction().map(Direction::label).orElse("");
      return Optional.of(turn(wanted() * sign, signed, "direction of the finding, " + direction));
    }
    return signed && orientation == Orientation.HIGHER
        ? Optional.of(new Turn(1, ""))
        : Optional.empty();
  }

  private Turn turn(int multiplier, boolean signed, String by) {
    return signed && multiplier == scale
        ? new Turn(multiplier, "")
        : new Turn(multiplier, "sign of the reported figure set by the " + by);
  }

  /** Returns 1 if the record says that the estimate points up in the orientation, -1 if down. */
  private int favoured() {
    Optional<FavouredSide> favoured = compared.finding().estimateFavours();
    int side = 0;
    if (favoured.isPresent()) {
      side =
          switch (favoured.get()) {
            case ARM -> 1;
            case VERSUS -> -1;
            case NEITHER -> 0;
          };
    }
    return orientation == Orientation.HIGHER ? side * sign(higherIs) : side;
  }

  /** Returns 1 if the finding says that the arm is up in the orientation, -1 if down, else 0. */
  private int wanted() {
    Optional<Direction> direction = compared.finding().direction();
    if (direction.isEmpty()) {
      return 0;
    }
    int health = orientation == Orientation.HIGHER ? sign(higherIs) : 1;
    return switch (direction.get()) {
      case IMPROVED -> health;
      case WORSENED -> -health;
      case INCREASED -> scale;
      case DECREASED -> -scale;
      case NO_DIFFERENCE, MIXED, NOT_READ -> 0;
    };
  }

  /** Returns the sign of arm minus control, by means or medians; 0 if they are not known. */
  private int meansSign() {
    OptionalDouble arm = compared.armGroup().map(EffectSign::centre).orElse(OptionalDouble.empty());
    OptionalDouble control =
        compared.controlGroup().map(EffectSign::centre).orElse(OptionalDouble.empty());
    return arm.isPresent() && control.isPresent()
        ? Double.compare(arm.getAsDouble(), control.getAsDouble())
        : 0;
  }

  private static OptionalDouble centre(Group group) {
    return group.mean().isPresent() ? group.mean() : group.median();
  }
}
