package org.microdosing.evidence.answer;

import org.microdosing.evidence.model.Term;

/**
 * In what a result differs from the question that it comes near to, the smallest difference first.
 *
 * @since 0.2
 */
public enum Difference implements Term {
  /** People with another condition, or with none. */
  CONDITION("other people"),
  /** One dose or two, where a course is asked about. */
  NO_COURSE("no course"),
  /** More than a microdose. */
  LOW_DOSE("a low dose"),
  /** Against something other than placebo. */
  COMPARATOR("not against placebo");

  private final String label;

  Difference(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
