package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A known harm of a substance, an interaction, or what is known of their absence, with the people
 * and the doses that it is about.
 *
 * <p>Most were seen at other doses than microdoses; what holds for those says so in {@link
 * #doseContext()}. No statement is advice.
 *
 * @param kind what it is about
 * @param statement what the source says, paraphrased
 * @param population in whom it was seen
 * @param doseContext at which doses it was seen
 * @param figure the number behind it
 * @param findings ids of the findings of the library that carry it
 * @param source where it was read
 * @param locator the place in the source
 * @param note what else to know
 * @since 0.2
 */
public record SafetyStatement(
    SafetyKind kind,
    String statement,
    Optional<String> population,
    Optional<String> doseContext,
    Optional<SafetyFigure> figure,
    List<String> findings,
    Source source,
    String locator,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public SafetyStatement {
    Objects.requireNonNull(kind, "kind");
    Checks.text(statement, "statement");
    Objects.requireNonNull(population, "population");
    Objects.requireNonNull(doseContext, "doseContext");
    Objects.requireNonNull(figure, "figure");
    findings = List.copyOf(findings);
    Objects.requireNonNull(source, "source");
    Checks.text(locator, "locator");
    Objects.requireNonNull(note, "note");
  }

  /**
   * Returns how well the source was read.
   *
   * @return the verification of the source
   */
  public Verification verification() {
    return source.verification();
  }

  /** Returns what it is about and what the source says. */
  @Override
  public String toString() {
    return kind.label()
        + ": "
        + statement
        + figure.map(f -> " (" + f + ")").orElse("")
        + " ["
        + source.id()
        + "]";
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
