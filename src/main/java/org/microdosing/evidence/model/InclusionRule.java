package org.microdosing.evidence.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which evidence the library holds, and which it does not.
 *
 * @param complete the evidence that is gathered as completely as it is known
 * @param selection the evidence of which there is only a selection
 * @param completeInShort the first in a few words, for a sentence
 * @param selectionInShort the second in a few words, for a sentence
 * @param asOf the day up to which this holds
 * @param notCovered what is not looked for
 * @since 0.2
 */
public record InclusionRule(
    String complete,
    String selection,
    Optional<String> completeInShort,
    Optional<String> selectionInShort,
    LocalDate asOf,
    List<String> notCovered)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public InclusionRule {
    Checks.text(complete, "complete");
    Checks.text(selection, "selection");
    Objects.requireNonNull(completeInShort, "completeInShort");
    Objects.requireNonNull(selectionInShort, "selectionInShort");
    Objects.requireNonNull(asOf, "asOf");
    notCovered = List.copyOf(notCovered);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /**
   * Returns the rule in one sentence, as every page says it.
   *
   * @return a sentence with its full stop
   */
  public String sentence() {
    return "This library is complete, as far as known on "
        + asOf
        + ", for "
        + completeInShort.orElse(complete)
        + "; for "
        + selectionInShort.orElse(selection)
        + ", a selection.";
  }

  /** Returns the whole rule, with what is not looked for. */
  @Override
  public String toString() {
    return "Complete as far as known on "
        + asOf
        + ": "
        + complete
        + ". A selection, not complete: "
        + selection
        + "."
        + (notCovered.isEmpty() ? "" : " Not looked for: " + String.join("; ", notCovered) + ".");
  }
}
