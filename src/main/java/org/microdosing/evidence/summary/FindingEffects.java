package org.microdosing.evidence.summary;

import org.microdosing.evidence.model.Finding;

/** The size of the effect of each finding that reports one which can be compared. */
@SuppressWarnings("EnumOrdinal") // facts are kept as small numbers
final class FindingEffects {

  private final byte[] type;
  private final double[] size;

  private FindingEffects(Finding[] findings) {
    type = new byte[findings.length];
    size = new double[findings.length];
    for (int row = 0; row < findings.length; row++) {
      type[row] = -1;
      if (EffectRange.isComparable(findings[row])) {
        type[row] = (byte) findings[row].statistic().orElseThrow().type().ordinal();
        size[row] = EffectRange.size(findings[row]);
      }
    }
  }

  static FindingEffects of(Finding[] findings) {
    return new FindingEffects(findings);
  }

  /** Returns the place of the type of the effect of a row among the types, -1 if it has none. */
  int typeOf(int row) {
    return type[row];
  }

  /** Returns the distance of the effect of a row from no effect. */
  double sizeOf(int row) {
    return size[row];
  }
}
