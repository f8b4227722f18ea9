package org.microdosing.evidence.summary;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
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
  static List<UnreportedTrial> of(EvidenceColumns columns, int[] studies) {
    StudyFacts facts = columns.facts();
    BitSet reported = new BitSet();
    for (int study : studies) {
      if (!facts.is(study, StudyFacts.UNREPORTED)) {
        for (int registration : columns.furtherFacts().registrations(study)) {
          reported.set(registration);
        }
      }
    }
    int[] silent =
        Arrays.stream(studies)
            .filter(study -> facts.is(study, StudyFacts.UNREPORTED))
            .filter(
                study ->
                    Arrays.stream(columns.furtherFacts().registrations(study))
                        .noneMatch(reported::get))
            .toArray();
    return FixedList.of(silent.length, i -> of(columns.study(silent[i]).study()));
  }

  private static UnreportedTrial of(Study study) {
    return new UnreportedTrial(
        study.id(),
        study.registrations(),
        study.participants().planned(),
        study.participants().enrolled());
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
