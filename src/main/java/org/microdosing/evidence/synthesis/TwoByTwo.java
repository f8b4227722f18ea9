package org.microdosing.evidence.synthesis;

import java.io.Serializable;

/**
 * The counts of an event in two groups of one study.
 *
 * @param label the name of the study or comparison, for tables and messages
 * @param events1 the people with the event in the first group (the treated), from 0 to {@code
 *     total1}
 * @param total1 the people in the first group, at least 1
 * @param events2 the people with the event in the second group (the control), from 0 to {@code
 *     total2}
 * @param total2 the people in the second group, at least 1
 */
public record TwoByTwo(String label, int events1, int total1, int events2, int total2)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if the label is blank, a group is empty, or events are
   *     negative or more than the people of their group
   */
  public TwoByTwo {
    Checks.label(label);
    Checks.count(label, "group 1", events1, total1);
    Checks.count(label, "group 2", events2, total2);
  }

  /**
   * Returns the people without the event in the first group.
   *
   * @return {@code total1 - events1}
   */
  public int nonEvents1() {
    return total1 - events1;
  }

  /**
   * Returns the people without the event in the second group.
   *
   * @return {@code total2 - events2}
   */
  public int nonEvents2() {
    return total2 - events2;
  }

  /**
   * Tells whether one of the four cells is empty, so that ratios need a correction.
   *
   * @return true if any of the two event or two non-event counts is 0
   */
  public boolean hasZeroCell() {
    return events1 == 0 || events2 == 0 || nonEvents1() == 0 || nonEvents2() == 0;
  }

  /**
   * Tells whether nobody or everybody had the event, so that the table says nothing on a ratio.
   *
   * @return true if both groups are without events, or both without non-events
   */
  public boolean isUninformative() {
    return (events1 == 0 && events2 == 0) || (nonEvents1() == 0 && nonEvents2() == 0);
  }
}
