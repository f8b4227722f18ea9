package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * The level that a judge gave one domain of a trial.
 *
 * @param domain what was judged
 * @param level the level that the judge gave
 * @since 0.2
 */
public record DomainJudgement(RiskOfBiasDomain domain, RiskOfBiasLevel level)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public DomainJudgement {
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(level, "level");
  }

  /** Returns domain and level. */
  @Override
  public String toString() {
    return domain.label() + ": " + level.label();
  }
}
