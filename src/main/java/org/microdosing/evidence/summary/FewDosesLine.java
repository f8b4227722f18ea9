package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.page.Line;

/** Which studies of microdoses give one or two doses and no course, and what they give. */
final class FewDosesLine {

  private FewDosesLine() {}

  /** Names the studies among some whose microdoses are no course; nothing where there are none. */
  static Optional<Line> of(List<StudyEvidence> all, Set<String> studies) {
    Map<String, String> few = new LinkedHashMap<>();
    for (StudyEvidence evidence : all) {
      if (studies.contains(evidence.id())) {
        given(evidence).ifPresent(dosing -> few.put(evidence.id(), dosing));
      }
    }
    if (few.isEmpty()) {
      return Optional.empty();
    }
    List<Line> given = new ArrayList<>();
    few.forEach((study, dosing) -> given.add(Line.EMPTY.study(study).text(dosing)));
    return Optional.of(
        Line.of("One or two doses and no course of microdoses: ").list("; ", given).text("."));
  }

  /** Returns what the first microdose is given as, empty if an arm of microdoses is a course. */
  private static Optional<String> given(StudyEvidence evidence) {
    Optional<String> dosing = Optional.empty();
    for (Arm arm : evidence.study().arms()) {
      if (arm.isTreatment() && evidence.band(arm) == DoseBand.MICRODOSE) {
        if (Course.isGiven(arm)) {
          return Optional.empty();
        }
        dosing =
            dosing.or(
                () ->
                    Optional.of(
                        arm.dose()
                            .flatMap(dose -> dose.regimen().frequency())
                            .map(words -> " (" + words + ")")
                            .orElse("")));
      }
    }
    return dosing;
  }
}
