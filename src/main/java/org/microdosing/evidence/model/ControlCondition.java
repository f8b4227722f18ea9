package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;

/**
 * What a study as a whole compares with.
 *
 * @param classes normalised classes, at least one
 * @param text the comparator in the words of the paper
 * @since 0.1
 */
public record ControlCondition(List<ComparatorClass> classes, String text) implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ControlCondition {
    classes = List.copyOf(classes);
    Checks.text(text, "text");
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("classes must not be empty; use none");
    }
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /**
   * Tells whether the study is placebo-controlled.
   *
   * @return true if placebo or active placebo is among the classes
   */
  public boolean isPlacebo() {
    for (ComparatorClass one : classes) {
      if (one.isPlacebo()) {
        return true;
      }
    }
    return false;
  }
}
