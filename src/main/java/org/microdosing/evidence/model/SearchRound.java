package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One round of searching.
 *
 * @param round name of the round
 * @param date when it was
 * @param outline what was done, in short
 * @param lookUps number of look-ups
 * @param lookUpsApprox about how many look-ups, where they were not counted
 * @param queriesKept false where the single queries were not kept
 * @param queries the queries that were kept
 * @since 0.2
 */
public record SearchRound(
    String round,
    Optional<StatedDate> date,
    Optional<String> outline,
    OptionalInt lookUps,
    OptionalInt lookUpsApprox,
    Optional<Boolean> queriesKept,
    List<SearchQuery> queries)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public SearchRound {
    Checks.text(round, "round");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(outline, "outline");
    Objects.requireNonNull(lookUps, "lookUps");
    Checks.notNegative(lookUps, "lookUps");
    Objects.requireNonNull(lookUpsApprox, "lookUpsApprox");
    Checks.notNegative(lookUpsApprox, "lookUpsApprox");
    Objects.requireNonNull(queriesKept, "queriesKept");
    queries = List.copyOf(queries);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
