package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * What a review reports for one outcome over several studies.
 *
 * @param id id, unique among pooled results
 * @param outcome the outcome in the words of the review
 * @param direction which way it points, from the participant's side
 * @param significant whether the review calls it statistically significant
 * @param figure the numbers; empty where only the direction was seen
 * @param sameAs id of the pooled result that this one repeats, so that it is not counted twice
 * @param carriedOverFrom id of the review whose result it is, where this review only reports it
 * @param source where it was read, where that is not the source of the review
 * @param locator the place in that source
 * @param note what else to know
 * @since 0.1
 */
public record PooledResult(
    String id,
    String outcome,
    Optional<Direction> direction,
    Optional<Boolean> significant,
    Optional<PooledFigure> figure,
    Optional<String> sameAs,
    Optional<String> carriedOverFrom,
    Optional<Source> source,
    Optional<String> locator,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public PooledResult {
    Checks.text(id, "id");
    Checks.text(outcome, "outcome");
    Checks.recorded(direction);
    Objects.requireNonNull(significant, "significant");
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(sameAs, "sameAs");
    Objects.requireNonNull(carriedOverFrom, "carriedOverFrom");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(locator, "locator");
    Objects.requireNonNull(note, "note");
  }

  /** Returns the outcome, direction and figure on one line. */
  @Override
  public String toString() {
    return outcome
        + direction.map(d -> ": " + d.label()).orElse("")
        + figure.map(f -> "; " + f).orElse("");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
