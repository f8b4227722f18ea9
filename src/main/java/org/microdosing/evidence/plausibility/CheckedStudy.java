package org.microdosing.evidence.plausibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Participants;
import org.microdosing.evidence.model.Study;

/**
 * A study with what checking it needs.
 *
 * @param study the study
 * @param doses assesses its doses
 * @param instruments the known instruments by id
 * @param year the year that has begun last
 */
record CheckedStudy(
    Study study, DoseAssessor doses, Map<String, Instrument> instruments, int year) {

  /** The most people at any stage of the study; empty where no number is known. */
  OptionalInt people() {
    Participants stages = study.participants();
    return List.of(stages.enrolled(), stages.randomised(), stages.analysed(), stages.planned())
        .stream()
        .flatMapToInt(OptionalInt::stream)
        .max();
  }

  Optional<Instrument> instrument(Finding finding) {
    return finding.measurement().flatMap(Measurement::instrument).map(instruments::get);
  }

  /** The indices of the findings, which are the places of them in the file. */
  IntStream findingIndices() {
    return IntStream.range(0, study.findings().size());
  }
}
