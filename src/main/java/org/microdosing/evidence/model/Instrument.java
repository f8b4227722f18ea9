package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * An instrument or kind of measurement, with what is known of it: one spelling for all findings.
 *
 * @param id id, for example {@code madrs}
 * @param name full name
 * @param abbreviations usual abbreviations
 * @param measures the outcome that it measures; empty where that depends on the finding
 * @param alsoMeasures outcomes that parts of it measure
 * @param construct what within the outcome it measures, such as state anxiety
 * @param range lowest and highest score
 * @param rangeFrom where the range was read
 * @param step the smallest step between two scores of one person, in points; 1 for whole scores
 * @param stepFrom where the step was read, or what it follows from; there whenever a step is
 * @param importantDifferences smallest differences that matter to patients, in points, as
 *     published; they may disagree
 * @param higherIs what a higher score means for the person
 * @param ratedBy who or what rates; empty where that differs
 * @param rank place among the instruments of its outcome, 1 first: which of two stands for the
 *     outcome where a study's primary measure does not settle it
 * @param rankBasis id of the {@link RankSource} that the rank rests on
 * @param generic whether it stands for unnamed measures of a kind, such as a survey question
 * @param bearsOn the questions of safety that findings measured with it bear on
 * @param note what else to know
 * @param asWritten texts of sources that name it
 * @since 0.2
 */
public record Instrument(
    String id,
    String name,
    List<String> abbreviations,
    Optional<Outcome> measures,
    List<Outcome> alsoMeasures,
    Optional<String> construct,
    Optional<ValueRange> range,
    Optional<String> rangeFrom,
    OptionalDouble step,
    Optional<String> stepFrom,
    List<PublishedDifference> importantDifferences,
    HigherIs higherIs,
    Optional<Rater> ratedBy,
    int rank,
    String rankBasis,
    boolean generic,
    List<LongTermQuestion> bearsOn,
    Optional<String> note,
    List<String> asWritten)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Instrument {
    Checks.text(id, "id");
    Checks.text(name, "name");
    abbreviations = List.copyOf(abbreviations);
    Objects.requireNonNull(measures, "measures");
    alsoMeasures = List.copyOf(alsoMeasures);
    Objects.requireNonNull(construct, "construct");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(rangeFrom, "rangeFrom");
    Objects.requireNonNull(step, "step");
    if (step.isPresent()) {
      Checks.positive(step.getAsDouble(), "step");
    }
    Objects.requireNonNull(stepFrom, "stepFrom");
    if (step.isPresent() && stepFrom.isEmpty()) {
      throw new IllegalArgumentException("expected stepFrom beside step");
    }
    importantDifferences = List.copyOf(importantDifferences);
    Objects.requireNonNull(higherIs, "higherIs");
    Objects.requireNonNull(ratedBy, "ratedBy");
    Checks.text(rankBasis, "rankBasis");
    bearsOn = List.copyOf(bearsOn);
    Objects.requireNonNull(note, "note");
    asWritten = List.copyOf(asWritten);
    if (rank < 1) {
      throw new IllegalArgumentException("rank counts from 1: " + rank);
    }
  }

  /**
   * Returns what the instrument is called.
   *
   * @return id, full name and abbreviations, each once
   */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>(List.of(id, name));
    names.addAll(abbreviations);
    return List.copyOf(names);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
