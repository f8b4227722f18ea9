package org.microdosing.evidence.answer;

import java.util.Set;
import org.microdosing.evidence.model.Term;

/**
 * In what a result differs from the question that it comes near to, the smallest difference first.
 *
 * @since 0.2
 */
public enum Difference implements Term {
  /** A trial whose comparison the sources read do not tell. */
  UNCLEAR("comparison not clear"),
  /** People with another kind of depression, where depression is asked about. */
  RELATED_CONDITION("other depression"),
  /** A small dose that no source read calls a microdose or a low dose. */
  NOT_CALLED_SMALL("not called microdosing"),
  /** One dose or two, where a course is asked about. */
  NO_COURSE("no course"),
  /** People with another condition, or with none. */
  CONDITION("other people"),
  /** More than a microdose. */
  LOW_DOSE("a low dose"),
  /** Against something other than placebo. */
  COMPARATOR("not against placebo"),
  /** A mixture of substances, one isomer or a metabolite. */
  SUBSTANCE("a mixture or another form"),
  /** In animals. */
  ANIMALS("animals");

  private final String label;

  Difference(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Returns how far some differences lead away: the largest counts more than all smaller ones. */
  @SuppressWarnings("EnumOrdinal") // declared in the order of their size
  static int distance(Set<Difference> differences) {
    int distance = 0;
    for (Difference difference : differences) {
      distance += 1 << difference.ordinal();
    }
    return distance;
  }
}
