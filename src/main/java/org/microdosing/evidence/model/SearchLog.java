package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * How the evidence was found: the rule, what was searched, what was not. It is no systematic
 * review.
 *
 * @param inclusionRule which evidence is held
 * @param corpora what was searched
 * @param notReachable what could not be searched
 * @param rounds the rounds of searching
 * @param coverage how complete the result is, where that can be told
 * @param listedOnly works that were met and have no record of their own
 * @since 0.2
 */
public record SearchLog(
    InclusionRule inclusionRule,
    List<SearchedCorpus> corpora,
    List<String> notReachable,
    List<SearchRound> rounds,
    List<CoverageCheck> coverage,
    List<ListedWork> listedOnly)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public SearchLog {
    Objects.requireNonNull(inclusionRule, "inclusionRule");
    corpora = List.copyOf(corpora);
    notReachable = List.copyOf(notReachable);
    rounds = List.copyOf(rounds);
    coverage = List.copyOf(coverage);
    listedOnly = List.copyOf(listedOnly);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
