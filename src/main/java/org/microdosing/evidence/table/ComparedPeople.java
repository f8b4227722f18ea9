package org.microdosing.evidence.table;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.StudyEvidence;

/** How many people each finding compares. */
public final class ComparedPeople {

  private static final int AT_MOST = 1 << 30;

  private final int[] people;

  private ComparedPeople(List<StudyEvidence> studies, int size) {
    people = new int[size];
    int row = 0;
    for (StudyEvidence evidence : studies) {
      boolean overlaps = !evidence.study().overlaps().isEmpty();
      for (Finding finding : evidence.findings()) {
        Optional<PeopleCompared> known = PeopleCompared.of(evidence.study(), finding);
        people[row++] = known.isPresent() ? packed(known.get(), overlaps) : -1;
      }
    }
  }

  private static int packed(PeopleCompared known, boolean overlaps) {
    return Math.min(known.people(), AT_MOST - 1) | (known.atMost() || overlaps ? AT_MOST : 0);
  }

  static ComparedPeople of(List<StudyEvidence> studies, int size) {
    return new ComparedPeople(studies, size);
  }

  /** Returns the people that a row compares; -1 if no number is known, and for animals. */
  public int people(int row) {
    return people[row] < 0 ? -1 : people[row] & ~AT_MOST;
  }

  /** Tells whether the number of a row is only known to be no larger. */
  public boolean isAtMost(int row) {
    return people[row] >= 0 && (people[row] & AT_MOST) != 0;
  }
}
