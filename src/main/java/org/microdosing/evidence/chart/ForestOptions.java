package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a forest plot is to look.
 *
 * @param title the title; empty for one made from the measure
 * @param order the order of the studies
 * @param lowerSide what lies below no effect
 * @param higherSide what lies above no effect
 * @param first name of the first group
 * @param second name of the second group
 * @param columns more columns
 * @param arms the columns of the two groups
 * @param limits the ends of the axis on the scale that people read; empty to fit the content
 */
record ForestOptions(
    Optional<String> title,
    ForestOrder order,
    String lowerSide,
    String higherSide,
    String first,
    String second,
    List<ForestColumn> columns,
    Optional<Arms> arms,
    Optional<Limits> limits) {

  /** The ends of an axis. */
  record Limits(double low, double high) {}

  /** Makes the columns of two groups, given their names. */
  interface Arms {
    List<ForestColumn> columns(String first, String second);
  }

  static final ForestOptions DEFAULTS =
      new ForestOptions(
          Optional.empty(),
          ForestOrder.AS_GIVEN,
          "lower",
          "higher",
          "group 1",
          "group 2",
          List.of(),
          Optional.empty(),
          Optional.empty());

  ForestOptions withTitle(String other) {
    return new ForestOptions(
        Optional.of(other), order, lowerSide, higherSide, first, second, columns, arms, limits);
  }

  ForestOptions withOrder(ForestOrder other) {
    return new ForestOptions(
        title, other, lowerSide, higherSide, first, second, columns, arms, limits);
  }

  ForestOptions withSides(String lower, String higher) {
    return new ForestOptions(title, order, lower, higher, first, second, columns, arms, limits);
  }

  ForestOptions withGroups(String one, String other) {
    return new ForestOptions(
        title, order, lowerSide, higherSide, one, other, columns, arms, limits);
  }

  ForestOptions withColumn(ForestColumn column) {
    List<ForestColumn> more = new ArrayList<>(columns);
    more.add(column);
    return new ForestOptions(
        title, order, lowerSide, higherSide, first, second, List.copyOf(more), arms, limits);
  }

  ForestOptions withArms(Arms other) {
    return new ForestOptions(
        title, order, lowerSide, higherSide, first, second, columns, Optional.of(other), limits);
  }

  ForestOptions withLimits(double low, double high) {
    return new ForestOptions(
        title,
        order,
        lowerSide,
        higherSide,
        first,
        second,
        columns,
        arms,
        Optional.of(new Limits(low, high)));
  }
}
