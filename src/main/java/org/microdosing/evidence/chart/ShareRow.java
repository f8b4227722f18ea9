package org.microdosing.evidence.chart;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.measure.Interval;

/**
 * A row of a plot of shares.
 *
 * @param label what was counted
 * @param study whose count it is, and at which dose
 * @param dots the arms that have a share
 * @param figures the counts in words
 */
record ShareRow(String label, String study, List<Dot> dots, String figures) {

  /** What a dot stands for. */
  enum Kind {
    /** The arm. */
    ARM("the arm"),
    /** What it is compared with. */
    CONTROL("placebo"),
    /** All arms together. */
    TOGETHER("all arms together");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * The share of one arm.
   *
   * @param kind what the dot stands for
   * @param words arm and count, for a tooltip
   * @param share from 0 to 1
   * @param interval the interval of the share
   */
  record Dot(Kind kind, String words, double share, Optional<Interval> interval) {}

  /**
   * Rows that count the same unit.
   *
   * @param heading the unit in words
   * @param rows the rows, at least one
   */
  record Panel(String heading, List<ShareRow> rows) {}
}
