package org.microdosing.evidence.table;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.StudyEvidence;

/** How many people each finding compares. */
public final class ComparedPeople {

  /** What stands for no number. */
  static final int NONE = -1;

  private static final int AT_MOST = 1 << 30;

  /** The number is right, and some of the people may stand in another study as well. */
  private static final int OVERLAP = 1 << 29;

  private static final int NUMBER = OVERLAP - 1;

  private final int[] people;

  private ComparedPeople(List<StudyEvidence> studies, int size) {
    people = new int[size];
    int row = 0;
    for (StudyEvidence evidence : studies) {
      for (Finding finding : evidence.findings()) {
        people[row++] = packed(evidence, PeopleCompared.of(evidence.study(), finding));
      }
    }
  }

  static int packed(StudyEvidence evidence, Optional<PeopleCompared> known) {
    if (known.isEmpty()) {
      return NONE;
    }
    return Math.min(known.get().people(), NUMBER)
        | (known.get().atMost() ? AT_MOST : 0)
        | (evidence.study().overlaps().isEmpty() ? 0 : OVERLAP);
  }

  /** Returns a number that is only known to be no larger; none for a negative one. */
  static int atMost(int number) {
    return number < 0 ? NONE : Math.min(number, NUMBER) | AT_MOST;
  }

  static ComparedPeople of(List<StudyEvidence> studies, int size) {
    return new ComparedPeople(studies, size);
  }

  /** Returns the people that a row compares; -1 if no number is known, and for animals. */
  public int people(int row) {
    return number(people[row]);
  }

  /** Tells whether the number of a row is only known to be no larger. */
  public boolean isAtMost(int row) {
    return isAtMostPacked(people[row]);
  }

  /**
   * Returns the number of a row with what is known of it, as {@link #number} and others read it.
   */
  int packed(int row) {
    return people[row];
  }

  static int number(int packed) {
    return packed < 0 ? NONE : packed & NUMBER;
  }

  static boolean isAtMostPacked(int packed) {
    return packed >= 0 && packed > NUMBER;
  }

  /** Returns the people that are known to have been compared. */
  static int certain(int packed) {
    return packed < 0 || (packed & AT_MOST) != 0 ? 0 : packed & NUMBER;
  }
}
