package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.Locale;

/**
 * The four cells of a table after what was added to them.
 *
 * @param a with the event in the first group
 * @param b without it in the first group
 * @param c with the event in the second group
 * @param d without it in the second group
 * @param notes what was added; empty if nothing was
 */
record CorrectedCounts(double a, double b, double c, double d, List<String> notes) {

  private static final String HALVES = "0.5 added to each cell";

  CorrectedCounts {
    notes = List.copyOf(notes);
  }

  /** Returns the cells of a table as a correction leaves them. */
  static CorrectedCounts of(
      int a, int b, int c, int d, boolean needed, ZeroCellCorrection correction) {
    boolean empty = a == 0 || b == 0 || c == 0 || d == 0;
    return switch (correction) {
      case NONE -> plus(a, b, c, d, 0, 0, List.of());
      case WHERE_NEEDED -> halves(a, b, c, d, needed);
      case ANY_ZERO_CELL -> halves(a, b, c, d, empty);
      case EVERY_TABLE -> halves(a, b, c, d, true);
      case TREATMENT_ARM -> {
        double share = ((double) a + b) / ((double) a + b + c + d);
        yield empty
            ? plus(
                a,
                b,
                c,
                d,
                share,
                1 - share,
                List.of(
                    String.format(
                        Locale.ROOT,
                        "%.3g added to each cell of the first group, %.3g of the second",
                        share,
                        1 - share)))
            : plus(a, b, c, d, 0, 0, List.of());
      }
    };
  }

  private static CorrectedCounts halves(int a, int b, int c, int d, boolean added) {
    double half = added ? 0.5 : 0;
    return plus(a, b, c, d, half, half, added ? List.of(HALVES) : List.of());
  }

  private static CorrectedCounts plus(
      int a, int b, int c, int d, double first, double second, List<String> notes) {
    return new CorrectedCounts(a + first, b + first, c + second, d + second, notes);
  }

  double n1() {
    return a + b;
  }

  double n2() {
    return c + d;
  }
}
