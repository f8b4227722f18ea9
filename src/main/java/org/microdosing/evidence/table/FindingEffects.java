package org.microdosing.evidence.table;

import java.util.Optional;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;

/** The size of the effect of each finding that reports one which can be compared. */
@SuppressWarnings("EnumOrdinal") // facts are kept as small numbers
public final class FindingEffects {

  private final byte[] type;
  private final double[] size;

  private FindingEffects(Finding[] findings) {
    type = new byte[findings.length];
    size = new double[findings.length];
    for (int row = 0; row < findings.length; row++) {
      Optional<Statistic> statistic = findings[row].statistic();
      type[row] = -1;
      if (statistic.isPresent() && isComparable(statistic.get())) {
        type[row] = (byte) statistic.get().type().ordinal();
        size[row] = size(statistic.get());
      }
    }
  }

  public static FindingEffects of(Finding[] findings) {
    return new FindingEffects(findings);
  }

  /** Returns the place of the type of the effect of a row among the types, -1 if it has none. */
  public int typeOf(int row) {
    return type[row];
  }

  /** Returns the distance of the effect of a row from no effect. */
  public double sizeOf(int row) {
    return size[row];
  }

  /** Tells whether it is an effect, with a value, of a type that means the same on every scale. */
  private static boolean isComparable(Statistic statistic) {
    return statistic.value().isPresent()
        && switch (statistic.type()) {
          case HEDGES_G, COHEN_D, EFFECT_SIZE, CORRELATION -> true;
          default -> isRatio(statistic.type());
        };
  }

  private static boolean isRatio(StatisticType type) {
    return switch (type) {
      case ODDS_RATIO, RISK_RATIO, HAZARD_RATIO -> true;
      default -> false;
    };
  }

  /** Returns the distance of an effect from no effect. Ratios are above 0. */
  private static double size(Statistic statistic) {
    double value = statistic.value().orElseThrow();
    return Math.abs(isRatio(statistic.type()) ? Math.log(value) : value);
  }
}
