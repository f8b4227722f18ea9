package org.microdosing.evidence.effect;

import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Group;

/**
 * Settles the sign of an effect, so that positive means the same in every effect of a selection.
 *
 * <p>Papers print standardised differences as positive for "improved" whichever way their scale
 * runs, databases print them as arm minus control. The sign of such a figure therefore counts for
 * nothing: the means of the groups decide with the scale, else the direction of the finding. Means
 * and raw differences are arm minus control, so the scale decides; where the direction of the
 * finding contradicts it, the direction decides and the effect carries a note.
 */
final class EffectSign {

  /**
   * What turns arm minus control into the orientation.
   *
   * @param multiplier 1 or -1
   * @param note what to tell the reader; empty text if nothing
   */
  record Turn(int multiplier, String note) {}

  private EffectSign() {}

  /** Returns the turn; empty if the sign could mean either. */
  static Optional<Turn> turn(
      ComparedGroups groups, Orientation orientation, double estimate, boolean signed) {
    int scale = orientation == Orientation.HIGHER ? 1 : ScaleDirection.of(groups.finding());
    int wanted = groups.wanted(orientation);
    int sign = estimate < 0 ? -1 : 1;
    if (signed) {
      return signed(groups, scale, wanted, estimate == 0 ? 0 : sign);
    }
    int byMeans = scale * meansSign(groups);
    int target = byMeans != 0 ? byMeans : wanted;
    if (target == 0) {
      return estimate == 0 ? Optional.of(new Turn(1, "")) : Optional.empty();
    }
    return Optional.of(
        new Turn(
            target * sign,
            "sign of the reported figure set by the "
                + (byMeans != 0 ? "means of the groups" : direction(groups))));
  }

  private static Optional<Turn> signed(ComparedGroups groups, int scale, int wanted, int sign) {
    if (wanted != 0 && sign != 0 && scale * sign != wanted) {
      String note =
          scale == 0
              ? "sign set by the " + direction(groups)
              : "sign set by the " + direction(groups) + ", which the scale contradicts";
      return Optional.of(new Turn(wanted * sign, note));
    }
    return scale == 0 && sign != 0 && wanted == 0
        ? Optional.empty()
        : Optional.of(new Turn(scale == 0 ? 1 : scale, ""));
  }

  private static String direction(ComparedGroups groups) {
    return "direction of the finding, "
        + groups.finding().direction().map(Direction::label).orElse("none");
  }

  /** Returns the sign of arm minus control, by means or medians; 0 if they are not known. */
  private static int meansSign(ComparedGroups groups) {
    OptionalDouble arm = groups.armGroup().map(EffectSign::centre).orElse(OptionalDouble.empty());
    OptionalDouble control =
        groups.controlGroup().map(EffectSign::centre).orElse(OptionalDouble.empty());
    return arm.isPresent() && control.isPresent()
        ? Double.compare(arm.getAsDouble(), control.getAsDouble())
        : 0;
  }

  private static OptionalDouble centre(Group group) {
    return group.mean().isPresent() ? group.mean() : group.median();
  }
}
