package org.microdosing.evidence.gap;

import java.util.Objects;

/**
 * A question to the library whose answer may change once a study has been read in full.
 *
 * @param kind what of the answer rests on the study
 * @param statement what rests on it, in words
 * @param query the question in Java, on a variable {@code library}, and in the queue of a query on
 *     that query as a variable {@code query}; its value is {@code value}
 * @param value what the question answers today: samples that vote, levels that a step changes, or
 *     samples of which a topic was not read
 * @since 0.2
 */
public record RestingQuestion(RestingKind kind, String statement, String query, long value) {

  /** Checks the components. */
  public RestingQuestion {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(query, "query");
  }

  /** Returns the statement with the query and its value. */
  @Override
  public String toString() {
    return statement + "\n  " + query + " == " + value;
  }
}
