package org.microdosing.evidence.model;

import java.io.Serializable;

/**
 * A query, or several of one purpose.
 *
 * @param corpus the collection
 * @param query what was asked
 * @param purpose what it was meant to find, and what came of it
 * @since 0.2
 */
public record SearchQuery(String corpus, String query, String purpose) implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public SearchQuery {
    Checks.text(corpus, "corpus");
    Checks.text(query, "query");
    Checks.text(purpose, "purpose");
  }

  /** Returns query and purpose. */
  @Override
  public String toString() {
    return query + " (" + purpose + ")";
  }
}
