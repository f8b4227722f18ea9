package org.microdosing.evidence.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;

/**
 * A row of a forest plot as it is drawn.
 *
 * @param kind what the row stands for
 * @param label the text on the left
 * @param cells the texts of the columns, in their order; empty for rows without
 * @param estimate the place of the mark, on the pooled scale
 * @param interval the line around it, on the pooled scale
 * @param size the area of the mark against the largest, from 0 to 1
 * @param weight the weight in percent
 */
record ForestRow(
    Kind kind,
    String label,
    List<String> cells,
    OptionalDouble estimate,
    Optional<Interval> interval,
    double size,
    OptionalDouble weight) {

  /** What rows stand for. */
  enum Kind {
    /** The name of a group of studies. */
    HEADING,
    /** A study. */
    STUDY,
    /** A pooled estimate. */
    POOLED,
    /** The range in which the true effect of a new study is expected. */
    PREDICTION,
    /** Words only. */
    REMARK
  }

  static ForestRow heading(String label) {
    return words(Kind.HEADING, label);
  }

  static ForestRow remark(String text) {
    return words(Kind.REMARK, text);
  }

  static ForestRow pooled(String label, double estimate, Interval interval) {
    return new ForestRow(
        Kind.POOLED,
        label,
        List.of(),
        OptionalDouble.of(estimate),
        Optional.of(interval),
        1,
        OptionalDouble.empty());
  }

  static ForestRow prediction(Interval interval) {
    return new ForestRow(
        Kind.PREDICTION,
        Numbers.level(interval.level()) + " prediction interval",
        List.of(),
        OptionalDouble.empty(),
        Optional.of(interval),
        1,
        OptionalDouble.empty());
  }

  private static ForestRow words(Kind kind, String text) {
    return new ForestRow(
        kind, text, List.of(), OptionalDouble.empty(), Optional.empty(), 0, OptionalDouble.empty());
  }
}
