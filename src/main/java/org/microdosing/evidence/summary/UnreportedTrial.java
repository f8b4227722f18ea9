package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import org.microdosing.evidence.model.Study;

/**
 * A registered trial or protocol of which no result is known to the library. Numbers planned stand
 * apart from numbers reached and never count as participants.
 *
 * @param study id of the study
 * @param registrations its registrations
 * @param planned people planned
 * @param enrolled people enrolled, where the record says so
 * @since 0.1
 */
public record UnreportedTrial(
    String study, List<String> registrations, OptionalInt planned, OptionalInt enrolled) {

  /** Copies the registrations. */
  public UnreportedTrial {
    registrations = List.copyOf(registrations);
  }

  /**
   * Finds the studies without findings. A protocol whose registration a reported study shares is
   * reported there, and no silent trial.
   */
  static List<UnreportedTrial> of(Collection<StudyEvidence> evidence) {
    Set<String> reported = new HashSet<>();
    for (StudyEvidence one : evidence) {
      if (!one.study().isUnreported()) {
        reported.addAll(one.study().registrations());
      }
    }
    List<UnreportedTrial> silent = new ArrayList<>();
    for (StudyEvidence one : evidence) {
      Study study = one.study();
      if (study.isUnreported() && study.registrations().stream().noneMatch(reported::contains)) {
        silent.add(
            new UnreportedTrial(
                study.id(),
                study.registrations(),
                study.participants().planned(),
                study.participants().enrolled()));
      }
    }
    return List.copyOf(silent);
  }

  /** Returns id, registrations and numbers on one line. */
  @Override
  public String toString() {
    StringJoiner numbers = new StringJoiner(", ").setEmptyValue("number not stated");
    planned.ifPresent(n -> numbers.add(n + " planned"));
    enrolled.ifPresent(n -> numbers.add(n + " enrolled"));
    return PageWords.fit(
        study
            + ": "
            + numbers
            + (registrations.isEmpty() ? "" : " (" + PageWords.ids(registrations) + ")"));
  }
}
