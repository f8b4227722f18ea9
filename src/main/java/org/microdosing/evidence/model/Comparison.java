package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * What a finding compares its arm with.
 *
 * @param kind the kind of comparison
 * @param arm id of the other arm, for {@link ComparisonKind#ARM} only
 * @param text the comparison in the words of the source, for the other kinds
 * @since 0.1
 */
public record Comparison(ComparisonKind kind, Optional<String> arm, Optional<String> text)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Comparison {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(text, "text");
    if ((kind == ComparisonKind.ARM) != arm.isPresent()) {
      throw new IllegalArgumentException("an arm is named if and only if the kind is arm: " + kind);
    }
  }

  /** No comparison: the finding describes. */
  public static final Comparison NONE =
      new Comparison(ComparisonKind.NONE, Optional.empty(), Optional.empty());

  /**
   * Returns a comparison with another arm of the study.
   *
   * @param id id of the arm
   * @return the comparison
   */
  public static Comparison withArm(String id) {
    return new Comparison(ComparisonKind.ARM, Optional.of(id), Optional.empty());
  }

  /** Returns the id of the other arm, the words of the source, or the kind. */
  @Override
  public String toString() {
    return arm.or(() -> text).orElse(kind.label());
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
