package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.json.JsonReference;

/**
 * A way in which microdosing is said to work, with the evidence for and against.
 *
 * <p>A rival explanation (expectancy) is kept in the same form. The bearing of its evidence is read
 * from the side of the benefit: contrary evidence there speaks against an effect of the drug, and
 * so for the rival.
 *
 * @param id id, unique among mechanisms
 * @param name name of the mechanism
 * @param rivalExplanation true if it explains reported benefits without an effect of the drug
 * @param articleClaim what the checked article says about it, paraphrased
 * @param evidence the evidence, at least one piece
 * @param gap what is missing
 * @param note what else to know
 * @since 0.1
 */
public record Mechanism(
    String id,
    String name,
    boolean rivalExplanation,
    Optional<String> articleClaim,
    List<MechanismEvidence> evidence,
    Optional<String> gap,
    Optional<String> note)
    implements Serializable, JsonReference {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Mechanism {
    Checks.text(id, "id");
    Checks.text(name, "name");
    Objects.requireNonNull(articleClaim, "articleClaim");
    evidence = List.copyOf(evidence);
    Objects.requireNonNull(gap, "gap");
    Objects.requireNonNull(note, "note");
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a mechanism needs at least one piece of evidence");
    }
  }

  /**
   * Returns the evidence that bears on the mechanism in one way.
   *
   * @param bearing the bearing
   * @return the evidence in file order, empty if there is none
   */
  public List<MechanismEvidence> evidence(Bearing bearing) {
    return evidence.stream().filter(e -> e.bearing() == bearing).toList();
  }

  /** Returns the name with the number of pieces of evidence by bearing. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name).append(':');
    for (Bearing bearing : Bearing.values()) {
      int count = evidence(bearing).size();
      if (count > 0) {
        text.append(' ').append(count).append(' ').append(bearing.label()).append(',');
      }
    }
    return text.substring(0, text.length() - 1);
  }

  /**
   * Returns the same mechanism with the evidence about one substance only, and that which names
   * none.
   *
   * @param substance id of the substance
   * @return the mechanism, empty if no evidence is left
   * @since 0.2
   */
  public Optional<Mechanism> about(String substance) {
    List<MechanismEvidence> some =
        evidence.stream()
            .filter(e -> e.substances().isEmpty() || e.substances().contains(substance))
            .toList();
    return some.isEmpty()
        ? Optional.empty()
        : Optional.of(new Mechanism(id, name, rivalExplanation, articleClaim, some, gap, note));
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
