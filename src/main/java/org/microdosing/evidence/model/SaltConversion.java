package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What sources say about converting amounts of a salt to amounts of the base, beside the molar
 * masses in {@link Substance#forms()}.
 *
 * @param salt the salt
 * @param ratio mass of salt that holds one unit of base, computed from the molar masses
 * @param ratioNote how the ratio was computed
 * @param equivalence amounts that a source calls equal
 * @param statements what else sources say
 * @param caution when not to convert
 * @since 0.1
 */
public record SaltConversion(
    Material salt,
    double ratio,
    String ratioNote,
    Optional<SaltEquivalence> equivalence,
    List<Statement> statements,
    Optional<String> caution)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public SaltConversion {
    Objects.requireNonNull(salt, "salt");
    Checks.positive(ratio, "ratio");
    Checks.text(ratioNote, "ratioNote");
    Objects.requireNonNull(equivalence, "equivalence");
    statements = List.copyOf(statements);
    Objects.requireNonNull(caution, "caution");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
