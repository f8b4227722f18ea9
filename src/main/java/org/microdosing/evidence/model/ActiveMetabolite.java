package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the body turns a substance into, and what then acts.
 *
 * @param name name of the metabolite
 * @param cas CAS number
 * @param unii unique ingredient identifier
 * @param chembl ChEMBL identifier
 * @param formula molecular formula
 * @param gramsPerMole molar mass in g/mol
 * @param sources where these were read, at least one
 * @since 0.1
 */
public record ActiveMetabolite(
    String name,
    Optional<String> cas,
    Optional<String> unii,
    Optional<String> chembl,
    Optional<String> formula,
    OptionalDouble gramsPerMole,
    List<Source> sources)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ActiveMetabolite {
    Checks.text(name, "name");
    Objects.requireNonNull(cas, "cas");
    Objects.requireNonNull(unii, "unii");
    Objects.requireNonNull(chembl, "chembl");
    Objects.requireNonNull(formula, "formula");
    Objects.requireNonNull(gramsPerMole, "gramsPerMole");
    sources = List.copyOf(sources);
    Checks.amount(gramsPerMole, "gramsPerMole");
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("an active metabolite needs at least one source");
    }
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
