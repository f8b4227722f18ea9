package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * A published statement on the risk of bias of a group of trials or reviews, where the single
 * judgements were not read or add up to a count.
 *
 * @param scope the trials or reviews that it speaks of
 * @param judgedBy who judged
 * @param statement what was said of them, paraphrased
 * @param trialsNamed whether the text read tells which trial got which judgement
 * @param source where it was read
 * @param locator the place in the source
 * @since 0.2
 */
public record RiskOfBiasStatement(
    String scope,
    String judgedBy,
    String statement,
    boolean trialsNamed,
    Source source,
    String locator)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public RiskOfBiasStatement {
    Checks.text(scope, "scope");
    Checks.text(judgedBy, "judgedBy");
    Checks.text(statement, "statement");
    Objects.requireNonNull(source, "source");
    Checks.text(locator, "locator");
  }

  /** Returns what is judged and what was said. */
  @Override
  public String toString() {
    return scope + ": " + statement + " [" + judgedBy + "]";
  }
}
