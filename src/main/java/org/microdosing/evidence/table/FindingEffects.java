package org.microdosing.evidence.table;

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
      type[row] = -1;
      if (isComparable(findings[row])) {
        type[row] = (byte) findings[row].statistic().orElseThrow().type().ordinal();
        size[row] = size(findings[row]);
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

  /** Tells whether a finding reports an effect of a type that means the same on every scale. */
  private static boolean isComparable(Finding finding) {
    return finding.statistic().isPresent() && isComparable(finding.statistic().get());
  }

  private static boolean isComparable(Statistic statistic) {
    if (statistic.value().isEmpty()) {
      return false;
    }
    return isRatio(statistic.type())
        ? statistic.value().getAsDouble() > 0
        : switch (statistic.type()) {
          case HEDGES_G, COHEN_D, EFFECT_SIZE, CORRELATION -> true;
          default -> false;
        };
  }

  private static boolean isRatio(StatisticType type) {
    return switch (type) {
      case ODDS_RATIO, RISK_RATIO, HAZARD_RATIO -> true;
      default -> false;
    };
  }

  /** Returns the distance of the effect of a finding that reports one from no effect. */
  private static double size(Finding finding) {
    Statistic statistic = finding.statistic().orElseThrow();
    double value = statistic.value().orElseThrow();
    return Math.abs(isRatio(statistic.type()) ? Math.log(value) : value);
  }
}
