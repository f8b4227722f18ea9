package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A name that people use for a substance and for other things, so that it stands for neither.
 *
 * @param name the name
 * @param canMean what people mean by it, at least one
 * @param source where it was read as a name of the substance
 * @since 0.2
 */
public record AmbiguousName(String name, List<String> canMean, Source source)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public AmbiguousName {
    Checks.text(name, "name");
    canMean = List.copyOf(canMean);
    if (canMean.isEmpty()) {
      throw new IllegalArgumentException("canMean needs at least one element");
    }
    Objects.requireNonNull(source, "source");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /** Returns the name and what it can mean. */
  @Override
  public String toString() {
    return name + ": " + String.join(" or ", canMean);
  }
}
