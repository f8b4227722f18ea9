package org.microdosing.evidence.table;

import java.util.List;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * Which rows are about what people were given rather than about controls, and which about courses;
 * studies and findings have both, each for their own rows.
 *
 * @param arms rows about an arm that gives a substance and is no control
 * @param courses rows about a course of doses
 */
public record TreatmentSets(Bits arms, Bits courses) {

  static TreatmentSets ofStudies(List<StudyEvidence> studies) {
    Bits.Builder arms = new Bits.Builder(studies.size());
    Bits.Builder courses = new Bits.Builder(studies.size());
    for (int row = 0; row < studies.size(); row++) {
      Study study = studies.get(row).study();
      if (Attribution.treatments(study).isEmpty()) {
        continue;
      }
      arms.set(row);
      if (Course.isStudied(study)) {
        courses.set(row);
      }
    }
    return new TreatmentSets(arms.build(), courses.build());
  }

  static TreatmentSets ofFindings(FindingTraits traits) {
    return new TreatmentSets(traits.treated(), traits.rows(FindingTraits.COURSE));
  }
}
