package org.microdosing.evidence.effect;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.List;

/**
 * Thrown when findings must not be pooled, or when there is nothing to pool; says why.
 *
 * @since 0.1
 */
public final class NotPoolableException extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // lists of List.copyOf are serializable
  private final ImmutableList<String> problems;

  NotPoolableException(String summary, List<String> problems) {
    super(summary + ":\n- " + String.join("\n- ", problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  /**
   * Returns what stands in the way.
   *
   * @return one sentence for each mixture or reason, at least one
   */
  public List<String> problems() {
    return problems;
  }
}
