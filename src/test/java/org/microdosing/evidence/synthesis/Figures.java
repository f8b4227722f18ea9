package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/** Compares computed figures with those of a reference. */
final class Figures {

  /** Differences below this are rounding around zero, where a relative difference says nothing. */
  private static final double ZERO = 1e-13;

  private Figures() {}

  static void close(double actual, double expected, double relative, String what) {
    close(actual, expected, relative, ZERO, what);
  }

  private static void close(
      double actual, double expected, double relative, double absolute, String what) {
    assertThat(Math.abs(actual - expected))
        .as("%s: %s, reference %s", what, actual, expected)
        .isLessThanOrEqualTo(Math.max(absolute, relative * Math.abs(expected)));
  }

  /** Compares a figure with a field of a reference, which must be there. */
  static void same(double actual, JsonNode reference, String field, double relative) {
    assertThat(reference.has(field)).as("reference has %s", field).isTrue();
    close(actual, reference.get(field).doubleValue(), relative, field);
  }

  /** Compares a figure of each row with a field of a reference that has as many values. */
  static <T> void column(
      List<T> rows,
      ToDoubleFunction<? super T> figure,
      JsonNode reference,
      String field,
      double relative) {
    column(rows, figure, reference, field, relative, ZERO);
  }

  /** Compares as the other method does, but lets small absolute differences pass, too. */
  static <T> void column(
      List<T> rows,
      ToDoubleFunction<? super T> figure,
      JsonNode reference,
      String field,
      double relative,
      double absolute) {
    JsonNode values = reference.get(field);
    assertThat(rows).as(field).hasSize(values.size());
    for (int i = 0; i < rows.size(); i++) {
      if (values.get(i).isNull()) {
        // metafor's scoring did not converge for this row; here every row has a figure.
        assertThat(figure.applyAsDouble(rows.get(i))).as(field).isFinite();
        continue;
      }
      close(
          figure.applyAsDouble(rows.get(i)),
          values.get(i).doubleValue(),
          relative,
          absolute,
          field + " of row " + (i + 1));
    }
  }
}
