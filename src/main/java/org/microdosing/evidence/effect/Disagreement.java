package org.microdosing.evidence.effect;

import java.util.List;
import org.microdosing.evidence.model.Finding;

/** Findings that report the same thing differently, which must never be pooled together. */
final class Disagreement {

  private Disagreement() {}

  /** Tells whether a finding of one list names a finding of the other. */
  static boolean between(List<Finding> some, List<Finding> others) {
    return names(some, others) || names(others, some);
  }

  private static boolean names(List<Finding> some, List<Finding> others) {
    return some.stream()
        .flatMap(f -> f.disagreesWith().stream())
        .anyMatch(id -> others.stream().anyMatch(o -> o.id().equals(id)));
  }
}
